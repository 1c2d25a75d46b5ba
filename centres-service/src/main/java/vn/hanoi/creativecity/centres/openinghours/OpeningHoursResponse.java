package vn.hanoi.creativecity.centres.openinghours;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.time.Clocks;

/** When a centre is open, as it is read. */
@Schema(name = "OpeningHours", description = "When a centre is open, as somebody has written it down.")
record OpeningHoursResponse(
        @Schema(description = "The id of the centre.", required = true)
        UUID centreId,

        @Schema(
                description = "The time zone of all clocks and dates here; always that of the city.",
                required = true,
                maxLength = 40,
                examples = "Asia/Ho_Chi_Minh")
        String timeZone,

        @Schema(
                description = "Stretches of dates in which every week is alike. Outside of them it is closed.",
                required = true,
                maxItems = 50)
        List<Period> periods,

        @Schema(
                description = "Dates that are unlike the week that they fall into: they take its place.",
                required = true,
                maxItems = 200)
        List<SpecialDays> overrides,

        @Schema(description = "Where the hours come from, for demonstration and imported ones.", maxLength = 500)
        String source,

        @Schema(description = "The members that are assumed and not known.", required = true, maxItems = 50)
        List<@Size(max = 50) String> assumed,

        @Schema(
                description = "The version, counted up by each change.",
                required = true,
                minimum = "0",
                maximum = "9007199254740991",
                format = "int64")
        long version,

        @Schema(description = "When they were recorded.", required = true)
        Instant createdAt,

        @Schema(description = "When they were last changed.", required = true)
        Instant updatedAt) {

    static OpeningHoursResponse from(OpeningHours hours) {
        return new OpeningHoursResponse(
                hours.centre(),
                Clocks.HA_NOI.getId(),
                hours.timetable().periods(),
                hours.timetable().overrides(),
                hours.source(),
                hours.assumed(),
                hours.version(),
                hours.createdAt(),
                hours.updatedAt());
    }
}
