package vn.hanoi.creativecity.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;

/**
 * A bucket for each who has one: a minute's requests fit into it, and it fills evenly. One that nobody has asked for in a
 * while would be full, so it can be forgotten.
 */
final class Buckets<K> {

    private static final int MOST = 100_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final TimeMeter time;
    private final Cache<K, Bucket> buckets = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumSize(MOST)
            .expireAfterAccess(MINUTE)
            .build();

    Buckets(Clock clock) {
        time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return clock.millis() * 1_000_000;
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** Takes one token if there is one; the probe says what is left. */
    ConsumptionProbe take(K owner, int perMinute) {
        return of(owner, perMinute).tryConsumeAndReturnRemaining(1);
    }

    /** Whether there is a token, without taking it. */
    boolean hasAny(K owner, int perMinute) {
        return of(owner, perMinute).getAvailableTokens() > 0;
    }

    private Bucket of(K owner, int perMinute) {
        return buckets.get(
                owner,
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                        .withCustomTimePrecision(time)
                        .build());
    }
}
