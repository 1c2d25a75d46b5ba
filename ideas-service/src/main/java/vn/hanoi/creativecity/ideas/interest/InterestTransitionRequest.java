package vn.hanoi.creativecity.ideas.interest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.state.Grounds;

/** Answers an interest, or takes it back. */
@Schema(name = "InterestTransition", description = "Answers an interest, or takes it back.")
record InterestTransitionRequest(
        @NotNull @Schema(description = "The next state.") InterestState state,

        @Size(min = 1, max = 2000) @Schema(description = "Why; the other side reads it.", examples = "Đã có đối tác")
        String reason,

        @Valid
        @Schema(
                description =
                        "How the owner can be reached; needed with `accepted`, and for nothing else. The investor sees it from then on.")
        Reachable contact) {

    Grounds grounds() {
        return new Grounds(null, reason, null);
    }
}
