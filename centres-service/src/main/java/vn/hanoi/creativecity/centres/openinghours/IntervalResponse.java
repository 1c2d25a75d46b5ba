package vn.hanoi.creativecity.centres.openinghours;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From when until when, as instants and by the clocks of Hà Nội. */
@Schema(name = "OpeningInterval", description = "From when until when, as instants and by the clocks of Hà Nội.")
record IntervalResponse(
        @Schema(description = "When it begins.", required = true, examples = "2027-02-06T12:00:00Z")
        Instant beginsAt,

        @Schema(
                description = "When it ends: the first instant outside.",
                required = true,
                examples = "2027-02-07T05:00:00Z")
        Instant endsAt,

        @Schema(
                description = "The local date on which it begins, and to which it belongs whole.",
                required = true,
                examples = "2027-02-06")
        LocalDate date,

        @Schema(description = "The local time at which it begins.", required = true, maxLength = 5, examples = "19:00")
        String opens,

        @Schema(description = "The local time at which it ends.", required = true, maxLength = 5, examples = "12:00")
        String closes,

        @Schema(
                description = "How many days after `date` it ends.",
                required = true,
                minimum = "0",
                maximum = "7",
                format = "int32")
        int closesDaysLater,

        @Schema(description = "What one finds then.", required = true)
        OpeningState state) {

    static IntervalResponse from(Interval interval) {
        Hours hours = interval.hours();
        return new IntervalResponse(
                interval.begins(),
                interval.ends(),
                interval.date(),
                hours.opens(),
                hours.closes(),
                hours.closesDaysLater(),
                hours.state());
    }
}
