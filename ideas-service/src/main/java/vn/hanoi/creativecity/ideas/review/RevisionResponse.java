package vn.hanoi.creativecity.ideas.review;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was submitted once, for staff and the juror. */
@Schema(name = "ReviewRevision", description = "A review as it was submitted once.")
record RevisionResponse(
        @Schema(
                description = "Its number, from 1.",
                required = true,
                minimum = "1",
                maximum = "1000000",
                format = "int32",
                examples = "1")
        int number,

        @Schema(description = "When it was submitted.", required = true)
        Instant submittedAt,

        @Schema(
                description = "The number of the version of the submission that was read.",
                required = true,
                minimum = "1",
                maximum = "1000000",
                format = "int32")
        int submissionVersion,

        @Schema(description = "The marks, by criterion.", required = true, maxItems = 20)
        List<Score> scores,

        @Schema(description = "What was recommended.", required = true)
        Recommendation recommendation,

        @Schema(description = "For staff.", maxLength = 10_000)
        String staffComment,

        @Schema(description = "For whoever handed the submission in.", maxLength = 10_000)
        String submitterComment) {

    static RevisionResponse from(ReviewRevision revision) {
        Findings content = revision.content();
        return new RevisionResponse(
                revision.number(),
                revision.submittedAt(),
                content.submissionVersion(),
                content.scores(),
                content.recommendation(),
                content.staffComment(),
                content.submitterComment());
    }
}
