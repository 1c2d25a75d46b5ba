package vn.hanoi.creativecity.centres.openinghours;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** A stretch of dates in which every week is alike. */
@Schema(name = "OpeningPeriod", description = "A stretch of dates in which every week is alike.")
record Period(
        @NotNull @TextLength(max = 200) @Schema(description = "What it is called, at most 200 characters.")
        LocalizedText name,

        @NotNull
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(description = "Its first day.", examples = "2027-03-01")
        LocalDate validFrom,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(description = "Its last day; absent while no end is known.", examples = "2027-09-30")
        LocalDate validUntil,

        @NotNull @Size(max = 50) @Schema(description = "What holds in each week; closed when it says nothing.")
        List<@NotNull @Valid WeeklyRule> weekly)
        implements DayRule {

    @Override
    public Kind kind() {
        return Kind.PERIOD;
    }

    @Override
    public boolean covers(LocalDate date) {
        return !date.isBefore(validFrom) && (validUntil == null || !date.isAfter(validUntil));
    }

    @Override
    public List<Hours> hoursOn(LocalDate date) {
        return weekly.stream()
                .filter(rule -> rule.dayOfWeek() == date.getDayOfWeek())
                .map(WeeklyRule::hours)
                .toList();
    }
}
