package vn.hanoi.creativecity.centres.openinghours;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From when until when, by the clocks on the wall. They belong to the day on which they begin. */
@Schema(
        name = "OpeningTimes",
        description = "From when until when, by the clocks of Hà Nội. They belong to the day on which they begin.")
record Hours(
        @NotNull
        @Pattern(regexp = CLOCK)
        @Schema(description = "When they begin: hours and minutes, 00:00 to 23:59.", maxLength = 5, examples = "08:00")
        String opens,

        @NotNull
        @Pattern(regexp = CLOCK)
        @Schema(
                description = "When they end. Midnight at the end of the day is 00:00 with a `closesDaysLater` of 1.",
                maxLength = 5,
                examples = "17:30")
        String closes,

        @Min(0)
        @Max(LONGEST_DAYS)
        @Schema(
                description = "How many days later they end, 0 to 7: 1 for past midnight.",
                format = "int32",
                defaultValue = "0")
        Integer closesDaysLater,

        @Schema(description = "What one finds then.", defaultValue = "open")
        OpeningState state) {

    static final String CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9]";

    /** On which day after the first one they may still go on. */
    static final int LONGEST_DAYS = 7;

    static final int MINUTES_OF_A_DAY = 24 * 60;

    private static final String MIDNIGHT = "00:00";

    Hours {
        closesDaysLater = closesDaysLater == null ? 0 : closesDaysLater;
        state = state == null ? OpeningState.OPEN : state;
    }

    static Hours wholeDay(OpeningState state) {
        return new Hours(MIDNIGHT, MIDNIGHT, 1, state);
    }

    Interval on(LocalDate date, ZoneId zone) {
        return new Interval(
                date,
                this,
                date.atTime(LocalTime.parse(opens)).atZone(zone).toInstant(),
                date.plusDays(closesDaysLater)
                        .atTime(LocalTime.parse(closes))
                        .atZone(zone)
                        .toInstant());
    }

    /** When they begin, in minutes after the midnight before. */
    int beginMinute() {
        return minutes(opens);
    }

    /** When they end, in minutes after the midnight before they begin. */
    int endMinute() {
        return minutes(closes) + closesDaysLater * MINUTES_OF_A_DAY;
    }

    private static int minutes(String clock) {
        return (int)
                Duration.between(LocalTime.MIDNIGHT, LocalTime.parse(clock)).toMinutes();
    }
}
