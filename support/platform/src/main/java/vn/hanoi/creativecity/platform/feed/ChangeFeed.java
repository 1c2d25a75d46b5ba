package vn.hanoi.creativecity.platform.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.hanoi.creativecity.platform.page.NextPage;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * The changes of a service's resources, in order and without end: whoever begins with an export and works through all that
 * follows has what they may see, as it is.
 */
@Singleton
public class ChangeFeed {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final Feed feed;
    private final ChangeReader reader;
    private final FeedHead head;
    private final Audience audience;

    ChangeFeed(Feed feed, ChangeReader reader, FeedHead head, Audience audience) {
        this.feed = feed;
        this.reader = reader;
        this.head = head;
        this.audience = audience;
    }

    /** What follows the cursor; waits for it outside any transaction, as long as the request allows. */
    public Response answer(ChangeRequest request, UriInfo uri) throws InterruptedException {
        List<String> collections = request.collection() == null ? List.of() : request.collection();
        requireKnown(collections);
        long deadline =
                System.nanoTime() + Duration.ofSeconds(request.patience()).toNanos();
        Read read = begin(collections, request);
        while (read.isEmpty() && awaitMore(read, deadline)) {
            Read more = goOn(read, request.limit());
            if (!more.scope.equals(read.scope) || more.feed.epoch() != read.feed.epoch()) {
                // They see more or less now than when they asked, or positions mean something else: the next request is
                // told.
                break;
            }
            read = more;
        }
        return Response.ok(new ChangePage(read.part.changes(), NextPage.of(uri, read.next()), read.part.more()))
                .cacheControl(CacheControl.valueOf("no-store"))
                .build();
    }

    private record Read(FeedState feed, FeedScope scope, ChangeReader.Part part) {

        boolean isEmpty() {
            return part.changes().isEmpty() && !part.more();
        }

        String next() {
            return scope.cursorAt(part.end(), feed);
        }
    }

    /** When much is written out of their sight, those who wait do not look at each change. */
    private boolean awaitMore(Read read, long deadline) throws InterruptedException {
        long left = deadline - System.nanoTime();
        if (left <= 0 || !head.awaitOtherThan(read.feed.head(), Duration.ofNanos(left))) {
            return false;
        }
        Thread.sleep(BETWEEN_LOOKS);
        return true;
    }

    private Read begin(List<String> collections, ChangeRequest request) {
        return QuarkusTransaction.requiringNew().call(() -> {
            reader.beginSnapshot();
            FeedState state = feed.state();
            FeedScope scope = new FeedScope(collections, audience.ofViewer());
            return new Read(
                    state,
                    scope,
                    reader.after(start(request.cursor(), scope, state), state.head(), scope, request.limit()));
        });
    }

    private static long start(String cursor, FeedScope scope, FeedState state) {
        return switch (cursor) {
            case null -> state.expired();
            case ChangeRequest.NOW -> state.head();
            default -> scope.positionOf(cursor, state);
        };
    }

    private Read goOn(Read from, int limit) {
        return QuarkusTransaction.requiringNew().call(() -> {
            reader.beginSnapshot();
            FeedState state = feed.state();
            FeedScope scope = new FeedScope(from.scope.collections(), audience.ofViewer());
            return new Read(state, scope, reader.after(from.part.end(), state.head(), scope, limit));
        });
    }

    private void requireKnown(List<String> collections) {
        Set<String> names = new TreeSet<>(reader.names());
        List<Violation> violations = new ArrayList<>();
        collections.stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> violations.add(Violation.ofParameter(
                        "collection",
                        "unknown_value",
                        Message.of("Phải là một trong: %s.", "Must be one of: %s.", String.join(", ", names)))));
        if (!violations.isEmpty()) {
            throw Problem.invalidParameters(violations);
        }
    }
}
