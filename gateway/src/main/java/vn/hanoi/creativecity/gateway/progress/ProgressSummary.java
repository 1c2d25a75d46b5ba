package vn.hanoi.creativecity.gateway.progress;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many targets of a plan stand where. */
@Schema(
        description =
                "How many targets of a plan stand where. Those whose figure could not be read are in none of the states.")
record ProgressSummary(
        @Schema(
                description = "How many targets the plan has.",
                required = true,
                minimum = "0",
                maximum = "200",
                format = "int32",
                examples = "11")
        int targets,

        @Schema(description = "Met.", required = true, minimum = "0", maximum = "200", format = "int32", examples = "1")
        int met,

        @Schema(
                description = "On track.",
                required = true,
                minimum = "0",
                maximum = "200",
                format = "int32",
                examples = "0")
        int onTrack,

        @Schema(
                description = "At risk.",
                required = true,
                minimum = "0",
                maximum = "200",
                format = "int32",
                examples = "0")
        int atRisk,

        @Schema(
                description = "Missed.",
                required = true,
                minimum = "0",
                maximum = "200",
                format = "int32",
                examples = "3")
        int missed,

        @Schema(
                description = "Without a threshold.",
                required = true,
                minimum = "0",
                maximum = "200",
                format = "int32",
                examples = "6")
        int noThreshold,

        @Schema(
                description = "Without data.",
                required = true,
                minimum = "0",
                maximum = "200",
                format = "int32",
                examples = "1")
        int noData) {

    static ProgressSummary of(List<TargetProgress> targets) {
        return new ProgressSummary(
                targets.size(),
                count(targets, TargetState.MET),
                count(targets, TargetState.ON_TRACK),
                count(targets, TargetState.AT_RISK),
                count(targets, TargetState.MISSED),
                count(targets, TargetState.NO_THRESHOLD),
                count(targets, TargetState.NO_DATA));
    }

    private static int count(List<TargetProgress> targets, TargetState state) {
        return (int) targets.stream().filter(target -> target.state() == state).count();
    }
}
