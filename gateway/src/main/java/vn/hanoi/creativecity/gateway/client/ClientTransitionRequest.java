package vn.hanoi.creativecity.gateway.client;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.state.Grounds;

/** Suspends a client or lets it go on, with the grounds. */
@Schema(name = "ApiClientTransition", description = "Suspends a client or lets it go on, with the grounds.")
record ClientTransitionRequest(
        @NotNull @Schema(description = "The next state.") ClientState state,

        @Size(min = 1, max = 2000) @Schema(description = "Why.", examples = "Khoá bị lộ")
        String reason,

        @Size(min = 1, max = 500) @Schema(description = "The deciding document.", examples = "102/KH-UBND")
        String document) {

    Grounds grounds() {
        return new Grounds(null, reason, document);
    }
}
