package vn.hanoi.creativecity.centres.heritage;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.centres.centre.Publication;
import vn.hanoi.creativecity.platform.state.Grounds;

/** Publishes a heritage site or takes it out of sight, with the grounds. */
@Schema(
        name = "HeritageSiteTransition",
        description = "Publishes a heritage site or takes it out of sight, with the grounds.")
record HeritageSiteTransitionRequest(
        @NotNull @Schema(description = "The next state of publication.")
        Publication publication,

        @Schema(description = "The day from which it holds in the world.", examples = "2023-11-17")
        LocalDate effectiveOn,

        @Size(min = 1, max = 2000) @Schema(description = "Why.", examples = "Đã có hồ sơ di sản")
        String reason,

        @Size(min = 1, max = 500) @Schema(description = "The deciding document.", examples = "102/KH-UBND")
        String document) {

    Grounds grounds() {
        return new Grounds(effectiveOn, reason, document);
    }
}
