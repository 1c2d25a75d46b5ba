package vn.hanoi.creativecity.gateway.webhook;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.hanoi.creativecity.gateway.access.Caller;
import vn.hanoi.creativecity.gateway.changes.CursorExpired;
import vn.hanoi.creativecity.gateway.changes.FeedQuestion;
import vn.hanoi.creativecity.gateway.changes.FeedSelection;
import vn.hanoi.creativecity.gateway.changes.MergedFeed;
import vn.hanoi.creativecity.gateway.changes.MergedPart;
import vn.hanoi.creativecity.gateway.directory.ClientDirectory;
import vn.hanoi.creativecity.gateway.directory.KnownClient;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * Turns changes into deliveries: reads the feed for each endpoint in the name of its client, so that nobody is told of what
 * they may not see. What is to be told is written in the transaction that moves the endpoint on.
 */
@Singleton
class FeedWatch {

    private static final Logger LOG = Logger.getLogger(FeedWatch.class);
    private static final int MOST_ENDPOINTS = 16;
    private static final int MOST_CHANGES = 200;
    private static final int MOST_PARTS = 5;

    private final EndpointRecords endpoints;
    private final ClientDirectory clients;
    private final MergedFeed feed;
    private final EventWriter writer;
    private final Clock clock;

    FeedWatch(EndpointRecords endpoints, ClientDirectory clients, MergedFeed feed, EventWriter writer, Clock clock) {
        this.endpoints = endpoints;
        this.clients = clients;
        this.feed = feed;
        this.writer = writer;
        this.clock = clock;
    }

    /** Reads once for each endpoint whose turn it is. */
    void readAll() throws SQLException, InterruptedException {
        List<Thread> readers = new ArrayList<>();
        for (DueEndpoint endpoint : endpoints.take(now(), MOST_ENDPOINTS)) {
            readers.add(Thread.ofVirtual().start(() -> readFor(endpoint)));
        }
        for (Thread reader : readers) {
            reader.join();
        }
    }

    /** From where a client is told of what changes from now on. */
    String start(KnownClient client, String apiUrl) throws InterruptedException {
        return feed.read(question(client, apiUrl, FeedQuestion.NOW, 1)).cursor();
    }

    private void readFor(DueEndpoint endpoint) {
        try {
            Optional<KnownClient> client = clients.clientWithId(endpoint.client());
            DueEndpoint at = endpoint;
            boolean more = client.isPresent();
            for (int i = 0; i < MOST_PARTS && more; i++) {
                MergedPart part = feed.read(question(client.get(), at.apiUrl(), at.cursor(), MOST_CHANGES));
                more = endpoints.advance(at, part.cursor(), wanted(part, at), now()) && part.more();
                at = new DueEndpoint(at.id(), at.client(), at.types(), at.apiUrl(), part.cursor());
            }
        } catch (CursorExpired expired) {
            reset(endpoint, expired);
        } catch (Problem | SQLException failure) {
            LOG.debugf("The feed is read later for %s: %s", endpoint.id(), failure.getMessage());
            release(endpoint);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unexpected) {
            LOG.errorf(unexpected, "The feed cannot be read for %s", endpoint.id());
        }
    }

    private List<Event> wanted(MergedPart part, DueEndpoint endpoint) {
        return part.changes().stream()
                .map(change -> writer.change(change, endpoint.apiUrl()))
                .filter(event -> EventTypes.wants(endpoint.types(), event.type()))
                .toList();
    }

    private void reset(DueEndpoint endpoint, CursorExpired expired) {
        try {
            if (expired.afterwards().isPresent()) {
                endpoints.advance(
                        endpoint, expired.afterwards().get(), List.of(writer.reset(endpoint.apiUrl(), now())), now());
            } else {
                endpoints.release(endpoint, now());
            }
        } catch (SQLException away) {
            LOG.debugf("The reset of %s is told later: %s", endpoint.id(), away.getMessage());
        }
    }

    private void release(DueEndpoint endpoint) {
        try {
            endpoints.release(endpoint, now());
        } catch (SQLException away) {
            LOG.debugf("%s is read for later: %s", endpoint.id(), away.getMessage());
        }
    }

    private static FeedQuestion question(KnownClient client, String apiUrl, String cursor, int limit) {
        return new FeedQuestion(
                Caller.apiClient(client).principal(),
                Message.negotiate(null),
                apiUrl,
                FeedSelection.ALL,
                Optional.of(cursor),
                limit,
                Duration.ZERO);
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
