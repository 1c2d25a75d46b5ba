package vn.hanoi.creativecity.events.course;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.state.Grounds;

/** Moves a course to another state, with the grounds. */
@Schema(name = "CourseTransition", description = "Moves a course to another state, with the grounds.")
record CourseTransitionRequest(
        @NotNull @Schema(description = "The next state.") CourseState state,

        @Size(min = 1, max = 2000) @Schema(description = "Why.", examples = "Đã dạy xong buổi cuối")
        String reason) {

    Grounds grounds() {
        return new Grounds(null, reason, null);
    }
}
