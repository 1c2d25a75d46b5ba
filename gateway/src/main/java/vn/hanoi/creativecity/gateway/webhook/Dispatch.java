package vn.hanoi.creativecity.gateway.webhook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Sends what is due, many at once and a few to each endpoint. Any number of these may run, in one process or in several:
 * whoever takes a row has it for a minute.
 */
final class Dispatch {

    private static final Logger LOG = Logger.getLogger(Dispatch.class);

    private final DeliveryRecords records;
    private final Sender sender;
    private final Clock clock;
    private final RandomGenerator random;
    private final MeterRegistry meters;
    private final int atOnce;
    private final Semaphore room;
    private final ReentrantLock taking = new ReentrantLock();
    private volatile boolean isStopping;

    Dispatch(
            DeliveryRecords records,
            Sender sender,
            Clock clock,
            RandomGenerator random,
            MeterRegistry meters,
            int atOnce) {
        this.records = records;
        this.sender = sender;
        this.clock = clock;
        this.random = random;
        this.meters = meters;
        this.atOnce = atOnce;
        this.room = new Semaphore(atOnce);
        for (DeliveryState state : DeliveryState.values()) {
            counter(state);
        }
    }

    /** Begins with as many as there is room for; each that ends makes room for the next. */
    void begin() {
        taking.lock();
        try {
            int free = isStopping ? 0 : room.drainPermits();
            List<DueDelivery> due = take(free);
            room.release(free - due.size());
            due.forEach(delivery -> Thread.ofVirtual().start(() -> attempt(delivery)));
        } finally {
            taking.unlock();
        }
    }

    private List<DueDelivery> take(int free) {
        try {
            return free == 0 ? List.of() : records.take(now(), free);
        } catch (SQLException away) {
            LOG.debugf("What is due is sent later: %s", away.getMessage());
            return List.of();
        }
    }

    /** Begins nothing more, and waits a while for what has begun. */
    void stop(Duration patience) throws InterruptedException {
        isStopping = true;
        awaitIdle(patience);
    }

    boolean awaitIdle(Duration patience) throws InterruptedException {
        if (!room.tryAcquire(atOnce, patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return false;
        }
        room.release(atOnce);
        return true;
    }

    private void attempt(DueDelivery delivery) {
        try {
            Instant at = now();
            Outcome outcome = send(delivery, at);
            Instant now = now();
            Optional<Instant> next = outcome.isDelivered()
                    ? Optional.empty()
                    : RetrySchedule.afterFailures(delivery.attempts() + 1, outcome.retryAfter(), random)
                            .map(now::plus);
            records.record(delivery, outcome, at, now, next.map(it -> it.truncatedTo(ChronoUnit.MICROS)));
            counter(
                            outcome.isDelivered()
                                    ? DeliveryState.DELIVERED
                                    : next.isPresent() ? DeliveryState.PENDING : DeliveryState.FAILED)
                    .increment();
        } catch (SQLException | RuntimeException failure) {
            LOG.warnf(
                    "What came of delivery %s is not known, it is sent again: %s", delivery.id(), failure.getMessage());
        } finally {
            room.release();
            begin();
        }
    }

    private Outcome send(DueDelivery delivery, Instant now) throws SQLException {
        String id = delivery.id().toString();
        long timestamp = now.getEpochSecond();
        String signatures;
        try {
            signatures = records.secrets(delivery.endpoint(), now).stream()
                    .map(secret -> secret.sign(id, timestamp, delivery.payload()))
                    .collect(Collectors.joining(" "));
        } catch (IllegalStateException otherKey) {
            LOG.errorf("Nothing can be signed for %s: %s", delivery.endpoint(), otherKey.getMessage());
            return Outcome.failed(Outcome.NOT_SIGNED);
        }
        return sender.post(
                delivery.url(),
                Map.of(
                        "Content-Type",
                        "application/json",
                        "User-Agent",
                        "hanoi-creative-city-webhooks",
                        "webhook-id",
                        id,
                        "webhook-timestamp",
                        Long.toString(timestamp),
                        "webhook-signature",
                        signatures),
                delivery.payload());
    }

    private Counter counter(DeliveryState state) {
        String outcome = switch (state) {
            case DELIVERED -> "delivered";
            case FAILED -> "failed";
            case PENDING -> "postponed";
        };
        return meters.counter("webhooks.attempts", "outcome", outcome);
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
