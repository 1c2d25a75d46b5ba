package vn.hanoi.creativecity.ideas.result;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.ideas.call.Aggregation;
import vn.hanoi.creativecity.ideas.review.Score;

/** All that a result is worked out from: the rules, and what jurors found. Nobody is in it, neither juror nor submitter. */
@Schema(name = "ResultInputs", description = "All that a result is worked out from. Nobody is named in it.")
record Inputs(
        @Schema(description = "The version of the algorithm.", required = true, maxLength = 10, examples = "1")
        String algorithm,

        @Schema(
                description = "The SHA-256 of the lot, which was shown with the call from its publication on.",
                required = true,
                pattern = "^[0-9a-f]{64}$",
                maxLength = 64,
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String seedHash,

        @Schema(description = "By what was judged, in the order of the call.", required = true, maxItems = 20)
        List<Weighed> criteria,

        @Schema(description = "How many reviews come to one result.", required = true)
        Policy policy,

        @Schema(description = "What was judged, in the order of the codes.", required = true, maxItems = 100_000)
        List<Judged> submissions) {

    /** A criterion. */
    @Schema(name = "ResultCriterion", description = "A criterion: its weight, and the ends of its scale.")
    record Weighed(
            @Schema(description = "The code.", required = true, maxLength = 30, examples = "cultural_meaning")
            String code,

            @Schema(description = "The weight, a decimal.", required = true, maxLength = 9, examples = "40")
            String weight,

            @Schema(description = "The lowest mark.", required = true, maxLength = 7, examples = "0")
            String minimum,

            @Schema(description = "The highest mark.", required = true, maxLength = 7, examples = "10")
            String maximum) {}

    /** How many reviews come to one result. */
    @Schema(name = "ResultPolicy", description = "How many reviews come to one result.")
    record Policy(
            @Schema(
                    description = "How many reviews a submission needs to be ranked.",
                    required = true,
                    minimum = "1",
                    maximum = "20",
                    format = "int32")
            int minimumReviews,

            @Schema(description = "How the values of several reviews become one.", required = true)
            Aggregation aggregation,

            @Schema(
                    description = "What decides between submissions of the same value, one after the other.",
                    required = true,
                    maxItems = 22)
            List<@Size(max = 30) String> tieBreak) {}

    /** A submission. */
    @Schema(name = "ResultSubmission", description = "A submission and its reviews.")
    record Judged(
            @Schema(description = "The code.", required = true, maxLength = 12, examples = "HN-7K3F-9QXM")
            String code,

            @Schema(
                    description = "The number of its last version.",
                    required = true,
                    minimum = "1",
                    maximum = "1000000",
                    format = "int32")
            int version,

            @Schema(
                    description = "How many votes it has, where votes decide between equals.",
                    minimum = "0",
                    maximum = "2147483647",
                    format = "int32")
            Integer votes,

            @Schema(description = "Its reviews, in the order of their numbers.", required = true, maxItems = 1_000)
            List<Marks> reviews) {}

    /** A review. */
    @Schema(
            name = "ResultReview",
            description = "A review. Its number follows from what is in it and tells nothing of the juror.")
    record Marks(
            @Schema(
                    description = "Its number, one of its own within the result.",
                    required = true,
                    minimum = "1",
                    maximum = "2147483647",
                    format = "int32")
            int number,

            @Schema(
                    description = "The version of the submission that was read.",
                    required = true,
                    minimum = "1",
                    maximum = "1000000",
                    format = "int32")
            int submissionVersion,

            @Schema(
                    description = "The marks, in the order of the criteria; a criterion without a mark is not there.",
                    required = true,
                    maxItems = 20)
            List<Score> scores) {}
}
