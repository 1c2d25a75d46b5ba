package vn.hanoi.creativecity.ideas.programme;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.state.Grounds;

/** Moves a programme to another state, with the grounds. */
@Schema(name = "SupportProgrammeTransition", description = "Moves a programme to another state, with the grounds.")
record ProgrammeTransitionRequest(
        @NotNull @Schema(description = "The next state.") ProgrammeState state,

        @Size(min = 1, max = 2000) @Schema(description = "Why.", examples = "Đủ kinh phí cho năm 2026")
        String reason,

        @Size(min = 1, max = 500) @Schema(description = "The deciding document.", examples = "102/KH-UBND")
        String document) {

    Grounds grounds() {
        return new Grounds(null, reason, document);
    }
}
