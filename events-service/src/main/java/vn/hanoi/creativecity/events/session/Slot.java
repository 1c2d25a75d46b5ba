package vn.hanoi.creativecity.events.session;

import java.time.Instant;

/** From an instant until another one, which is not part of it. */
record Slot(Instant from, Instant until) {

    boolean overlaps(Slot other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
