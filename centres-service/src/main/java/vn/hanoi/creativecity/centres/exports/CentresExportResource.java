package vn.hanoi.creativecity.centres.exports;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.platform.export.ExportFormat;
import vn.hanoi.creativecity.platform.export.ExportRequest;
import vn.hanoi.creativecity.platform.export.Exportable;
import vn.hanoi.creativecity.platform.export.Exports;
import vn.hanoi.creativecity.platform.page.Page;

/** No transaction spans the request: an export has its own, and its reader may take long. */
@Path("/v1/exports")
@Tag(name = "Exports", description = "All that you may see of a collection, in one answer.")
@RunOnVirtualThread
class CentresExportResource {

    /** What the other services export is known here by its names alone, so that one list has everything. */
    private static final List<Exportable> ELSEWHERE = List.of(
            Exportable.withoutPlaces("calls"),
            Exportable.withoutPlaces("festival-editions"),
            Exportable.withoutPlaces("support-programmes"));

    private final Exports exports;

    CentresExportResource(Exports exports) {
        this.exports = exports;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Authenticated
    @Operation(
            summary = "List what can be exported",
            description = "Each collection, and in which formats it is there.")
    public Page<Exportable> listExports() {
        return new Page<>(
                Stream.concat(exports.all().stream(), ELSEWHERE.stream())
                        .sorted(Comparator.comparing(Exportable::collection))
                        .toList(),
                null,
                null);
    }

    @GET
    @Path("/{collection}")
    @Authenticated
    @Operation(
            summary = "Export a collection",
            description = Exports.DESCRIPTION
                    + " GeoJSON is a collection of features, with `geometry` null for what has no place.")
    @APIResponse(
            responseCode = "200",
            description = "All of it.",
            content = {
                @Content(mediaType = ExportFormat.NDJSON_TYPE),
                @Content(mediaType = ExportFormat.CSV_TYPE),
                @Content(mediaType = ExportFormat.GEOJSON_TYPE)
            })
    public Response exportCollection(
            @PathParam("collection")
                    @Parameter(
                            description = "The collection, as other paths name it.",
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "adaptations",
                                                "agreements",
                                                "centres",
                                                "connections",
                                                "contributions",
                                                "craft-products",
                                                "heritage-sites",
                                                "indicators",
                                                "observations",
                                                "opening-hours",
                                                "organisations",
                                                "plans",
                                                "spaces",
                                                "targets"
                                            }))
                    String collection,
            @BeanParam ExportRequest asked,
            @Context HttpHeaders headers) {
        return exports.answer(collection, asked, headers, "/v1/changes/centres");
    }
}
