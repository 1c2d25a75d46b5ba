package vn.hanoi.creativecity.centres.imports;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.slug.Ids;

/**
 * Takes in a file, in the transaction of its request: what breaks off half way was never there. The transaction lasts as
 * long as the sender needs, so a process takes in few at a time, and has connections left for everything else.
 */
@Singleton
class ImportIntake {

    private static final int MOST_AT_A_TIME = 4;
    private static final Duration RETRY = Duration.ofSeconds(10);

    private final Semaphore room = new Semaphore(MOST_AT_A_TIME);
    private final ImportRepository imports;
    private final ImportQueue queue;
    private final Pieces pieces;
    private final Viewer viewer;
    private final Event<Stored> stored;
    private final Clock clock;

    ImportIntake(
            ImportRepository imports,
            ImportQueue queue,
            Pieces pieces,
            Viewer viewer,
            Event<Stored> stored,
            Clock clock) {
        this.imports = imports;
        this.queue = queue;
        this.pieces = pieces;
        this.viewer = viewer;
        this.stored = stored;
        this.clock = clock;
    }

    /** @throws Problem 429 when the sender has enough of them waiting, 503 when too many files come at once */
    Import take(ImportOrder order, ImportFormat format, InputStream file) throws IOException {
        Sender sender = Sender.of(viewer);
        queue.requireRoomFor(sender);
        if (!room.tryAcquire()) {
            throw Problem.unavailable(RETRY);
        }
        try {
            UUID id = Ids.next();
            long bytes = pieces.store(id, file);
            Import sent = new Import(id, order, format, bytes, sender, traceId(), clock.instant());
            imports.persistAndFlush(sent);
            queue.add(sent);
            stored.fire(new Stored());
            return sent;
        } finally {
            room.release();
        }
    }

    private static String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }

    /** There is work, as soon as the transaction has ended well. */
    record Stored() {}
}
