package vn.hanoi.creativecity.events.event;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.state.Grounds;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** Moves an event to another state, with the grounds. */
@Schema(name = "EventTransition", description = "Moves an event to another state, with the grounds.")
public record EventTransitionRequest(
        @NotNull @Schema(description = "The next state.") EventPublication publication,

        @TextLength(max = 1000)
        @Schema(
                description =
                        "Why, in at most 1,000 characters; needed to cancel, where everybody reads it with the event and its sessions.")
        LocalizedText reason,

        @Size(min = 1, max = 500) @Schema(description = "The deciding document.", examples = "102/KH-UBND")
        String document) {

    Grounds grounds() {
        return new Grounds(null, reason == null ? null : reason.vi(), document);
    }
}
