package vn.hanoi.creativecity.platform.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a mail that was not taken is tried again: soon at first, then ever more seldom, and after three days no more. */
final class BackOff {

    static final Duration LONGEST_TRIED = Duration.ofDays(3);

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);

    private BackOff() {}

    /**
     * The next attempt; empty when it has been tried for long enough.
     *
     * @param failures how many attempts have failed, at least one
     * @param since when the first one was
     */
    static Optional<Instant> nextAttempt(int failures, Instant since, Instant now) {
        Instant last = since.plus(LONGEST_TRIED);
        if (!now.isBefore(last)) {
            return Optional.empty();
        }
        Duration doubled = FIRST.multipliedBy(1L << Math.min(failures - 1, 10));
        Instant next = now.plus(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST);
        return Optional.of(next.isBefore(last) ? next : last);
    }
}
