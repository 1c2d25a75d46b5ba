package vn.hanoi.creativecity.events.registration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.state.Grounds;

/** Moves a registration to another state. */
@Schema(name = "RegistrationTransition", description = "Moves a registration to another state.")
record RegistrationTransitionRequest(
        @NotNull @Schema(description = "The next state: `attending` accepts an offer.")
        RegistrationState state,

        @Size(min = 1, max = 2000)
        @Schema(
                description = "Why; the registrant reads it. Needed when staff cancel what is not their own.",
                examples = "Đăng ký trùng")
        String reason) {

    Grounds grounds() {
        return new Grounds(null, reason, null);
    }
}
