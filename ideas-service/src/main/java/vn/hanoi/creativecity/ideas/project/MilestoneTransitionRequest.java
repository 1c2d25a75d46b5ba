package vn.hanoi.creativecity.ideas.project;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.state.Grounds;

/** Moves a milestone to another state, with the grounds. */
@Schema(name = "MilestoneTransition", description = "Moves a milestone to another state, with the grounds.")
record MilestoneTransitionRequest(
        @NotNull @Schema(description = "The next state.") MilestoneState state,

        @Size(min = 1, max = 2000)
        @Schema(description = "Why; the owner reads it. Needed to send it back.", examples = "Thiếu ảnh của mẫu thử")
        String reason,

        @Size(min = 1, max = 500) @Schema(description = "The deciding document.", examples = "15/BB")
        String document,

        @Size(min = 1, max = 2000)
        @Schema(
                description = "What was delivered, or where it is; needed with `delivered`, and for nothing else.",
                examples = "https://example.org/mau-thu")
        String delivery) {

    Grounds grounds() {
        return new Grounds(null, reason, document);
    }
}
