package vn.hanoi.creativecity.platform.feed;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Keeps the feed going: gives places as soon as this process has written something, looks every tenth of a second for what
 * others wrote, and tells those who wait. Any number of processes may do so.
 */
@Singleton
class FeedLoop {

    private static final Logger LOG = Logger.getLogger(FeedLoop.class);
    private static final long PAUSE_MS = 100;
    private static final long PAUSE_AFTER_FAILURE_MS = 1_000;

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
        boolean isFirst = true;
        while (!isStopping) {
            try {
                turn(isFirst);
                isFirst = false;
                hasFailed = false;
                pause(PAUSE_MS);
            } catch (Exception failure) {
                tell(failure);
                pause(PAUSE_AFTER_FAILURE_MS);
            }
        }
    }

    /** The first turn has a round whatever waits: it sees whether the database is another one now. */
    private void turn(boolean isFirst) throws SQLException {
        boolean mayBeMore = isFirst || somethingWaits();
        while (mayBeMore && !isStopping) {
            mayBeMore = sequencer.round();
            head.advanceTo(position());
        }
        head.advanceTo(position());
        expiry.run();
    }

    private boolean somethingWaits() throws SQLException {
        return single("select exists (select 1 from change_waiting)", row -> row.getBoolean(1));
    }

    private long position() throws SQLException {
        return single("select head from feed", row -> row.getLong(1));
    }

    private <T> T single(String query, Column<T> column) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return column.of(row);
        }
    }

    private interface Column<T> {
        T of(ResultSet row) throws SQLException;
    }

    private void pause(long most) {
        try {
            if (nudged.tryAcquire(most, TimeUnit.MILLISECONDS)) {
                nudged.drainPermits();
            }
        } catch (InterruptedException stopped) {
            isStopping = true;
        }
    }

    private void tell(Exception failure) {
        if (!hasFailed && !isStopping) {
            LOG.warnf("The change feed stands still: %s", failure.getMessage());
        }
        hasFailed = true;
    }
}
