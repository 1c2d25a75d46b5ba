package vn.hanoi.creativecity.centres.heritage;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.centres.ogc.Feature;
import vn.hanoi.creativecity.centres.ogc.FeatureCollection;
import vn.hanoi.creativecity.centres.ogc.FeatureListing;
import vn.hanoi.creativecity.centres.ogc.FeatureRequest;
import vn.hanoi.creativecity.centres.ogc.Format;

@Path("/ogc/collections/heritage-sites/items")
@Tag(name = "Maps")
@Produces({Format.GEO_JSON, Format.PAGE})
@Authenticated
@RunOnVirtualThread
@Transactional
class HeritageSiteFeatureResource {

    private final HeritageSiteFeatures features;
    private final FeatureListing listing;

    HeritageSiteFeatureResource(HeritageSiteFeatures features, FeatureListing listing) {
        this.features = features;
        this.listing = listing;
    }

    @GET
    @Operation(
            summary = "List heritage sites as features",
            description = "The heritage sites for maps, in the order in which they were recorded.")
    @APIResponse(responseCode = "200", description = "A page of features.")
    public FeatureCollection<HeritageSiteProperties> listHeritageSiteFeatures(
            @BeanParam @Valid HeritageSiteFeatureFilter filter, @BeanParam @Valid FeatureRequest request) {
        return listing.page(features, request, features.query(filter, request), features::inOrder);
    }

    @GET
    @Path("/{feature}")
    @Operation(
            summary = "Read one heritage site as a feature",
            description = "By its id, with links to the whole record.")
    @APIResponse(responseCode = "200", description = "The feature.")
    public Feature<HeritageSiteProperties> readHeritageSiteFeature(
            @PathParam("feature")
                    @Parameter(
                            description = "The id.",
                            example = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70",
                            schema = @Schema(maxLength = 36))
                    String id,
            @QueryParam("f") @Parameter(description = Format.DESCRIPTION) Format f) {
        return listing.whole(features, features.require(id), "/v1/heritage-sites/" + id);
    }
}
