package vn.hanoi.creativecity.ideas.call;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** What gives a published call a later end. */
@Schema(name = "CallExtensionInput", description = "What gives a published call a later end.")
record CallExtensionRequest(
        @NotNull
        @Schema(
                description =
                        "The new instant from which the call no longer takes submissions: after the present one and after now.",
                examples = "2028-09-30T10:00:00Z")
        Instant closesAt,

        @NotNull
        @TextLength(max = 2000)
        @Schema(description = "Why, in both languages, at most 2,000 characters in each.")
        LocalizedText reason,

        @Size(min = 1, max = 500) @Schema(description = "The deciding document.", examples = "215/TB-SVHTT")
        String document) {}
