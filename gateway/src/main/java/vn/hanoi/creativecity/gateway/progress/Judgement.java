package vn.hanoi.creativecity.gateway.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What the figure of a target means on a day. Between the beginning and the end of its time a target is expected to grow
 * evenly, by whole things: five in four years are none before the first fifth of the time is over.
 *
 * @param expected how many there should be by now; null where the state does not follow from it
 */
record Judgement(TargetState state, Long expected) {

    /**
     * @param figure null for a target that a document stands for
     * @param issuedOn the day of the plan
     * @param today in Hà Nội
     */
    static Judgement of(Promise target, Measured figure, LocalDate issuedOn, LocalDate today) {
        if (target.isRecorded()) {
            return new Judgement(target.record() == null ? TargetState.NO_DATA : TargetState.MET, null);
        }
        if (!target.hasThreshold()) {
            return new Judgement(TargetState.NO_THRESHOLD, null);
        }
        if (figure.isEmpty()) {
            return new Judgement(TargetState.NO_DATA, null);
        }
        LocalDate begins = target.begins(issuedOn);
        return target.perYear() == null
                ? growing(figure.value(), target.minimum(), begins, target.ends(), today)
                : everyYear(target, figure, begins, today);
    }

    /** One figure that is to be reached by the end. More than a maximum breaks nothing. */
    private static Judgement growing(long value, long asked, LocalDate begins, LocalDate ends, LocalDate today) {
        if (value >= asked) {
            return new Judgement(TargetState.MET, null);
        }
        return today.isBefore(ends)
                ? running(value, expected(asked, begins, ends, today))
                : new Judgement(TargetState.MISSED, null);
    }

    /** A figure that each year is to reach: a year that is over without it cannot be made good. */
    private static Judgement everyYear(Promise target, Measured figure, LocalDate begins, LocalDate today) {
        long asked = target.perYear();
        for (int year = begins.getYear(); year <= target.dueYear() && year < today.getYear(); year++) {
            if (figure.in(year) < asked) {
                return new Judgement(TargetState.MISSED, null);
            }
        }
        int year = today.getYear();
        boolean isLastReached = year == target.dueYear() && figure.in(year) >= asked;
        if (year > target.dueYear() || isLastReached) {
            return new Judgement(TargetState.MET, null);
        }
        LocalDate yearBegins = LocalDate.of(year, 1, 1);
        LocalDate from = begins.isAfter(yearBegins) ? begins : yearBegins;
        return running(figure.in(year), expected(asked, from, LocalDate.of(year + 1, 1, 1), today));
    }

    private static Judgement running(long value, long expected) {
        return new Judgement(value >= expected ? TargetState.ON_TRACK : TargetState.AT_RISK, expected);
    }

    private static long expected(long asked, LocalDate begins, LocalDate ends, LocalDate today) {
        long over = Math.max(0, ChronoUnit.DAYS.between(begins, today));
        return over == 0 ? 0 : asked * over / ChronoUnit.DAYS.between(begins, ends);
    }
}
