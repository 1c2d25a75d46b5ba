package vn.hanoi.creativecity.centres.imports;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Works on imports, one at a time, on a thread of its own: much of it is arithmetic, which would hold up the others. */
@Singleton
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);

    /** How often to look for what another process has stored or left. */
    private static final Duration ROUND = Duration.ofSeconds(2);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ImportRun run;
    private final Semaphore bell = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().name("imports").daemon().unstarted(this::work);
    private volatile boolean isToStop;

    ImportWorker(ImportRun run) {
        this.run = run;
    }

    void start(@Observes StartupEvent start) {
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportIntake.Stored stored) {
        bell.release();
    }

    /** What is half done goes back to where it began, and whoever is there next does it. */
    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        isToStop = true;
        bell.release();
        thread.join(PATIENCE);
    }

    private void work() {
        while (!isToStop) {
            try {
                if (!run.next(() -> isToStop)) {
                    rest();
                }
            } catch (RuntimeException failure) {
                LOG.warnf("An import was broken off, to be taken up again: %s", failure);
                rest();
            }
        }
    }

    private void rest() {
        try {
            bell.tryAcquire(ROUND.toMillis(), TimeUnit.MILLISECONDS);
            bell.drainPermits();
        } catch (InterruptedException stopped) {
            isToStop = true;
        }
    }
}
