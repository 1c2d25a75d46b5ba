package vn.hanoi.creativecity.ideas.attachment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Has each new file looked at by the virus scanner, where there is one. No transaction spans that; who takes a file in
 * hand notes when, and the others leave it alone for a while.
 */
@Singleton
class Scans {

    private static final Logger LOG = Logger.getLogger(Scans.class);

    private final Optional<VirusScanner> scanner;
    private final ScanQueue queue;
    private final FileStore store;
    private final KeptFiles files;
    private final TransactionSynchronizationRegistry transaction;
    private final ReentrantLock round = new ReentrantLock();

    Scans(
            ScannerSettings settings,
            ScanQueue queue,
            FileStore store,
            KeptFiles files,
            TransactionSynchronizationRegistry transaction) {
        scanner = settings.host().filter(host -> !host.isBlank()).map(host -> new Clamd(host, settings.port()));
        this.queue = queue;
        this.store = store;
        this.files = files;
        this.transaction = transaction;
    }

    void tellWhenThereIsNone(@Observes StartupEvent start) {
        if (scanner.isEmpty()) {
            LOG.warn("attachments.scanner.host is not set: attachments are not scanned for viruses");
        }
    }

    /** Whether nobody but its owner may have the file yet. */
    boolean mustBeAwaited(Attachment attachment) {
        return scanner.isPresent() && attachment.scan() != ScanState.CLEAN;
    }

    /** Looks at what waits as soon as the transaction is committed. */
    void lookSoon() {
        if (scanner.isEmpty()) {
            return;
        }
        transaction.registerInterposedSynchronization(new Synchronization() {

            @Override
            public void beforeCompletion() {
                // Others do not see it before.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    Thread.ofVirtual().name("scan").start(Scans.this::look);
                }
            }
        });
    }

    /** Until nothing waits, or the scanner does not answer. */
    @Scheduled(every = "{attachments.scan}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (scanner.isEmpty()) {
            return;
        }
        round.lock();
        try {
            Optional<ScanQueue.Waiting> next = queue.take();
            while (next.isPresent() && scan(next.get())) {
                next = queue.take();
            }
        } catch (RuntimeException away) {
            LOG.warnf("Attachments are scanned later: %s", away.getMessage());
        } finally {
            round.unlock();
        }
    }

    /** Gives whether the scanner answered. */
    private boolean scan(ScanQueue.Waiting waiting) {
        Optional<Path> file = store.find(waiting.hash());
        try {
            if (file.isEmpty()) {
                LOG.errorf("The file of the attachment %s is missing", waiting.id());
            } else if (scanner.get().isClean(file.get())) {
                queue.markClean(waiting);
            } else {
                LOG.warnf("The attachment %s is infected, and its file is taken away", waiting.id());
                QuarkusTransaction.requiringNew().run(() -> {
                    files.letGo(List.of(waiting.hash()));
                    files.letGo(queue.markInfected(waiting));
                });
            }
            return true;
        } catch (IOException failure) {
            LOG.warnf("The virus scanner does not answer, or not to %s: %s", waiting.id(), failure.getMessage());
            queue.putBack(waiting);
            return false;
        }
    }
}
