package vn.hanoi.creativecity.centres.openinghours;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** What begins on a date, and why. */
@Schema(name = "OpeningDay", description = "What begins on a date, and by which rule.")
record OpeningDayResponse(
        @Schema(description = "The date.", required = true) LocalDate date,

        @Schema(description = "The rule that the date is under; absent where no period and no override covers it.")
        Rule rule,

        @Schema(
                description =
                        "What begins on this date, in order, each whole even if it ends on a later date; empty when nothing does.",
                required = true,
                maxItems = 50)
        List<IntervalResponse> intervals) {

    /** Where the hours of a date come from. */
    @Schema(name = "OpeningRule", description = "What the hours of a date come from.")
    record Rule(
            @Schema(description = "Whether it is a period with its week, or an override.", required = true)
            DayRule.Kind kind,

            @Schema(description = "What it is called.", required = true)
            LocalizedText name) {}

    /** The dates of a window. */
    @Schema(name = "OpeningDays", description = "The dates of a window, in order.")
    record Window(
            @Schema(description = "One entry for each date.", required = true, maxItems = 366)
            List<OpeningDayResponse> items) {}

    static OpeningDayResponse from(OpeningDay day) {
        DayRule rule = day.rule();
        return new OpeningDayResponse(
                day.date(),
                rule == null ? null : new Rule(rule.kind(), rule.name()),
                day.intervals().stream().map(IntervalResponse::from).toList());
    }
}
