package vn.hanoi.creativecity.events.course;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.state.Grounds;

/** Corrects whether a trainee was at a session. */
@Schema(name = "AttendanceTransition", description = "Corrects whether a trainee was at a session.")
record AttendanceTransitionRequest(
        @NotNull @Schema(description = "Whether they were there.")
        AttendanceState state,

        @Size(min = 1, max = 2000) @Schema(description = "Why.", examples = "Điểm danh nhầm người")
        String reason) {

    Grounds grounds() {
        return new Grounds(null, reason, null);
    }
}
