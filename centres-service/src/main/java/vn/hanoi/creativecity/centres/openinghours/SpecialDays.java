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

/** Dates that are unlike the week that they fall into: holidays, Tết, days of repair. */
@Schema(
        name = "OpeningOverride",
        description = "Dates that are unlike the week that they fall into: holidays, Tết, days of repair.")
record SpecialDays(
        @NotNull @TextLength(max = 200) @Schema(description = "What they are called, at most 200 characters.")
        LocalizedText name,

        @NotNull
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(description = "The first day.", examples = "2027-02-05")
        LocalDate from,

        @NotNull
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(description = "The last day; the first one when it is only one.", examples = "2027-02-10")
        LocalDate until,

        @Schema(description = "What holds on the whole of these days; closed when there are no hours either.")
        OpeningState state,

        @Size(max = 20) @Schema(description = "What holds on each of these days, instead of a `state`.")
        List<@NotNull @Valid Hours> hours)
        implements DayRule {

    SpecialDays {
        hours = hours == null ? List.of() : hours;
        state = state == null && hours.isEmpty() ? OpeningState.CLOSED : state;
    }

    @Override
    public Kind kind() {
        return Kind.OVERRIDE;
    }

    @Override
    public boolean covers(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(until);
    }

    @Override
    public List<Hours> hoursOn(LocalDate date) {
        boolean isWholeDay = hours.isEmpty() && state != OpeningState.CLOSED;
        return isWholeDay ? List.of(Hours.wholeDay(state)) : hours;
    }
}
