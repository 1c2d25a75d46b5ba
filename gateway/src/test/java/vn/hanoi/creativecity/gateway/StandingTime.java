package vn.hanoi.creativecity.gateway;

import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;

/** A gateway for which time passes only when a test says so. */
public final class StandingTime implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(Clocks.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("gateway.cache.bytes", "6M", "gateway.cache.patience", "2s");
    }

    /** Makes the clock. */
    @Alternative
    @Singleton
    public static class Clocks {

        @Produces
        @Alternative
        @Singleton
        Clock clock() {
            return new StandingClock();
        }
    }

    /** The time at which the gateway started, and what has been let pass since. */
    public static final class StandingClock extends Clock {

        private volatile Instant now = Instant.now();

        public void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
