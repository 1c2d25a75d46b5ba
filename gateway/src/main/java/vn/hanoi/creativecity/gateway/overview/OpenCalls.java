package vn.hanoi.creativecity.gateway.overview;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.gateway.composition.Form;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** Calls that are open for submissions. */
@Schema(description = "Calls that are open for submissions.")
record OpenCalls(
        @Schema(description = "What closes first first, ten at most.", required = true, maxItems = 20)
        List<OpenCall> items,

        @Schema(
                description = "How many there are in all.",
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64",
                examples = "1")
        Long total) {

    OpenCalls {
        items = List.copyOf(items);
    }

    /** One of them, as far as it is told here. */
    @Schema(description = "A call that is open.")
    record OpenCall(
            @Schema(description = "The id.", required = true)
            UUID id,

            @Schema(
                    description = "Its name in URLs.",
                    required = true,
                    maxLength = 100,
                    examples = "y-tuong-sang-tao-2026")
            String slug,

            @Schema(description = "The kind.", required = true, ref = "CallKind")
            String kind,

            @Schema(description = "The name.", required = true)
            LocalizedText name,

            @Schema(description = "Until when something may be handed in.", required = true)
            Instant closesAt,

            @Schema(
                    description = "Where the rest of it is read.",
                    required = true,
                    format = "uri-reference",
                    maxLength = 200,
                    examples = "/v1/calls/y-tuong-sang-tao-2026")
            String href) {

        OpenCall {
            Form.require(id, slug, kind, name, closesAt);
            href = "/v1/calls/" + slug;
        }
    }
}
