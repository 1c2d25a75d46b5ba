package vn.hanoi.creativecity.centres.centre;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.state.Grounds;

/** Moves a centre: exactly one of its two states, with the grounds. */
@Schema(name = "CentreTransition", description = "Moves exactly one of a centre's two states, with the grounds.")
record CentreTransitionRequest(
        @Schema(description = "The next state of the world.")
        Lifecycle lifecycle,

        @Schema(description = "The next state of publication.")
        Publication publication,

        @Size(min = 1, max = 100)
        @Schema(
                description = "The id or slug of the centre that goes on with its work; only when it is closed.",
                examples = "trung-tam-thiet-ke-sang-tao-ha-noi")
        String successor,

        @Schema(description = "The day from which it holds in the world.", examples = "2022-04-30")
        LocalDate effectiveOn,

        @Size(min = 1, max = 2000) @Schema(description = "Why.", examples = "Khai trương phố đi bộ")
        String reason,

        @Size(min = 1, max = 500) @Schema(description = "The deciding document.", examples = "102/KH-UBND")
        String document) {

    Grounds grounds() {
        return new Grounds(effectiveOn, reason, document);
    }
}
