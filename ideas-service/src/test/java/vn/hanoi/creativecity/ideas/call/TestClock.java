package vn.hanoi.creativecity.ideas.call;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the application under test: the system's, until a test says what time it is. */
@Singleton
@Alternative
@Priority(1)
class TestClock extends Clock {

    private static final Clock SYSTEM = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));

    private volatile Clock now = SYSTEM;

    void itIs(Instant instant) {
        now = Clock.fixed(instant, ZoneOffset.UTC);
    }

    void followTheSystem() {
        now = SYSTEM;
    }

    @Override
    public Instant instant() {
        return now.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return now.withZone(zone);
    }
}
