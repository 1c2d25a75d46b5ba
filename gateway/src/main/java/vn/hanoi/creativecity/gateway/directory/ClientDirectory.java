package vn.hanoi.creativecity.gateway.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;

/**
 * Finds out which API client asks. What the database said of a key holds for two seconds, so that a revocation is soon
 * felt everywhere; in the process that revokes, at once. While the database is away or does not answer, keys that were
 * good in the last minute go on.
 */
@Singleton
public class ClientDirectory {

    private static final Logger LOG = Logger.getLogger(ClientDirectory.class);
    private static final int MOST = 10_000;
    private static final String RETRY_AFTER_SECONDS = "5";

    /** How long to wait for the database about a key. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** How long not to ask it again once it did not answer: those who wait for it would be all who come. */
    private static final Duration REST = Duration.ofSeconds(2);

    private final ClientRecords records;
    private final LastUse lastUse;
    private final TransactionSynchronizationRegistry transactions;
    private final Clock clock;

    /** By the hash of the key: a key itself is nowhere in memory for longer than its request. */
    private final Cache<String, KnownKey> keys = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumSize(MOST)
            .expireAfterWrite(KnownKey.USABLE)
            .build();

    private final ExecutorService lookUps = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Instant restsUntil = Instant.MIN;
    private volatile BrowsersClients browsers = BrowsersClients.NONE;

    ClientDirectory(
            ClientRecords records, LastUse lastUse, TransactionSynchronizationRegistry transactions, Clock clock) {
        this.records = records;
        this.lastUse = lastUse;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The client of a key that was looked up moments ago; empty when it has to be looked up (again). Never blocks. */
    public Optional<KnownClient> recall(String key) {
        Instant now = clock.instant();
        return Optional.ofNullable(keys.getIfPresent(new KeySecret(key).hashText()))
                .filter(known -> known.isFreshAt(now))
                .map(known -> use(known, now));
    }

    /**
     * The client of a live key: one that is known, neither expired nor revoked, of a client that is active. Blocks while
     * the database answers.
     *
     * @throws Problem 503 while the database is away, for a key that was not good in the last 60 s
     */
    public Optional<KnownClient> find(String key) {
        KeySecret secret = new KeySecret(key);
        if (!secret.isWellFormed()) {
            return Optional.empty();
        }
        // Of many requests that come with one key at once, one asks.
        KnownKey known = keys.asMap().compute(secret.hashText(), (_, found) -> confirmed(secret, found));
        Instant now = clock.instant();
        return Optional.ofNullable(known).filter(it -> it.isUsableAt(now)).map(it -> use(it, now));
    }

    /**
     * The client with the id, if it is active. Blocks while the database answers.
     *
     * @throws SQLException while it does not
     */
    public Optional<KnownClient> clientWithId(UUID id) throws SQLException {
        return records.findClient(id);
    }

    /** The client that stands for an OAuth client, such as the city's website. Never blocks. */
    public Optional<KnownClient> withOAuthClient(String id) {
        return browsers.withOAuthClient(id);
    }

    /** Whether any active client lists this origin. Never blocks. */
    public boolean allowsOrigin(String origin) {
        return browsers.allowsOrigin(origin);
    }

    /**
     * Looks the keys of a client up again before they are next used, and its origins, once the running transaction, which
     * changes it, is through.
     */
    public void forgetAfterCommit(UUID client) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                keys.asMap().values().removeIf(known -> known.client().id().equals(client));
                refresh();
            }
        });
    }

    /** Who comes first is known already. */
    void begin(@Observes StartupEvent starting) {
        refresh();
    }

    /** Clients change seldom, and every request from a browser asks for them. */
    @Scheduled(every = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refresh() {
        try {
            browsers = BrowsersClients.of(records.browsersClients());
        } catch (SQLException away) {
            LOG.debugf("The origins of clients stay as they were: %s", away.getMessage());
        }
    }

    private KnownKey confirmed(KeySecret secret, KnownKey found) {
        Instant now = clock.instant();
        if (found != null && found.isFreshAt(now)) {
            return found;
        }
        try {
            return lookUp(secret).orElse(null);
        } catch (SQLException away) {
            LOG.warnf("A key cannot be looked up: %s", away.getMessage());
            if (found != null && found.isUsableAt(now)) {
                return found;
            }
            throw new Problem(ProblemType.SERVICE_UNAVAILABLE).with("Retry-After", RETRY_AFTER_SECONDS);
        }
    }

    private Optional<KnownKey> lookUp(KeySecret secret) throws SQLException {
        if (clock.instant().isBefore(restsUntil)) {
            throw new SQLTimeoutException("the database did not answer a moment ago");
        }
        Future<Optional<KnownKey>> answer = lookUps.submit(() -> records.findKey(secret.hash()));
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            answer.cancel(true);
            restsUntil = clock.instant().plus(REST);
            throw new SQLException(failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new SQLException(stopping);
        }
    }

    private KnownClient use(KnownKey key, Instant now) {
        lastUse.note(key.id(), now);
        return key.client();
    }
}
