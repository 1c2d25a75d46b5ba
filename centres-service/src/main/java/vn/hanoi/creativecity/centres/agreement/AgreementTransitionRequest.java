package vn.hanoi.creativecity.centres.agreement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.state.Grounds;

/** Moves an agreement to another state, with the grounds. */
@Schema(name = "AgreementTransition", description = "Moves an agreement to another state, with the grounds.")
record AgreementTransitionRequest(
        @NotNull @Schema(description = "The next state.") AgreementState state,

        @Schema(
                description = "The day from which it holds in the world; needed for `signed`: the day of signing.",
                examples = "2023-12-15")
        LocalDate effectiveOn,

        @Size(min = 1, max = 2000) @Schema(description = "Why.", examples = "Lễ ký kết tại Ủy ban nhân dân thành phố")
        String reason,

        @Size(min = 1, max = 500) @Schema(description = "The deciding document.", examples = "15/HĐ-TTST")
        String document) {

    Grounds grounds() {
        return new Grounds(effectiveOn, reason, document);
    }
}
