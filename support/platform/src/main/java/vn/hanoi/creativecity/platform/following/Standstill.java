package vn.hanoi.creativecity.platform.following;

import java.time.Duration;
import java.util.UUID;

/** The other service did not give what was asked for, or it could not be applied: the copy stays as it is for now. */
final class Standstill extends RuntimeException {

    private final Duration atLeast;

    private Standstill(String message, Throwable cause, Duration atLeast) {
        super(message, cause);
        this.atLeast = atLeast;
    }

    static Standstill because(String message) {
        return new Standstill(message, null, Duration.ZERO);
    }

    /** It was given, and this service cannot take it. */
    static Standstill at(UUID id, Throwable cause) {
        return new Standstill("what became of " + id + " cannot be applied", cause, Duration.ZERO);
    }

    /** @param atLeast for how long the other asks not to be asked again */
    static Standstill after(int status, Duration atLeast) {
        return new Standstill("it answers " + status, null, atLeast);
    }

    Duration atLeast() {
        return atLeast;
    }
}
