package vn.hanoi.creativecity.gateway.progress;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.gateway.composition.CompositionWarning;

/** How far a plan has come. */
@Schema(description = "How far each target of a plan has come.")
record PlanProgress(
        @Schema(description = "The plan.", required = true) PlanOfTargets plan,

        @Schema(description = "The day in Hà Nội for which this holds.", required = true)
        LocalDate asOf,

        @Schema(description = "How many targets stand where.", required = true)
        ProgressSummary summary,

        @Schema(description = "Every target, by the codes that they have in the plan.", required = true, maxItems = 200)
        List<TargetProgress> targets,

        @Schema(
                description = "The targets whose figure could not be read this time; empty when all could.",
                required = true,
                maxItems = 200)
        List<CompositionWarning> warnings) {}
