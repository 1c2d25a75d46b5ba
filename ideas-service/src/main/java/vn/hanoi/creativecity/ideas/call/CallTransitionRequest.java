package vn.hanoi.creativecity.ideas.call;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.state.Grounds;

/** Moves a call to another state, with the grounds. It holds from the moment it is recorded. */
@Schema(name = "CallTransition", description = "Moves a call to another state, with the grounds.")
record CallTransitionRequest(
        @NotNull @Schema(description = "The next state.") CallState state,

        @Size(min = 1, max = 2000) @Schema(description = "Why.", examples = "Thể lệ đã được phê duyệt")
        String reason,

        @Size(min = 1, max = 500) @Schema(description = "The deciding document.", examples = "102/KH-UBND")
        String document) {

    Grounds grounds() {
        return new Grounds(null, reason, document);
    }
}
