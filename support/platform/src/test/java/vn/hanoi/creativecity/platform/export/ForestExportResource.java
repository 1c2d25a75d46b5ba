package vn.hanoi.creativecity.platform.export;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** All groves, trees or springs. */
@Path("/v1/exports")
@RunOnVirtualThread
class ForestExportResource {

    private final Exports exports;

    ForestExportResource(Exports exports) {
        this.exports = exports;
    }

    @GET
    @Path("/{collection}")
    @Authenticated
    @APIResponse(
            responseCode = "200",
            description = "All of it.",
            content = {@Content(mediaType = ExportFormat.NDJSON_TYPE), @Content(mediaType = ExportFormat.CSV_TYPE)})
    public Response export(
            @PathParam("collection") String collection, @BeanParam ExportRequest asked, @Context HttpHeaders headers) {
        return exports.answer(collection, asked, headers, "/v1/changes/forest");
    }
}
