package vn.hanoi.creativecity.platform.export;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.feed.FeedCollection;
import vn.hanoi.creativecity.platform.feed.FeedStart;
import vn.hanoi.creativecity.platform.problem.Problem;

/**
 * Goes through a collection in the order of its ids and writes what its reader may see: of which the feed has told them,
 * and which the rights of reading let them see. What the feed will tell is not its business, with one exception: what is
 * hidden, and of that the feed has not told yet, may be shown again before it does, and then it never will. So that is
 * looked at until the feed has told of all that was written.
 */
final class Walk {

    private static final int BATCH = 1_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int MOST_LOOKS = 300;
    private static final Duration RETRY = Duration.ofSeconds(60);

    private final Session session;
    private final FeedStart starts;
    private final FeedCollection<?> collection;
    private final FeedStart.Point start;
    private final DocumentWriter writer;
    private List<UUID> hidden = new ArrayList<>();
    private int looks;
    private long count;

    Walk(
            Session session,
            FeedStart starts,
            FeedCollection<?> collection,
            FeedStart.Point start,
            DocumentWriter writer) {
        this.session = session;
        this.starts = starts;
        this.collection = collection;
        this.start = start;
        this.writer = writer;
    }

    /** Goes through all of it, in one transaction on one snapshot. */
    void walk() throws IOException {
        List<UUID> ids = starts.told(start, BEFORE_ALL, BATCH);
        while (!ids.isEmpty()) {
            write(ids);
            ids = starts.told(start, ids.getLast(), BATCH);
        }
        forgetWhatStaysHidden();
    }

    /** Something is hidden of which the feed will tell only if it stays so. */
    boolean isNotOver() {
        return !hidden.isEmpty();
    }

    /** Looks at what is hidden, in another transaction. */
    void lookAgain() throws IOException {
        if (++looks > MOST_LOOKS) {
            throw Problem.unavailable(RETRY);
        }
        List<UUID> before = hidden;
        hidden = new ArrayList<>();
        for (int i = 0; i < before.size(); i += BATCH) {
            write(starts.toldAmong(start, before.subList(i, Math.min(i + BATCH, before.size()))));
        }
        forgetWhatStaysHidden();
    }

    long count() {
        return count;
    }

    private void write(List<UUID> ids) throws IOException {
        Map<UUID, ?> documents = collection.documents(ids);
        for (UUID id : ids) {
            Object document = documents.get(id);
            if (document == null) {
                hidden.add(id);
            } else {
                writer.write(document);
                count++;
            }
        }
        session.clear();
    }

    private void forgetWhatStaysHidden() {
        if (!hidden.isEmpty() && !starts.isBehind()) {
            hidden.clear();
        }
    }
}
