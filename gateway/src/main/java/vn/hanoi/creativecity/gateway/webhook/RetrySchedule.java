package vn.hanoi.creativecity.gateway.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a delivery that was not taken is tried again, as Standard Webhooks proposes: ten attempts in three days. */
final class RetrySchedule {

    private static final List<Duration> AFTER_FAILURES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private static final double MOST_JITTER = 0.1;

    private RetrySchedule() {}

    /**
     * How long to wait; empty after the last attempt.
     *
     * @param failures how many attempts have failed, at least one
     * @param asked how long the receiver asked to wait, which is waited at least
     */
    static Optional<Duration> afterFailures(int failures, Optional<Duration> asked, RandomGenerator random) {
        if (failures > AFTER_FAILURES.size()) {
            return Optional.empty();
        }
        Duration wait = AFTER_FAILURES.get(failures - 1);
        Duration jitter = Duration.ofMillis((long) (wait.toMillis() * MOST_JITTER * random.nextDouble()));
        Duration planned = wait.plus(jitter);
        return Optional.of(asked.filter(it -> it.compareTo(planned) > 0).orElse(planned));
    }
}
