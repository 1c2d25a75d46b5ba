package vn.hanoi.creativecity.events.course;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.state.Grounds;

/** Takes a trainee out of a course. */
@Schema(name = "TraineeTransition", description = "Takes a trainee out of a course.")
record TraineeTransitionRequest(
        @NotNull @Schema(description = "The next state.") TraineeState state,

        @Size(min = 1, max = 2000) @Schema(description = "Why.", examples = "Trùng lịch học")
        String reason) {

    Grounds grounds() {
        return new Grounds(null, reason, null);
    }
}
