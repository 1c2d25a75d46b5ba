package vn.hanoi.creativecity.ideas.season;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.state.Grounds;

/** Moves an episode to another state, with the grounds. */
@Schema(name = "EpisodeTransition", description = "Moves an episode to another state, with the grounds.")
record EpisodeTransitionRequest(
        @NotNull @Schema(description = "The next state.") EpisodeState state,

        @Size(min = 1, max = 2000) @Schema(description = "Why.", examples = "Đã phát đúng lịch")
        String reason,

        @Size(min = 1, max = 500) @Schema(description = "The deciding document.", examples = "102/KH-UBND")
        String document) {

    Grounds grounds() {
        return new Grounds(null, reason, document);
    }
}
