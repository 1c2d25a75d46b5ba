package vn.hanoi.creativecity.centres.unit;

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

@Path("/ogc/collections/administrative-units/items")
@Tag(name = "Maps")
@Produces({Format.GEO_JSON, Format.PAGE})
@Authenticated
@RunOnVirtualThread
@Transactional
class AdministrativeUnitFeatureResource {

    private final AdministrativeUnitFeatures features;
    private final FeatureListing listing;

    AdministrativeUnitFeatureResource(AdministrativeUnitFeatures features, FeatureListing listing) {
        this.features = features;
        this.listing = listing;
    }

    @GET
    @Operation(
            summary = "List administrative units as features",
            description =
                    "The administrative units for maps with their boundaries, by their codes: those of today, unless `datetime` asks for others.")
    @APIResponse(responseCode = "200", description = "A page of features.")
    public FeatureCollection<AdministrativeUnitProperties> listAdministrativeUnitFeatures(
            @BeanParam @Valid UnitFeatureFilter filter, @BeanParam @Valid FeatureRequest request) {
        return listing.page(features, request, features.query(filter, request), features::inOrder);
    }

    @GET
    @Path("/{feature}")
    @Operation(
            summary = "Read one administrative unit as a feature",
            description = "By its id, with links to the whole record.")
    @APIResponse(responseCode = "200", description = "The feature.")
    public Feature<AdministrativeUnitProperties> readAdministrativeUnitFeature(
            @PathParam("feature")
                    @Parameter(
                            description = "The id.",
                            example = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70",
                            schema = @Schema(maxLength = 36))
                    String id,
            @QueryParam("f") @Parameter(description = Format.DESCRIPTION) Format f) {
        return listing.whole(features, features.require(id), "/v1/administrative-units/" + id);
    }
}
