package vn.hanoi.creativecity.gateway.progress;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.gateway.composition.Form;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** The plan, as far as its progress needs it. */
@Schema(name = "PlanSummary", description = "A plan: its id, its name in URLs, its code, its day, its name.")
record PlanOfTargets(
        @Schema(description = "The id.", required = true) UUID id,

        @Schema(description = "Its name in URLs.", required = true, maxLength = 100, examples = "102-kh-ubnd")
        String slug,

        @Schema(description = "Its number.", required = true, maxLength = 50, examples = "102/KH-UBND")
        String code,

        @Schema(description = "The day on which it was issued.", required = true)
        LocalDate issuedOn,

        @Schema(description = "Its name.", required = true) LocalizedText name) {

    PlanOfTargets {
        Form.require(id, slug, code, issuedOn, name);
    }
}
