package vn.hanoi.creativecity.gateway.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import vn.hanoi.creativecity.gateway.GatewayConfig;

/** Every now and then looks for changes, sends what is due, and lets go of what is old. */
@Singleton
class WebhookSchedule {

    private static final Logger LOG = Logger.getLogger(WebhookSchedule.class);

    /** Shorter than what a process gets to end in. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final FeedWatch watch;
    private final DeliveryRecords records;
    private final SecretSeal seal;
    private final Resealing resealing;
    private final Dispatch dispatch;
    private final Clock clock;
    private final AtomicLong pending;
    private final AtomicLong oldest;

    WebhookSchedule(
            FeedWatch watch,
            DeliveryRecords records,
            SecretSeal seal,
            Resealing resealing,
            GatewayConfig config,
            Vertx vertx,
            MeterRegistry meters,
            Clock clock) {
        this.watch = watch;
        this.records = records;
        this.seal = seal;
        this.resealing = resealing;
        this.clock = clock;
        GatewayConfig.Webhooks settings = config.webhooks();
        Sender sender = new Sender(
                vertx,
                new HttpClientOptions(),
                settings.atOnce(),
                InetAddress::getAllByName,
                settings.allowLoopback(),
                Sender.PATIENCE,
                clock);
        dispatch = new Dispatch(records, sender, clock, new SecureRandom(), meters, settings.atOnce());
        pending = meters.gauge("webhooks.pending", new AtomicLong());
        oldest = meters.gauge("webhooks.oldest.pending.seconds", new AtomicLong());
    }

    /** It waits for services; what is due does not wait for it. */
    @Scheduled(every = "{gateway.webhooks.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void read() throws InterruptedException {
        if (!seal.isThere()) {
            return;
        }
        try {
            watch.readAll();
        } catch (SQLException away) {
            LOG.debugf("The feed is read later: %s", away.getMessage());
        }
        dispatch.begin();
    }

    @Scheduled(every = "{gateway.webhooks.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void send() {
        if (seal.isThere()) {
            dispatch.begin();
        }
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        try {
            records.forgetSecrets(clock.instant());
            while (records.forgetSome(clock.instant())) {
                // It has done its work.
            }
        } catch (SQLException away) {
            LOG.debugf("What is old is let go of later: %s", away.getMessage());
        }
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void reseal() {
        if (!seal.isThere()) {
            return;
        }
        try {
            resealing.run();
        } catch (SQLException away) {
            LOG.debugf("Secrets are sealed again later: %s", away.getMessage());
        }
    }

    void stop(@Observes ShutdownEvent end) throws InterruptedException {
        dispatch.stop(PATIENCE);
    }

    /** Seldom: it looks at all that waits. */
    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        try {
            tell(records.backlog());
        } catch (SQLException away) {
            LOG.debugf("What waits is counted later: %s", away.getMessage());
        }
    }

    private void tell(DeliveryRecords.Backlog backlog) {
        Instant now = clock.instant();
        pending.set(backlog.pending());
        oldest.set(backlog.oldest()
                .map(since -> Duration.between(since, now).toSeconds())
                .orElse(0L));
    }
}
