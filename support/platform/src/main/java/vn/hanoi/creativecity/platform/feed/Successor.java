package vn.hanoi.creativecity.platform.feed;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes on with what something did that is gone. */
@Schema(description = "What goes on with what something did that is gone.")
public record Successor(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(
                description = "Where it is read.",
                required = true,
                format = "uri-reference",
                maxLength = 300,
                examples = "/v1/centres/0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70")
        String href) {}
