package vn.hanoi.creativecity.centres.openinghours;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** What says when a centre is open on the dates that it covers. */
sealed interface DayRule permits Period, SpecialDays {

    /** The two kinds; an override takes the place of a period. */
    @Schema(name = "OpeningRuleKind")
    enum Kind {
        PERIOD,
        OVERRIDE
    }

    Kind kind();

    LocalizedText name();

    boolean covers(LocalDate date);

    /** What begins on a date that it covers, in any order. */
    List<Hours> hoursOn(LocalDate date);
}
