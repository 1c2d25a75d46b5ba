package vn.hanoi.creativecity.ideas.result;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.state.Grounds;

/** Publishes a decision, or cancels it before. */
@Schema(name = "DeterminationTransition", description = "Publishes a decision, or cancels it before.")
record DeterminationTransitionRequest(
        @NotNull @Schema(description = "The next state.") DeterminationState state,

        @Size(min = 1, max = 2000) @Schema(description = "Why, for staff.", examples = "Chờ kết luận của hội đồng")
        String reason) {

    Grounds grounds() {
        return new Grounds(null, reason, null);
    }
}
