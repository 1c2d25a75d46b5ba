package vn.hanoi.creativecity.centres.openinghours;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When a centre is open, as somebody has written it down. Of each kind of rule, a date has one at most. */
record Timetable(List<Period> periods, List<SpecialDays> overrides) {

    /** An override takes the place of the week for the dates that it covers. */
    Optional<DayRule> ruleOf(LocalDate date) {
        return Stream.<DayRule>concat(overrides.stream(), periods.stream())
                .filter(rule -> rule.covers(date))
                .findFirst();
    }
}
