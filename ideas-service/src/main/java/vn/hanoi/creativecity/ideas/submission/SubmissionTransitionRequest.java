package vn.hanoi.creativecity.ideas.submission;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.state.Grounds;

/** Moves a submission to another state, with the grounds. */
@Schema(name = "SubmissionTransition", description = "Moves a submission to another state, with the grounds.")
record SubmissionTransitionRequest(
        @NotNull @Schema(description = "The next state.") SubmissionState state,

        @Size(min = 1, max = 2000)
        @Schema(
                description = "Why; the owner reads it. Needed to reject, disqualify, cancel, and to request changes.",
                examples = "Thiếu kinh phí dự kiến")
        String reason,

        @Size(min = 1, max = 500) @Schema(description = "The deciding document.", examples = "102/KH-UBND")
        String document,

        @Schema(
                description =
                        "Until just before when the owner may change it and hand it in again. Needed to request changes, and for nothing else.",
                examples = "2027-06-30T10:00:00Z")
        Instant until) {

    Grounds grounds() {
        return new Grounds(null, reason, document);
    }
}
