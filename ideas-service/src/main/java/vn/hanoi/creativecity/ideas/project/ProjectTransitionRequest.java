package vn.hanoi.creativecity.ideas.project;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.state.Grounds;

/** Moves a project to another state, with the grounds. */
@Schema(name = "ProjectTransition", description = "Moves a project to another state, with the grounds.")
record ProjectTransitionRequest(
        @NotNull @Schema(description = "The next state.") ProjectState state,

        @Size(min = 1, max = 2000)
        @Schema(
                description = "Why; the owner reads it. Needed to terminate a project.",
                examples = "Nhóm không còn hoạt động")
        String reason,

        @Size(min = 1, max = 500) @Schema(description = "The deciding document.", examples = "102/KH-UBND")
        String document) {

    Grounds grounds() {
        return new Grounds(null, reason, document);
    }
}
