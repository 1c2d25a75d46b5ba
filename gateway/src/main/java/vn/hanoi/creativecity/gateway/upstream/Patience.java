package vn.hanoi.creativecity.gateway.upstream;

import io.vertx.core.impl.ContextInternal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * How long one waits, for all on one event loop who wait equally long. Who began first is late first, so that one timer is
 * enough; to start and to stop one for each request takes longer. All of it runs on that loop.
 */
final class Patience {

    private static final long NANOS_PER_MS = 1_000_000;

    private final ContextInternal loop;
    private final Duration length;
    private final long nanos;
    private final Queue<Wait> waits = new ArrayDeque<>();
    private boolean isTimed;

    /** @param context any of the loop's */
    Patience(ContextInternal context, Duration length) {
        this.loop = context.unwrap();
        this.length = length;
        this.nanos = length.toNanos();
    }

    Duration length() {
        return length;
    }

    /** Waits from now on. Should that not end in time, {@code late} runs in the given context. */
    Wait begin(ContextInternal context, Runnable late) {
        dropEnded();
        Wait wait = new Wait(System.nanoTime() + nanos, context, late);
        waits.add(wait);
        if (!isTimed) {
            lookAgainIn(nanos);
        }
        return wait;
    }

    private void look() {
        long now = System.nanoTime();
        dropEnded();
        while (!waits.isEmpty() && waits.element().untilNanos - now <= 0) {
            waits.remove().beLate();
            dropEnded();
        }
        // Only now: who is late may have begun anew.
        isTimed = false;
        if (!waits.isEmpty()) {
            lookAgainIn(waits.element().untilNanos - now);
        }
    }

    private void lookAgainIn(long nanos) {
        isTimed = true;
        // Rounded up, so that the first is late by then.
        loop.setTimer(nanos / NANOS_PER_MS + 1, _ -> look());
    }

    private void dropEnded() {
        while (!waits.isEmpty() && waits.element().late == null) {
            waits.remove();
        }
    }

    /** One who waits. */
    static final class Wait {

        private final long untilNanos;
        private final ContextInternal context;
        private Runnable late;

        private Wait(long untilNanos, ContextInternal context, Runnable late) {
            this.untilNanos = untilNanos;
            this.context = context;
            this.late = late;
        }

        /** What one waited for is here, or not wanted any more. */
        void end() {
            late = null;
        }

        private void beLate() {
            Runnable step = late;
            end();
            context.dispatch(step);
        }
    }
}
