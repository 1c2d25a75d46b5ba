package vn.hanoi.creativecity.gateway.progress;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a plan has come, in numbers alone. */
@Schema(description = "How far a plan has come, in numbers alone.")
public record PlanGlance(
        @Schema(description = "The plan.", required = true) PlanOfTargets plan,

        @Schema(description = "The day in Hà Nội for which this holds.", required = true)
        LocalDate asOf,

        @Schema(description = "How many of its targets stand where.", required = true)
        ProgressSummary summary,

        @Schema(
                description = "Where each target is read with the facts behind it.",
                required = true,
                format = "uri-reference",
                maxLength = 200,
                examples = "/v1/plans/102-kh-ubnd/progress")
        String href) {

    static PlanGlance of(PlanProgress progress) {
        return new PlanGlance(
                progress.plan(),
                progress.asOf(),
                progress.summary(),
                "/v1/plans/" + progress.plan().slug() + "/progress");
    }
}
