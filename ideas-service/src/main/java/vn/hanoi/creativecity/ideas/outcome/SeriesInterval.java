package vn.hanoi.creativecity.ideas.outcome;

import java.time.LocalDate;
import java.time.Period;

/** How long the steps of a series are. */
enum SeriesInterval {
    MONTH(Period.ofMonths(1)),
    QUARTER(Period.ofMonths(3)),
    YEAR(Period.ofYears(1));

    private final Period length;

    SeriesInterval(Period length) {
        this.length = length;
    }

    /** The first day of the step in which a day lies. */
    LocalDate beginOf(LocalDate day) {
        return switch (this) {
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    LocalDate after(LocalDate begin) {
        return begin.plus(length);
    }
}
