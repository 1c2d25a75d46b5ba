package vn.hanoi.creativecity.platform.notification;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Every now and then sends what is due, and lets go of what is old. */
@Singleton
class NotificationSchedule {

    private static final Logger LOG = Logger.getLogger(NotificationSchedule.class);

    /** Shorter than what a process gets to end in. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Outbox outbox;
    private final Optional<Dispatcher> dispatcher;
    private final AtomicInteger waiting;

    NotificationSchedule(NotificationSettings settings, Outbox outbox, Clock clock, MeterRegistry meters) {
        this.outbox = outbox;
        dispatcher = Carrier.of(settings)
                .map(it -> new Dispatcher(outbox, it, new Pace(settings.perMinute(), clock), clock, meters));
        waiting = meters.gauge("notifications.waiting", new AtomicInteger());
    }

    void tellWhenNothingLeaves(@Observes StartupEvent start) {
        if (dispatcher.isEmpty()) {
            LOG.warn(
                    "Neither notifications.smtp.host nor notifications.folder is set: notifications wait in the database");
        }
    }

    @Scheduled(every = "{notifications.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void send() {
        dispatcher.ifPresent(Dispatcher::sendWhatIsDue);
        try {
            waiting.set(outbox.waiting());
        } catch (RuntimeException away) {
            LOG.debugf("How many notifications wait is counted later: %s", away.getMessage());
        }
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        try {
            while (outbox.forgetSome()) {
                // It has done its work.
            }
        } catch (RuntimeException away) {
            LOG.debugf("Old notifications are let go of later: %s", away.getMessage());
        }
    }

    void stop(@Observes ShutdownEvent end) throws InterruptedException {
        if (dispatcher.isPresent()) {
            dispatcher.get().stop(PATIENCE);
        }
    }
}
