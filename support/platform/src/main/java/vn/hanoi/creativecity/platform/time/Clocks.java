package vn.hanoi.creativecity.platform.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/** The clock that rules are asked with; tests bring their own. */
public class Clocks {

    /** The zone in which the city reads its clocks. */
    public static final ZoneId HA_NOI = ZoneId.of("Asia/Ho_Chi_Minh");

    /** UTC, in microseconds: PostgreSQL keeps no more, and an instant must come back as it was written. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
