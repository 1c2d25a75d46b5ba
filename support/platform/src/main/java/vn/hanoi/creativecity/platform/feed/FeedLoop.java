package vn.hanoi.creativecity.platform.feed;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Keeps the feed going: gives places when this process has written something, looks every tenth of a second for what
 * others wrote, and tells those who wait. Any number of processes may do so.
 */
@Singleton
class FeedLoop {

    private static final Logger LOG = Logger.getLogger(FeedLoop.class);
    /** What is written in this time gets its place in one turn: each is two questions to the database at least. */
    private static final long REST_MS = 20;

    private static final long PAUSE_MS = 100;
    private static final long PAUSE_AFTER_FAILURE_MS = 1_000;

    private static final String STANDING = "select head, exists (select 1 from change_waiting) from feed";

    private final AgroalDataSource database;
    private final Sequencer sequencer;
    private final FeedHead head;
    private final FeedExpiry expiry;
    private final Semaphore nudged = new Semaphore(0);
    private volatile boolean isStopping;
    private Thread thread;
    private boolean hasFailed;

    FeedLoop(AgroalDataSource database, Sequencer sequencer, FeedHead head, FeedExpiry expiry) {
        this.database = database;
        this.sequencer = sequencer;
        this.head = head;
        this.expiry = expiry;
    }

    void start(@Observes StartupEvent start) {
        if (thread == null && !sequencer.hasNothingToTell()) {
            thread = Thread.ofPlatform().daemon().name("change feed").start(this::run);
        }
    }

    /** Who waits gets an answer before the server waits for all answers. */
    void release(@Observes ShutdownDelayInitiatedEvent stop) {
        head.close();
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        head.close();
        isStopping = true;
        nudged.release();
        if (thread != null) {
            thread.join();
        }
    }

    /** Something may have been written. */
    void nudge() {
        if (nudged.availablePermits() == 0) {
            nudged.release();
        }
    }

    private void run() {
        try {
            boolean isFirst = true;
            while (!isStopping) {
                boolean isDone = turnedWell(isFirst);
                isFirst &= !isDone;
                Thread.sleep(REST_MS);
                pause(isDone ? PAUSE_MS : PAUSE_AFTER_FAILURE_MS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean turnedWell(boolean isFirst) {
        try {
            turn(isFirst);
            hasFailed = false;
        } catch (SQLException | RuntimeException failure) {
            tell(failure);
        }
        return !hasFailed;
    }

    /** The first turn has a round whatever waits: it sees whether the database is another one now. */
    private void turn(boolean isFirst) throws SQLException {
        Standing standing = standing();
        boolean mayBeMore = isFirst || standing.somethingWaits();
        while (mayBeMore && !isStopping) {
            head.advanceTo(standing.head());
            mayBeMore = sequencer.round();
            standing = standing();
        }
        head.advanceTo(standing.head());
        expiry.run();
    }

    private record Standing(long head, boolean somethingWaits) {}

    private Standing standing() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(STANDING);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Standing(row.getLong(1), row.getBoolean(2));
        }
    }

    private void pause(long most) throws InterruptedException {
        if (nudged.tryAcquire(most, TimeUnit.MILLISECONDS)) {
            nudged.drainPermits();
        }
    }

    private void tell(Exception failure) {
        if (!hasFailed && !isStopping) {
            LOG.warnf("The change feed stands still: %s", failure.getMessage());
        }
        hasFailed = true;
    }
}
