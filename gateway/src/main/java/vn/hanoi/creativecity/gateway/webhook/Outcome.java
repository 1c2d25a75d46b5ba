package vn.hanoi.creativecity.gateway.webhook;

import java.time.Duration;
import java.util.Optional;

/**
 * What came of an attempt.
 *
 * @param status what was answered, if anything was
 * @param error what went wrong, null when nothing did
 * @param retryAfter when to come again, if the answer says so
 */
record Outcome(Optional<Integer> status, String error, Optional<Duration> retryAfter) {

    static final String UNEXPECTED_STATUS = "unexpected_status";
    static final String TIMEOUT = "timeout";
    static final String CONNECTION_FAILED = "connection_failed";
    static final String NAME_NOT_FOUND = "name_not_found";
    static final String FORBIDDEN_ADDRESS = "forbidden_address";
    static final String NOT_SIGNED = "not_signed";

    private static final int GONE = 410;

    static Outcome answered(int status, Optional<Duration> retryAfter) {
        boolean isTaken = status >= 200 && status < 300;
        return new Outcome(Optional.of(status), isTaken ? null : UNEXPECTED_STATUS, retryAfter);
    }

    static Outcome failed(String error) {
        return new Outcome(Optional.empty(), error, Optional.empty());
    }

    boolean isDelivered() {
        return error == null;
    }

    /** Whether it went wrong here, before the receiver could do anything. */
    boolean isOurs() {
        return NOT_SIGNED.equals(error);
    }

    /** Whether the receiver wants nothing any more. */
    boolean isGone() {
        return status.filter(it -> it == GONE).isPresent();
    }
}
