package vn.hanoi.creativecity.platform.export;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A collection that can be exported. */
@Schema(description = "A collection that can be exported, and how.")
public record Exportable(
        @Schema(
                description = "The collection, as paths name it.",
                required = true,
                maxLength = 50,
                examples = "centres")
        String collection,

        @Schema(
                description = "Where its export is.",
                required = true,
                format = "uri-reference",
                maxLength = 300,
                examples = "/v1/exports/centres")
        String href,

        @Schema(description = "The formats that there are.", required = true, maxItems = 10)
        List<ExportFormat> formats) {

    static final String PATH = "/v1/exports/";

    /** One whose documents have no places. */
    public static Exportable withoutPlaces(String collection) {
        return new Exportable(collection, PATH + collection, List.of(ExportFormat.NDJSON, ExportFormat.CSV));
    }
}
