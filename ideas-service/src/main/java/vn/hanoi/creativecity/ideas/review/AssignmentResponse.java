package vn.hanoi.creativecity.ideas.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.ideas.call.CallReference;
import vn.hanoi.creativecity.platform.audit.Personal;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.VisibleTo;

/** An assignment as it is read, by staff or the juror. Of the submission it tells the code and nothing else. */
@Schema(name = "ReviewAssignment", description = "That a juror is to judge a submission.")
record AssignmentResponse(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(description = "The call.", required = true) CallReference call,

        @Schema(description = "The code of the submission.", required = true, maxLength = 12, examples = "HN-7K3F-9QXM")
        String submission,

        @VisibleTo(Tier.STAFF) @Schema(description = "Who judges it, for staff.")
        Juror juror,

        @Schema(description = "How far the juror has come with it.", required = true)
        AssignmentState state,

        @Schema(description = "The states to which you may move it.", required = true, maxItems = 4)
        List<AssignmentState> allowedTransitions,

        @Schema(
                description =
                        "Whether the juror has declared a conflict of interest; absent until they have declared anything.")
        Boolean conflict,

        @Personal
        @Schema(
                description = "What conflict it is; `[erased]` once the juror was erased.",
                maxLength = 2000,
                examples = "Đã cố vấn cho nhóm này")
        String conflictReason,

        @Schema(description = "When the juror declared it, or that there is none.")
        Instant declaredAt,

        @Schema(
                description = "The version, counted up by each change.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        long version,

        @Schema(description = "When the juror was invited.", required = true)
        Instant createdAt,

        @Schema(description = "When it was last changed.", required = true)
        Instant updatedAt) {

    static AssignmentResponse from(ReviewAssignment assignment, List<AssignmentState> moves) {
        return new AssignmentResponse(
                assignment.id(),
                CallReference.of(assignment.call()),
                assignment.submission().code(),
                assignment.juror(),
                assignment.state(),
                moves,
                assignment.conflict(),
                assignment.conflictReason(),
                assignment.declaredAt(),
                assignment.version(),
                assignment.createdAt(),
                assignment.updatedAt());
    }
}
