package vn.hanoi.creativecity.events.edition;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.state.Grounds;

/** Moves an edition to another state, with the grounds. It holds from the moment it is recorded. */
@Schema(name = "FestivalEditionTransition", description = "Moves an edition to another state, with the grounds.")
record EditionTransitionRequest(
        @NotNull @Schema(description = "The next state.") EditionState state,

        @Size(min = 1, max = 2000) @Schema(description = "Why.", examples = "Đã công bố chương trình")
        String reason,

        @Size(min = 1, max = 500) @Schema(description = "The deciding document.", examples = "102/KH-UBND")
        String document) {

    Grounds grounds() {
        return new Grounds(null, reason, document);
    }
}
