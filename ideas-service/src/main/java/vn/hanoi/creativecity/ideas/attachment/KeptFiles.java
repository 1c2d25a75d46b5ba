package vn.hanoi.creativecity.ideas.attachment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Keeps the files and the rows that name them together. A file is there before its row is, and stays until no row names it
 * any more: whatever breaks off in between leaves a file too many, which is swept out, and never one too few.
 */
@Singleton
class KeptFiles {

    private static final Logger LOG = Logger.getLogger(KeptFiles.class);

    private final FileStore store;
    private final AttachmentRepository attachments;
    private final TransactionSynchronizationRegistry transaction;

    KeptFiles(FileStore store, AttachmentRepository attachments, TransactionSynchronizationRegistry transaction) {
        this.store = store;
        this.attachments = attachments;
        this.transaction = transaction;
    }

    /** Keeps the file and its copy. The rows that name them are written in the same transaction, after this. */
    void keep(SentFile sent) throws IOException {
        TreeMap<String, Draft> drafts = new TreeMap<>();
        Stream.of(sent.file(), sent.bare()).forEach(draft -> drafts.put(draft.hash(), draft));
        drafts.keySet().forEach(attachments::hold);
        afterwards(drafts.keySet(), status -> status != Status.STATUS_COMMITTED);
        for (Draft draft : drafts.values()) {
            store.keep(draft);
        }
    }

    /** Deletes those files, once the transaction has been committed, that nobody needs. */
    void letGo(Collection<String> hashes) {
        afterwards(hashes, status -> status == Status.STATUS_COMMITTED);
    }

    /** Deletes the file unless a row names it. */
    void deleteUnlessNeeded(String hash) {
        QuarkusTransaction.requiringNew().run(() -> {
            attachments.hold(hash);
            if (!attachments.isNeeded(hash)) {
                try {
                    store.delete(hash);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
        });
    }

    private void afterwards(Collection<String> hashes, IntPredicate when) {
        transaction.registerInterposedSynchronization(new Synchronization() {

            @Override
            public void beforeCompletion() {
                // Only how it ends counts.
            }

            @Override
            public void afterCompletion(int status) {
                if (when.test(status)) {
                    hashes.forEach(KeptFiles.this::tryToDelete);
                }
            }
        });
    }

    private void tryToDelete(String hash) {
        try {
            deleteUnlessNeeded(hash);
        } catch (RuntimeException failure) {
            LOG.warnf("A file that nobody may need is left to be swept out: %s", failure.getMessage());
        }
    }
}
