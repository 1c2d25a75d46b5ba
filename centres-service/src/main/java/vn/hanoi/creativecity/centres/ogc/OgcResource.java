package vn.hanoi.creativecity.centres.ogc;

import io.quarkus.arc.All;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.platform.text.Message;

/** What a program for maps asks before it asks for features [OGC 17-069r4]. */
@Path(Links.ROOT)
@Tag(name = OgcResource.TAG, description = "The network for maps: OGC API – Features, Part 1: Core.")
@Authenticated
@RunOnVirtualThread
@Transactional
class OgcResource {

    static final String TAG = "Maps";

    static final Message TITLE =
            new Message("Mạng lưới sáng tạo Hà Nội trên bản đồ", "The creative network of Hà Nội on maps");
    static final Message DESCRIPTION = new Message(
            "Các trung tâm và không gian sáng tạo, không gian đi bộ, di sản và đơn vị hành chính của Hà Nội cho các chương trình bản đồ, theo OGC API – Features.",
            "The creative centres and spaces, walking spaces, heritage sites and administrative units of Hà Nội for programs that draw maps, by OGC API – Features.");

    private final List<FeatureSource> sources;
    private final Links links;
    private final ApiDefinition api;

    OgcResource(@All List<FeatureSource> sources, Links links, ApiDefinition api) {
        this.sources =
                sources.stream().sorted(Comparator.comparing(FeatureSource::id)).toList();
        this.links = links;
        this.api = api;
    }

    @GET
    @Produces({Format.PLAIN_JSON, Format.PAGE})
    @Operation(
            summary = "Where programs for maps begin",
            description = "Links to the description and to the collections.")
    @APIResponse(responseCode = "200", description = "The links.")
    public LandingPage readMapsHome(@QueryParam("f") @Parameter(description = Format.DESCRIPTION) Format f) {
        List<Link> here = new ArrayList<>(links.self(Format.PLAIN_JSON));
        here.add(links.to(
                Links.ROOT + "/api",
                "service-desc",
                Format.OPENAPI,
                new Message("Mô tả cho chương trình", "The description for programs")));
        here.add(links.to(
                Links.ROOT + "/api?f=html",
                "service-doc",
                Format.PAGE,
                new Message("Mô tả cho người đọc", "The description for people")));
        here.add(links.to(
                Links.ROOT + "/conformance",
                "conformance",
                Format.PLAIN_JSON,
                new Message("Các phần của tiêu chuẩn được tuân thủ", "The parts of the standard that hold here")));
        here.add(links.to(
                Links.COLLECTIONS, "data", Format.PLAIN_JSON, new Message("Các bộ dữ liệu", "The collections")));
        here.add(links.licence());
        return new LandingPage(TITLE.in(links.language()), DESCRIPTION.in(links.language()), here);
    }

    @GET
    @Path("/api")
    @Produces({Format.OPENAPI, Format.PAGE})
    @Operation(
            summary = "The description for programs for maps",
            description =
                    "What is under `/ogc`, by itself, as an OpenAPI 3.0 document; `/openapi.json` has it with all the rest.")
    @APIResponse(
            responseCode = "200",
            description = "The OpenAPI document.",
            content = {
                @Content(
                        mediaType = Format.OPENAPI,
                        schema = @Schema(type = SchemaType.OBJECT, description = "An OpenAPI 3.0 document."),
                        example = "{\"openapi\": \"3.0.3\"}"),
                @Content(mediaType = Format.PAGE)
            })
    public ApiDefinition.Written readMapsDescription(
            @QueryParam("f") @Parameter(description = Format.DESCRIPTION) Format f) {
        return api.written(links);
    }

    @GET
    @Path("/conformance")
    @Produces({Format.PLAIN_JSON, Format.PAGE})
    @Operation(
            summary = "Which parts of the standard hold",
            description = "The conformance classes of OGC API – Features that hold here.")
    @APIResponse(responseCode = "200", description = "The conformance classes.")
    public Conformance readMapsConformance(@QueryParam("f") @Parameter(description = Format.DESCRIPTION) Format f) {
        return new Conformance(links.self(Format.PLAIN_JSON));
    }

    @GET
    @Path("/collections")
    @Produces({Format.PLAIN_JSON, Format.PAGE})
    @Operation(summary = "List the collections of features", description = "Each with its extent and its links.")
    @APIResponse(responseCode = "200", description = "The collections.")
    public FeatureCollections listFeatureCollections(
            @QueryParam("f") @Parameter(description = Format.DESCRIPTION) Format f) {
        List<Link> here = new ArrayList<>(links.self(Format.PLAIN_JSON));
        here.add(links.licence());
        return new FeatureCollections(
                here, sources.stream().map(this::described).toList());
    }

    @GET
    @Path("/collections/{collection}")
    @Produces({Format.PLAIN_JSON, Format.PAGE})
    @Operation(summary = "Read one collection of features", description = "Its extent and its links.")
    @APIResponse(responseCode = "200", description = "The collection.")
    public FeatureCollectionDescription readFeatureCollection(
            @PathParam("collection")
                    @Parameter(description = "Its name.", example = "centres", schema = @Schema(maxLength = 50))
                    String collection,
            @QueryParam("f") @Parameter(description = Format.DESCRIPTION) Format f) {
        FeatureSource source = sources.stream()
                .filter(known -> known.id().equals(collection))
                .findFirst()
                .orElseThrow(() -> FeatureNotFound.collection(collection));
        return described(source);
    }

    /** The same by itself and among the others, its links included. */
    private FeatureCollectionDescription described(FeatureSource source) {
        return FeatureCollectionDescription.of(source, links.language(), links.of(source));
    }
}
