package vn.hanoi.creativecity.ideas.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.ideas.call.CallReference;
import vn.hanoi.creativecity.platform.audit.Personal;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;

/** A review as it is read. Whose it is only staff learn. */
@Schema(name = "Review", description = "What a juror finds of a submission.")
record ReviewResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(description = "The call.", required = true) CallReference call,

        @Schema(description = "The code of the submission.", required = true, maxLength = 12, examples = "HN-7K3F-9QXM")
        String submission,

        @VisibleTo({Tier.PARTICIPANT, Tier.STAFF})
        @Schema(description = "The id of the assignment, for its juror and staff.")
        UUID assignment,

        @Personal
        @VisibleTo(Tier.STAFF)
        @Schema(
                description = "Whose review it is, for staff: the identifier of the account.",
                maxLength = 255,
                examples = "6f1c8a0e-6a37-4c1e-9a54-4f0f8a7f6b11")
        String juror,

        @Schema(
                description = "The number of the version of the submission that was read.",
                required = true,
                minimum = "1",
                maximum = "1000000",
                format = "int32")
        int submissionVersion,

        @Personal @Schema(description = "The marks, by criterion.", required = true, maxItems = 20)
        List<Score> scores,

        @Personal @Schema(description = "What is recommended; not for whoever handed the submission in.")
        Recommendation recommendation,

        @Personal
        @VisibleTo({Tier.PARTICIPANT, Tier.STAFF})
        @Schema(description = "For staff; shown to them and to its juror.", maxLength = 10_000)
        String staffComment,

        @Personal @Schema(description = "For whoever handed the submission in.", maxLength = 10_000)
        String submitterComment,

        @Schema(description = "How far it has come.", required = true)
        ReviewState state,

        @Schema(description = "The states to which you may move it.", required = true, maxItems = 1)
        List<ReviewState> allowedTransitions,

        @Schema(
                description =
                        "Whether it counts in the result: it was submitted, and its juror has no conflict of interest.",
                required = true)
        boolean counts,

        @Schema(
                description = "How often it was submitted: the number of its last revision.",
                required = true,
                minimum = "0",
                maximum = "1000000",
                format = "int32")
        int revisions,

        @Schema(description = "When it was submitted last; absent for a draft.")
        Instant submittedAt,

        @Schema(
                description = "The version of this record, counted up by each change.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        long version,

        @Schema(description = "When it was begun.", required = true)
        Instant createdAt,

        @Schema(description = "When it was last changed.", required = true)
        Instant updatedAt) {

    static ReviewResponse from(Review review, Sight sight, List<ReviewState> moves) {
        Findings content = review.content();
        boolean knowsAll = sight == Sight.JUROR || sight == Sight.STAFF;
        return new ReviewResponse(
                review.id(),
                CallReference.of(review.call()),
                review.submission().code(),
                knowsAll ? review.assignment().id() : null,
                knowsAll ? review.assignment().juror().subject() : null,
                content.submissionVersion(),
                content.scores(),
                sight == Sight.SUBMITTER ? null : content.recommendation(),
                knowsAll ? content.staffComment() : null,
                content.submitterComment(),
                review.state(),
                moves,
                review.counts(),
                review.revisions(),
                review.submittedAt(),
                review.version(),
                review.createdAt(),
                review.updatedAt());
    }
}
