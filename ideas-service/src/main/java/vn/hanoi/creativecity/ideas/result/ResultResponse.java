package vn.hanoi.creativecity.ideas.result;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.ideas.call.CallReference;
import vn.hanoi.creativecity.platform.audit.Personal;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;

/** A result as it is read: with all that is needed to work it out again, and nobody's name. */
@Schema(
        name = "Result",
        description = "What was worked out from the reviews of a call, with all that is needed to work it out again.")
record ResultResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(description = "The call.", required = true) CallReference call,

        @Schema(
                description = "Its number within the call; the last one supersedes those before.",
                required = true,
                minimum = "1",
                maximum = "2147483647",
                format = "int32")
        int number,

        @Schema(
                description = "The version of the algorithm, which docs/results.md describes.",
                required = true,
                maxLength = 10,
                examples = "1")
        String algorithm,

        @JsonRawValue
        @Schema(
                description = "All that it is worked out from.",
                required = true,
                type = SchemaType.OBJECT,
                implementation = Inputs.class)
        String inputs,

        @Schema(
                description = "The SHA-256 of the inputs in canonical form [RFC 8785].",
                required = true,
                pattern = "^[0-9a-f]{64}$",
                maxLength = 64,
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String inputsHash,

        @Schema(
                description =
                        "The lot that decides between equals, in hexadecimal digits; once the decision is published.",
                pattern = "^[0-9a-f]{64}$",
                maxLength = 64,
                examples = "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9")
        String seed,

        @JsonRawValue
        @Schema(
                description = "In what order the submissions come, and by what.",
                required = true,
                type = SchemaType.OBJECT,
                implementation = Ranking.class)
        String ranking,

        @Schema(
                description = "The SHA-256 of the ranking in canonical form [RFC 8785].",
                required = true,
                pattern = "^[0-9a-f]{64}$",
                maxLength = 64,
                examples = "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752")
        String rankingHash,

        @Schema(description = "Why the one before was superseded.", maxLength = 2000)
        String reason,

        @Schema(description = "Where the record comes from, for demonstration ones.", maxLength = 500)
        String source,

        @Personal @VisibleTo(Tier.STAFF) @Schema(description = "Who had it worked out, for staff.", maxLength = 255)
        String actor,

        @Schema(description = "When it was worked out.", required = true)
        Instant createdAt,

        @Schema(description = "Since when everybody sees it.")
        Instant publishedAt) {

    static ResultResponse from(ResultSnapshot result) {
        return new ResultResponse(
                result.id(),
                CallReference.of(result.call()),
                result.number(),
                result.algorithm(),
                result.inputs(),
                result.inputsHash(),
                result.isPublished() ? HexFormat.of().formatHex(result.call().seed()) : null,
                result.ranking(),
                result.rankingHash(),
                result.reason(),
                result.source(),
                result.actor(),
                result.createdAt(),
                result.publishedAt());
    }
}
