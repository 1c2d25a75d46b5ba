package vn.hanoi.creativecity.centres.openinghours;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What holds on one day of every week; a day may have several. */
@Schema(
        name = "OpeningWeeklyRule",
        description = "What holds on one day of every week, by the clocks of Hà Nội; a day may have several.")
record WeeklyRule(
        @NotNull @Schema(description = "The day on which it begins.")
        DayOfWeek dayOfWeek,

        @NotNull
        @Pattern(regexp = Hours.CLOCK)
        @Schema(description = "When it begins: hours and minutes, 00:00 to 23:59.", maxLength = 5, examples = "19:00")
        String opens,

        @NotNull
        @Pattern(regexp = Hours.CLOCK)
        @Schema(
                description = "When it ends. Midnight at the end of the day is 00:00 with a `closesDaysLater` of 1.",
                maxLength = 5,
                examples = "12:00")
        String closes,

        @Min(0)
        @Max(Hours.LONGEST_DAYS)
        @Schema(
                description = "How many days later it ends, 0 to 7: 1 for past midnight.",
                format = "int32",
                defaultValue = "0")
        Integer closesDaysLater,

        @Schema(description = "What one finds then.", defaultValue = "open")
        OpeningState state) {

    WeeklyRule {
        closesDaysLater = closesDaysLater == null ? 0 : closesDaysLater;
        state = state == null ? OpeningState.OPEN : state;
    }

    Hours hours() {
        return new Hours(opens, closes, closesDaysLater, state);
    }
}
