package vn.hanoi.creativecity.ideas.exports;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hanoi.creativecity.platform.export.ExportFormat;
import vn.hanoi.creativecity.platform.export.ExportRequest;
import vn.hanoi.creativecity.platform.export.Exports;

/** No transaction spans the request: an export has its own, and its reader may take long. */
@Path("/v1/exports")
@Tag(name = "Exports", description = "All that you may see of a collection, in one answer.")
@RunOnVirtualThread
class SeasonExportResource {

    private static final String FEED = "/v1/changes/ideas";

    private final Exports exports;

    SeasonExportResource(Exports exports) {
        this.exports = exports;
    }

    @GET
    @Path("/seasons")
    @Authenticated
    @Operation(summary = "Export the talent seasons", description = Exports.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "All of it.",
            content = {@Content(mediaType = ExportFormat.NDJSON_TYPE), @Content(mediaType = ExportFormat.CSV_TYPE)})
    public Response exportSeasons(@BeanParam ExportRequest asked, @Context HttpHeaders headers) {
        return exports.answer("seasons", asked, headers, FEED);
    }

    @GET
    @Path("/episodes")
    @Authenticated
    @Operation(summary = "Export the episodes of talent seasons", description = Exports.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "All of it.",
            content = {@Content(mediaType = ExportFormat.NDJSON_TYPE), @Content(mediaType = ExportFormat.CSV_TYPE)})
    public Response exportEpisodes(@BeanParam ExportRequest asked, @Context HttpHeaders headers) {
        return exports.answer("episodes", asked, headers, FEED);
    }

    @GET
    @Path("/appearances")
    @Authenticated
    @Operation(summary = "Export the appearances in talent seasons", description = Exports.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "All of it.",
            content = {@Content(mediaType = ExportFormat.NDJSON_TYPE), @Content(mediaType = ExportFormat.CSV_TYPE)})
    public Response exportAppearances(@BeanParam ExportRequest asked, @Context HttpHeaders headers) {
        return exports.answer("appearances", asked, headers, FEED);
    }
}
