package vn.hanoi.creativecity.platform.following;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/** Keeps one copy up to date, on a thread of its own, until it is stopped. Any number of processes may do so. */
final class Follower {

    private static final Logger LOG = Logger.getLogger(Follower.class);

    private final Copy<?> copy;
    private final Source source;
    private final CopyUpdate update;
    private final FollowingConfig.Timeouts timeouts;
    private final Backoff backoff;
    private final Clock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;
    private volatile Instant succeededAt;
    private int setbacks;
    private String standsStillBecause;

    Follower(
            Copy<?> copy,
            Source source,
            CopyUpdate update,
            FollowingConfig.Timeouts timeouts,
            Backoff backoff,
            Clock clock) {
        this.copy = copy;
        this.source = source;
        this.update = update;
        this.timeouts = timeouts;
        this.backoff = backoff;
        this.clock = clock;
        this.thread = Thread.ofPlatform().daemon().name("copy of " + name()).unstarted(this::run);
    }

    String name() {
        return copy.service() + "/" + copy.collection();
    }

    void start() {
        succeededAt = clock.instant();
        thread.start();
    }

    /** Waits for a page that is just being applied, not for one that is being waited for. */
    void stop() throws InterruptedException {
        stopped.countDown();
        thread.interrupt();
        thread.join();
    }

    /** For how long nobody could tell whether the copy is right. */
    double secondsSinceSuccess() {
        return Duration.between(succeededAt, clock.instant()).toMillis() / 1e3;
    }

    private void run() {
        try {
            succeededAt = update.positionOf(copy).at();
        } catch (RuntimeException away) {
            // The first turn tells of it.
        }
        boolean isStopped = false;
        while (!isStopped) {
            Duration rest = turn();
            try {
                isStopped = stopped.await(rest.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopping) {
                isStopped = true;
            }
        }
    }

    /** Goes one step on; tells how long to rest after it. */
    private Duration turn() {
        try {
            Duration rest = step();
            goesOn();
            return rest;
        } catch (Standstill standstill) {
            setbacks++;
            standsStill(standstill.getMessage(), standstill.getCause());
            Duration rest = backoff.after(setbacks);
            return rest.compareTo(standstill.atLeast()) < 0 ? standstill.atLeast() : rest;
        } catch (RuntimeException failure) {
            setbacks++;
            standsStill(failure.toString(), failure);
            return backoff.after(setbacks);
        }
    }

    private Duration step() {
        String cursor = update.positionOf(copy).cursor();
        if (cursor == null) {
            return beginAgain(null);
        }
        long asked = System.nanoTime();
        Optional<Changes> changes = source.after(cursor);
        if (changes.isEmpty()) {
            return beginAgain(cursor);
        }
        if (!update.apply(copy, cursor, changes.get())) {
            return backoff.after(1);
        }
        setbacks = 0;
        boolean cameAtOnce = System.nanoTime() - asked < timeouts.change().toNanos() / 2;
        // Nothing, and without having waited for it: the other is about to stop, or too many wait.
        return changes.get().isEmpty() && cameAtOnce ? backoff.after(1) : Duration.ZERO;
    }

    /** If the other's feed does not go on from its own export either, this must not be done without a rest. */
    private Duration beginAgain(String cursor) {
        if (!update.replace(copy, cursor, source, timeouts.export())) {
            return backoff.after(1);
        }
        LOG.infof("The copy of %s was made anew", name());
        setbacks++;
        return backoff.after(setbacks - 1);
    }

    private void goesOn() {
        succeededAt = clock.instant();
        if (standsStillBecause != null) {
            LOG.infof("The copy of %s goes on", name());
        }
        standsStillBecause = null;
    }

    private void standsStill(String because, Throwable cause) {
        if (!because.equals(standsStillBecause) && stopped.getCount() > 0) {
            LOG.logf(
                    cause == null ? Level.WARN : Level.ERROR,
                    cause,
                    "The copy of %s stands still: %s",
                    name(),
                    because);
        }
        standsStillBecause = because;
    }
}
