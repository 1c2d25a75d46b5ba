package vn.hanoi.creativecity.platform.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** No more than so many mails in any minute: thousands at once would be taken for spam. */
final class Pace {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int perMinute;
    private final Clock clock;
    private final Deque<Instant> lastMinute = new ArrayDeque<>();

    Pace(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    boolean allowsAnother() {
        Instant aMinuteAgo = clock.instant().minus(MINUTE);
        while (!lastMinute.isEmpty() && !lastMinute.getFirst().isAfter(aMinuteAgo)) {
            lastMinute.removeFirst();
        }
        return lastMinute.size() < perMinute;
    }

    void countOne() {
        lastMinute.addLast(clock.instant());
    }
}
