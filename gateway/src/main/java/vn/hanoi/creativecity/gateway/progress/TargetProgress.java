package vn.hanoi.creativecity.gateway.progress;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** How far one target has come. */
@Schema(description = "How far a target of a plan has come, with the figures behind it.")
record TargetProgress(
        @Schema(description = "Its code in the plan.", required = true, maxLength = 20, examples = "T9")
        String code,

        @Schema(
                description = "The item of the city's plan that it stands for.",
                required = true,
                maxLength = 3,
                examples = "P14")
        String item,

        @Schema(description = "What is promised.", required = true)
        LocalizedText text,

        @Schema(
                description = "Where the target is read.",
                required = true,
                format = "uri-reference",
                maxLength = 200,
                examples = "/v1/plans/102-kh-ubnd/targets/T9")
        String href,

        @Schema(description = "By what it is judged.", required = true, ref = "TargetMeasure")
        String measure,

        @Schema(
                description = "The first year.",
                minimum = "2000",
                maximum = "2100",
                format = "int32",
                examples = "2022")
        Integer fromYear,

        @Schema(
                description = "The year by whose end it is to be met.",
                required = true,
                minimum = "2000",
                maximum = "2100",
                format = "int32",
                examples = "2025")
        int dueYear,

        @Schema(
                description = "How much it must come to at least.",
                minimum = "1",
                maximum = "1000000",
                format = "int32",
                examples = "5")
        Integer minimum,

        @Schema(
                description = "How much is meant at most; more of it is no less.",
                minimum = "1",
                maximum = "1000000",
                format = "int32",
                examples = "5")
        Integer maximum,

        @Schema(
                description = "How much each year must come to.",
                minimum = "1",
                maximum = "1000000",
                format = "int32",
                examples = "1")
        Integer perYear,

        @Schema(description = "How far it has come; absent where the figure could not be read, which `warnings` tells.")
        TargetState state,

        @Schema(
                description =
                        "How much there should be by now, while the target is `on_track` or `at_risk`: grown evenly from the beginning of its time, in whole things. Where each year is asked for something, that of this year.",
                minimum = "0",
                maximum = "1000000",
                format = "int64",
                examples = "3")
        Long expected,

        @Schema(description = "The figure; absent where a document stands for it, or where it could not be read.")
        TargetFigure figure,

        @Schema(description = "The document by which it was met, where nothing is counted.", ref = "TargetRecord")
        JsonNode record) {

    static TargetProgress of(Promise target, Measured figure, PlanOfTargets plan, LocalDate today) {
        Judgement judgement = Judgement.of(target, figure, plan.issuedOn(), today);
        TargetFigure shown = target.isRecorded()
                ? null
                : TargetFigure.of(figure, target, target.begins(plan.issuedOn()).getYear(), today.getYear());
        return of(target, plan, judgement, shown);
    }

    /** Of a target whose figure could not be read. */
    static TargetProgress unread(Promise target, PlanOfTargets plan) {
        return of(target, plan, new Judgement(null, null), null);
    }

    private static TargetProgress of(Promise target, PlanOfTargets plan, Judgement judgement, TargetFigure figure) {
        return new TargetProgress(
                target.code(),
                target.item(),
                target.text(),
                "/v1/plans/" + plan.slug() + "/targets/" + target.code(),
                target.measure(),
                target.fromYear(),
                target.dueYear(),
                target.minimum(),
                target.maximum(),
                target.perYear(),
                judgement.state(),
                judgement.expected(),
                figure,
                target.record());
    }
}
