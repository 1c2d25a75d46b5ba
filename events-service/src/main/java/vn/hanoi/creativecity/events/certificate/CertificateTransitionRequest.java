package vn.hanoi.creativecity.events.certificate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.state.Grounds;

/** Revokes a certificate. */
@Schema(name = "CertificateTransition", description = "Revokes a certificate.")
record CertificateTransitionRequest(
        @NotNull @Schema(description = "The next state.") CertificateState state,

        @NotBlank
        @Size(max = 2000)
        @Schema(description = "Why; its holder and staff read it.", examples = "Tên ghi sai")
        String reason) {

    Grounds grounds() {
        return new Grounds(null, reason, null);
    }
}
