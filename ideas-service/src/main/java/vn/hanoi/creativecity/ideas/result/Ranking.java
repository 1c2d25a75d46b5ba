package vn.hanoi.creativecity.ideas.result;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In what order submissions come, and by what. */
@Schema(name = "Ranking", description = "In what order submissions come, and by what.")
record Ranking(
        @Schema(description = "Those with enough reviews, the best one first.", required = true, maxItems = 100_000)
        List<Ranked> ranked,

        @Schema(
                description = "Those with fewer reviews than the call asks for, in the order of the codes.",
                required = true,
                maxItems = 100_000)
        List<Unranked> unranked) {

    /** A submission with its place. */
    @Schema(name = "RankedSubmission", description = "A submission with its place.")
    record Ranked(
            @Schema(
                    description = "The place, from 1.",
                    required = true,
                    minimum = "1",
                    maximum = "2147483647",
                    format = "int32")
            int rank,

            @Schema(description = "The code.", required = true, maxLength = 12, examples = "HN-7K3F-9QXM")
            String code,

            @Schema(
                    description = "The value, from 0 to 1 with ten decimals.",
                    required = true,
                    maxLength = 12,
                    examples = "0.7833333333")
            String value,

            @Schema(
                    description = "How many reviews it has.",
                    required = true,
                    minimum = "1",
                    maximum = "2147483647",
                    format = "int32")
            int reviews,

            @Schema(description = "The values by criterion, of those that were judged.", required = true, maxItems = 20)
            List<ByCriterion> criteria,

            @Schema(
                    description =
                            "What sets it apart from the one before: `value`, the code of a criterion, `votes` or `seed`. Absent for the first.",
                    maxLength = 30,
                    examples = "value")
            String decidedBy) {}

    /** The value of a submission by one criterion. */
    @Schema(name = "ValueByCriterion", description = "The value of a submission by one criterion.")
    record ByCriterion(
            @Schema(
                    description = "The code of the criterion.",
                    required = true,
                    maxLength = 30,
                    examples = "feasibility")
            String criterion,

            @Schema(
                    description = "The value, from 0 to 1 with ten decimals.",
                    required = true,
                    maxLength = 12,
                    examples = "0.5000000000")
            String value) {}

    /** A submission with too few reviews. */
    @Schema(name = "UnrankedSubmission", description = "A submission with too few reviews.")
    record Unranked(
            @Schema(description = "The code.", required = true, maxLength = 12, examples = "HN-7K3F-9QXM")
            String code,

            @Schema(
                    description = "How many reviews it has.",
                    required = true,
                    minimum = "0",
                    maximum = "2147483647",
                    format = "int32")
            int reviews) {}
}
