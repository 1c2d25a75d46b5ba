package vn.hanoi.creativecity.ideas.attachment;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Sweeps out what a process has left that died: drafts, and files without a row. */
@Singleton
class FileSweep {

    private static final Logger LOG = Logger.getLogger(FileSweep.class);

    /** Longer than any pause of a sender. */
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final FileStore store;
    private final KeptFiles files;

    FileSweep(FileStore store, KeptFiles files) {
        this.store = store;
        this.files = files;
    }

    @Scheduled(every = "{attachments.sweep}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        try {
            // The time of the disk, which nobody sets.
            store.discardDraftsBefore(Clock.systemUTC().instant().minus(FORGOTTEN));
            store.forEach(files::deleteUnlessNeeded);
        } catch (IOException | RuntimeException failure) {
            LOG.warnf("Files are swept out later: %s", failure.getMessage());
        }
    }
}
