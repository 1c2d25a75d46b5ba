package vn.hanoi.creativecity.gateway.changes;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.text.Message;

/** The changes of all services as one feed. A resource lives in one service, so its changes stay in order. */
@Singleton
public class MergedFeed {

    private static final Message EXPIRED = new Message(
            "Không thể tiếp tục từ con trỏ này; hãy đọc lại các bản xuất trong Link, rồi theo rel=\"next\".",
            "The feed cannot go on from this cursor; read the exports in Link again, then follow rel=\"next\".");

    private final ServiceFeeds feeds;

    MergedFeed(ServiceFeeds feeds) {
        this.feeds = feeds;
    }

    /**
     * What follows the cursor, and waits for it as long as the question allows.
     *
     * @param hangUp lets the reading hear that nobody waits for it any more
     * @throws Problem 400 for a cursor of another making, 410 when a feed cannot go on, 5xx when no service answers
     */
    MergedPart read(FeedQuestion question, HangUp hangUp) throws InterruptedException {
        MergedCursor from = MergedCursor.of(question.cursor(), question.selection());
        FeedReading reading = new FeedReading(feeds, question, from);
        reading.takeWhatIsThere();
        if (reading.isEmpty()) {
            reading.waitForMore(hangUp);
        }
        if (!reading.expired().isEmpty()) {
            throw expired(question, from, reading.expired());
        }
        return reading.part();
    }

    /** Without anybody who could hang up. */
    public MergedPart read(FeedQuestion question) throws InterruptedException {
        return read(question, _ -> {});
    }

    /**
     * Says what has to be read again, and from where it goes on after that: the place is taken before, so that nothing
     * falls between.
     */
    private Problem expired(FeedQuestion question, MergedCursor from, Set<Upstream> services) {
        Stream<String> exports = services.stream()
                .flatMap(service -> question.selection().exportsOf(service).stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(collection -> "</v1/exports/" + collection + ">; rel=\"alternate\"");
        Optional<String> afterwards = afterwards(question, from, services);
        Stream<String> next = afterwards.stream()
                .map(cursor -> "</v1/changes?" + filter(question) + "cursor=" + cursor + ">; rel=\"next\"");
        return new CursorExpired(EXPIRED, afterwards)
                .with("Link", Stream.concat(exports, next).collect(Collectors.joining(", ")));
    }

    private Optional<String> afterwards(FeedQuestion question, MergedCursor from, Set<Upstream> services) {
        Map<Upstream, String> positions = new EnumMap<>(Upstream.class);
        services.stream()
                .map(service -> feeds.ask(question, service, MergedCursor.NOW, 1, 0))
                .toList()
                .forEach(asked -> {
                    if (asked.answer().join() instanceof FeedAnswer.Part part) {
                        positions.put(part.service(), part.cursor());
                    }
                });
        return positions.size() == services.size()
                ? Optional.of(from.movedTo(positions).text())
                : Optional.empty();
    }

    private static String filter(FeedQuestion question) {
        return question.selection().collections().isEmpty()
                ? ""
                : "collection=" + String.join(",", question.selection().collections()) + "&";
    }
}
