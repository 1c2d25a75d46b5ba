package vn.hanoi.creativecity.events;

import io.quarkus.arc.Arc;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock of the application under test: the system's, until a test says what time it is, for all requests or, by a
 * header, for one.
 */
@Singleton
@Alternative
@Priority(1)
public class TestClock extends Clock {

    private static final Clock SYSTEM = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));

    private final TimeOfRequest request;
    private volatile Clock now = SYSTEM;

    TestClock(TimeOfRequest request) {
        this.request = request;
    }

    public void itIs(Instant instant) {
        now = Clock.fixed(instant, ZoneOffset.UTC);
    }

    public void followTheSystem() {
        now = SYSTEM;
    }

    @Override
    public Instant instant() {
        Instant ofRequest = Arc.container().requestContext().isActive() ? request.instant() : null;
        return ofRequest == null ? now.instant() : ofRequest;
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
