package vn.hanoi.creativecity.ideas.result;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A result as a list shows it. */
@Schema(name = "ResultSummary", description = "A result as a list shows it, without what it was worked out from.")
record ResultSummary(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(
                description = "Its number within the call; the last one supersedes those before.",
                required = true,
                minimum = "1",
                maximum = "2147483647",
                format = "int32")
        int number,

        @Schema(
                description = "The SHA-256 of the inputs in canonical form [RFC 8785].",
                required = true,
                pattern = "^[0-9a-f]{64}$",
                maxLength = 64,
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String inputsHash,

        @Schema(
                description = "The SHA-256 of the ranking in canonical form [RFC 8785].",
                required = true,
                pattern = "^[0-9a-f]{64}$",
                maxLength = 64,
                examples = "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752")
        String rankingHash,

        @Schema(description = "Why the one before was superseded.", maxLength = 2000)
        String reason,

        @Schema(description = "When it was worked out.", required = true)
        Instant createdAt,

        @Schema(description = "Since when everybody sees it.")
        Instant publishedAt) {

    static ResultSummary from(ResultSnapshot result) {
        return new ResultSummary(
                result.id(),
                result.number(),
                result.inputsHash(),
                result.rankingHash(),
                result.reason(),
                result.createdAt(),
                result.publishedAt());
    }
}
