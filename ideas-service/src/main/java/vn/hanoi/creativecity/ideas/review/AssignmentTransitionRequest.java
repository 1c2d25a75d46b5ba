package vn.hanoi.creativecity.ideas.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Moves an assignment to another state, with the juror's declaration. */
@Schema(
        name = "ReviewAssignmentTransition",
        description = "Moves an assignment to another state, with the juror's declaration of interest.")
record AssignmentTransitionRequest(
        @NotNull @Schema(description = "The next state.") AssignmentState state,

        @Schema(
                description =
                        "The juror's declaration: whether they have a conflict of interest. Needed, and false, to accept; true is implied when a juror recuses themselves.")
        Boolean conflict,

        @Size(min = 1, max = 2000)
        @Schema(
                description = "Why. Needed for `recused`; read by staff and the juror alone.",
                examples = "Đã cố vấn cho nhóm này")
        String reason) {}
