package vn.hanoi.creativecity.platform.export;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How an export is asked for. */
public record ExportRequest(
        @QueryParam("format")
        @Parameter(
                description =
                        "The format, for plain links; it goes before what `Accept` says. Without either, `ndjson`. `geojson` is there for collections whose documents have a `geometry`.")
        ExportFormat format) {}
