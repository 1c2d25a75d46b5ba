package vn.hanoi.creativecity.events.exports;

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
class ProgrammeExportResource {

    private static final String FEED = "/v1/changes/events";

    private final Exports exports;

    ProgrammeExportResource(Exports exports) {
        this.exports = exports;
    }

    @GET
    @Path("/venues")
    @Authenticated
    @Operation(summary = "Export the venues", description = Exports.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "All of it.",
            content = {@Content(mediaType = ExportFormat.NDJSON_TYPE), @Content(mediaType = ExportFormat.CSV_TYPE)})
    public Response exportVenues(@BeanParam ExportRequest asked, @Context HttpHeaders headers) {
        return exports.answer("venues", asked, headers, FEED);
    }

    @GET
    @Path("/events")
    @Authenticated
    @Operation(summary = "Export the events", description = Exports.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "All of it.",
            content = {@Content(mediaType = ExportFormat.NDJSON_TYPE), @Content(mediaType = ExportFormat.CSV_TYPE)})
    public Response exportEvents(@BeanParam ExportRequest asked, @Context HttpHeaders headers) {
        return exports.answer("events", asked, headers, FEED);
    }

    @GET
    @Path("/sessions")
    @Authenticated
    @Operation(summary = "Export the sessions", description = Exports.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "All of it.",
            content = {@Content(mediaType = ExportFormat.NDJSON_TYPE), @Content(mediaType = ExportFormat.CSV_TYPE)})
    public Response exportSessions(@BeanParam ExportRequest asked, @Context HttpHeaders headers) {
        return exports.answer("sessions", asked, headers, FEED);
    }
}
