package vn.hanoi.creativecity.platform;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the application under test: the system's, until a test lets time pass. */
@Singleton
@Alternative
@Priority(1)
public class TestClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    public void pass(Duration duration) {
        ahead = ahead.plus(duration);
    }

    public void followTheSystem() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000)).instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }
}
