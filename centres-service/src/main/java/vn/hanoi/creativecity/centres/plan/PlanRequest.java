package vn.hanoi.creativecity.centres.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** What makes a plan; also what a merge patch is applied to. */
@Schema(name = "PlanInput", description = "What makes a plan.")
record PlanRequest(
        @NotNull
        @Size(max = 100)
        @Pattern(regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N}/. -]*")
        @Schema(
                description = "The number under which it was issued; its name in URLs is made of it.",
                examples = "102/KH-UBND")
        String code,

        @NotNull @Schema(description = "The day on which it was issued.", examples = "2022-04-01")
        LocalDate issuedOn,

        @NotNull @TextLength(max = 500) @Schema(description = "The name, at most 500 characters in each language.")
        LocalizedText name,

        @Valid @Schema(description = "The membership that it makes good.")
        Membership membership,

        @Size(min = 1, max = 500)
        @Schema(
                description = "Where the record comes from, for demonstration and imported ones.",
                examples = "Plan 102/KH-UBND of 2022-04-01")
        String source) {

    /** What would make the plan as it is now. */
    static PlanRequest of(Plan plan) {
        return new PlanRequest(plan.code(), plan.issuedOn(), plan.name(), plan.membership(), plan.source());
    }
}
