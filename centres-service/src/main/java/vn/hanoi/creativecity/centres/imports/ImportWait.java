package vn.hanoi.creativecity.centres.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;

/** Waits for the end of an import, whichever process works on it, and holds no connection in the meantime. */
@Singleton
class ImportWait {

    /** Below the time that the gateway gives a service to begin its answer. */
    static final int LONGEST_S = 25;

    private static final Duration ROUND = Duration.ofMillis(200);

    private volatile boolean isToStop;

    /** A process that goes keeps nobody waiting. */
    void stop(@Observes ShutdownDelayInitiatedEvent stop) {
        isToStop = true;
    }

    /** The import when it is over, or as it is after so many seconds. */
    ImportResponse until(int seconds, Supplier<ImportResponse> read) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        ImportResponse found = QuarkusTransaction.requiringNew().call(read::get);
        while (!found.state().isOver() && System.nanoTime() < end && !isToStop) {
            Thread.sleep(ROUND);
            found = QuarkusTransaction.requiringNew().call(read::get);
        }
        return found;
    }
}
