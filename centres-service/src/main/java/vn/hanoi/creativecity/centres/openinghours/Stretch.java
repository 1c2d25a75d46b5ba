package vn.hanoi.creativecity.centres.openinghours;

import java.time.Instant;

/**
 * From when until when one thing holds.
 *
 * @param ends the first instant at which it does no longer
 * @param interval what holds; null when nothing does
 */
record Stretch(Instant begins, Instant ends, Interval interval) {

    OpeningState state() {
        return interval == null ? OpeningState.CLOSED : interval.hours().state();
    }

    /** For who comes unasked: by appointment is not open, nor is what depends on the weather. */
    boolean isOpen() {
        return state() == OpeningState.OPEN;
    }
}
