package vn.hanoi.creativecity.platform.idempotency;

import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Holds an operation in the middle until a test lets it go on. */
@Singleton
class Turnstile {

    private static final int PATIENCE_S = 20;

    private final Semaphore arrivals = new Semaphore(0);
    private final Semaphore departures = new Semaphore(0);

    void pass() {
        arrivals.release();
        acquire(departures);
    }

    void awaitArrival() {
        acquire(arrivals);
    }

    void letOneGo() {
        departures.release();
    }

    private static void acquire(Semaphore semaphore) {
        try {
            if (!semaphore.tryAcquire(PATIENCE_S, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody came");
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
