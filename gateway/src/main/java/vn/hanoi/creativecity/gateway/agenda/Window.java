package vn.hanoi.creativecity.gateway.agenda;

import java.time.Instant;
import java.time.LocalDate;
import vn.hanoi.creativecity.platform.time.Clocks;

/** Some days in Hà Nội: from the first until before the end. */
record Window(LocalDate first, LocalDate end) {

    Instant begins() {
        return beginOf(first);
    }

    Instant ends() {
        return beginOf(end);
    }

    boolean contains(Instant instant) {
        return !instant.isBefore(begins()) && instant.isBefore(ends());
    }

    /** Whether a day from one to another, that included, is among them. */
    boolean meets(LocalDate from, LocalDate to) {
        return from.isBefore(end) && !to.isBefore(first);
    }

    static Instant beginOf(LocalDate day) {
        return day.atStartOfDay(Clocks.HA_NOI).toInstant();
    }
}
