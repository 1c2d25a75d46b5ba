package vn.hanoi.creativecity.ideas.result;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** Decides about the submissions of a call. */
@Schema(name = "DeterminationInput", description = "Decides about the submissions of a call.")
record DeterminationRequest(
        @NotNull
        @Size(min = 1, max = 100)
        @Schema(
                description = "The id of the result on whose ground it is decided: the last one of the call.",
                examples = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f72")
        String result,

        @Size(max = 20) @Schema(description = "Who wins which award; an award that nobody wins may be left out.")
        List<@NotNull @Valid AwardedTo> awards,

        @Size(max = 1000)
        @Schema(
                description =
                        "The codes of further submissions that are accepted without an award. All others of the result are rejected when it is published.",
                uniqueItems = true)
        List<@NotNull @Size(max = 12) String> accepted,

        @TextLength(max = 2000)
        @Schema(
                description =
                        "Why the awards do not follow the ranking, in both languages, at most 2,000 characters; needed then. Everybody reads it.")
        LocalizedText reason,

        @Size(min = 1, max = 500) @Schema(description = "The deciding document.", examples = "102/QĐ-UBND")
        String document,

        @NotNull
        @Schema(
                description = "The first instant at which it may be published. Until it is, staff alone know of it.",
                examples = "2028-03-01T01:00:00Z")
        Instant publishAt,

        @Schema(description = "Whether its publication completes the call.", defaultValue = "false")
        Boolean completesCall) {

    DeterminationRequest {
        awards = awards == null ? List.of() : awards;
        accepted = accepted == null ? List.of() : accepted;
        completesCall = Boolean.TRUE.equals(completesCall);
    }
}
