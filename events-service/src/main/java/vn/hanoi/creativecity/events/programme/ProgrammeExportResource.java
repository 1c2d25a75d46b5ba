package vn.hanoi.creativecity.events.programme;

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
@Path("/v1/exports/programme-versions")
@Tag(name = "Exports", description = "All that you may see of a collection, in one answer.")
@RunOnVirtualThread
class ProgrammeExportResource {

    private final Exports exports;

    ProgrammeExportResource(Exports exports) {
        this.exports = exports;
    }

    @GET
    @Authenticated
    @Operation(summary = "Export the released programmes", description = Exports.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "All of it.",
            content = {@Content(mediaType = ExportFormat.NDJSON_TYPE), @Content(mediaType = ExportFormat.CSV_TYPE)})
    public Response exportProgrammeVersions(@BeanParam ExportRequest asked, @Context HttpHeaders headers) {
        return exports.answer(ProgrammeVersion.COLLECTION, asked, headers, "/v1/changes/events");
    }
}
