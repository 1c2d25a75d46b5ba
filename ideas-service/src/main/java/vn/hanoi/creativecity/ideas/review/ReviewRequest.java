package vn.hanoi.creativecity.ideas.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What makes a review, and what a merge patch is applied to. */
@Schema(name = "ReviewInput", description = "What a juror finds of a submission.")
record ReviewRequest(
        @NotNull
        @Size(min = 1, max = 100)
        @Schema(
                description = "The id of the assignment, which you have accepted. It does not change.",
                examples = "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70")
        String assignment,

        @Min(1)
        @Max(1_000_000)
        @Schema(
                description =
                        "The number of the version of the submission that you have read; its last one if absent. Only a review of the last one can be submitted.",
                format = "int32",
                examples = "1")
        Integer submissionVersion,

        @Size(max = 20)
        @Schema(
                description =
                        "A mark for each criterion of the call that is required, and for as many of the others as you judge. What has no mark counts for nothing, not for 0.")
        List<@NotNull @Valid Score> scores,

        @Schema(description = "What you recommend; needed to submit the review.")
        Recommendation recommendation,

        @Size(min = 1, max = 10_000)
        @Schema(description = "For staff alone, at most 10,000 characters.", examples = "Kinh phí cần làm rõ")
        String staffComment,

        @Size(min = 1, max = 10_000)
        @Schema(
                description =
                        "For whoever handed it in, at most 10,000 characters; shown to them once the decision is published.",
                examples = "Ý tưởng gắn với nghề giấy dó, rất thuyết phục")
        String submitterComment) {

    ReviewRequest {
        scores = scores == null ? List.of() : scores;
    }

    /** @param lastVersion of the submission */
    Findings findings(int lastVersion) {
        return new Findings(
                submissionVersion == null ? lastVersion : submissionVersion,
                scores,
                recommendation,
                staffComment,
                submitterComment);
    }

    static ReviewRequest of(Review review) {
        Findings content = review.content();
        return new ReviewRequest(
                review.assignment().id().toString(),
                content.submissionVersion(),
                content.scores(),
                content.recommendation(),
                content.staffComment(),
                content.submitterComment());
    }
}
