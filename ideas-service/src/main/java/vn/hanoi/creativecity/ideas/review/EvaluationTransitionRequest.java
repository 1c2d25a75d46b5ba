package vn.hanoi.creativecity.ideas.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Closes the evaluation of a call. */
@Schema(name = "EvaluationTransition", description = "Closes the evaluation of a call.")
record EvaluationTransitionRequest(
        @NotNull @Schema(description = "The next state: `closed`.")
        EvaluationState state,

        @Size(min = 1, max = 2000) @Schema(description = "Why.", examples = "Đã nhận đủ bản đánh giá")
        String reason) {}
