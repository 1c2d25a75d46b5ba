package vn.hanoi.creativecity.centres.heritage;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.state.Grounds;

/** Moves an adaptation to another state of the world, with the grounds. */
@Schema(
        name = "AdaptationTransition",
        description = "Moves an adaptation to another state of the world, with the grounds.")
record AdaptationTransitionRequest(
        @NotNull @Schema(description = "The next state of the world.")
        AdaptationLifecycle lifecycle,

        @Schema(description = "The day from which it holds in the world.", examples = "2023-11-17")
        LocalDate effectiveOn,

        @Size(min = 1, max = 2000) @Schema(description = "Why.", examples = "Khai mạc lễ hội")
        String reason,

        @Size(min = 1, max = 500) @Schema(description = "The deciding document.", examples = "102/KH-UBND")
        String document) {

    Grounds grounds() {
        return new Grounds(effectiveOn, reason, document);
    }
}
