package vn.hanoi.creativecity.gateway.webhook;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import vn.hanoi.creativecity.gateway.access.Caller;
import vn.hanoi.creativecity.gateway.changes.CursorExpired;
import vn.hanoi.creativecity.gateway.changes.FeedQuestion;
import vn.hanoi.creativecity.gateway.changes.FeedSelection;
import vn.hanoi.creativecity.gateway.changes.MergedFeed;
import vn.hanoi.creativecity.gateway.changes.MergedPart;
import vn.hanoi.creativecity.gateway.directory.KnownClient;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * Turns changes into deliveries: reads the feed for endpoints in the name of their clients, so that nobody is told of what
 * they may not see. What is to be told is written in the transaction that moves an endpoint on. Those that see the same and
 * are at the same place share one reading; who comes later or lags catches up by itself, and falls in with them at the end.
 */
@Singleton
class FeedWatch {

    private static final Logger LOG = Logger.getLogger(FeedWatch.class);
    private static final int MOST_READINGS = 16;
    private static final int MOST_CHANGES = 200;
    private static final int MOST_PARTS = 5;

    private final EndpointRecords endpoints;
    private final MergedFeed feed;
    private final EventWriter writer;
    private final Clock clock;

    FeedWatch(EndpointRecords endpoints, MergedFeed feed, EventWriter writer, Clock clock) {
        this.endpoints = endpoints;
        this.feed = feed;
        this.writer = writer;
        this.clock = clock;
    }

    /** Reads once for all endpoints whose turn it is. */
    void readAll() throws SQLException, InterruptedException {
        atOnce(Readers.bySight(endpoints.take(now(), MOST_READINGS)), this::readInStep);
    }

    /** From where a client is told of what changes from now on. */
    String start(KnownClient client, String apiUrl) throws InterruptedException {
        return feed.read(question(client, apiUrl, FeedQuestion.NOW, 1)).cursor();
    }

    /** Those at the front read before the others, who thereby see when they have come up with them. */
    private void readInStep(List<Readers> ofOneSight) {
        try {
            Optional<MergedPart> front = read(ofOneSight.getFirst(), Optional.empty());
            atOnce(ofOneSight.subList(1, ofOneSight.size()), readers -> read(readers, front));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Reads on for those at one place.
     *
     * @param front the end of the feed as others have read it just before
     * @return what was read, if that was all there is
     */
    private Optional<MergedPart> read(Readers readers, Optional<MergedPart> front) {
        try {
            MergedPart part = next(readers);
            Optional<MergedPart> end = Optional.of(part).filter(MergedPart::isTheEnd);
            Optional<MergedPart> met = end.isEmpty() ? end : front.filter(part::tellsTheSame);
            Readers at = advance(readers, met.orElse(part).cursor(), part);
            for (int i = 1; i < MOST_PARTS && part.more() && !at.endpoints().isEmpty(); i++) {
                part = next(at);
                at = advance(at, part.cursor(), part);
            }
            return end;
        } catch (CursorExpired expired) {
            reset(readers, expired.afterwards());
        } catch (Problem problem) {
            if (problem.type() == ProblemType.INVALID_PARAMETER) {
                reset(readers, startAnew(readers));
            } else {
                release(readers, problem);
            }
        } catch (SQLException away) {
            release(readers, away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unexpected) {
            LOG.errorf(unexpected, "The feed cannot be read for %s", readers.endpoints());
        }
        return Optional.empty();
    }

    private MergedPart next(Readers readers) throws InterruptedException {
        return feed.read(question(readers.client(), readers.apiUrl(), readers.cursor(), MOST_CHANGES));
    }

    private Readers advance(Readers readers, String cursor, MergedPart part) throws SQLException {
        Map<String, List<Event>> events = new HashMap<>();
        return endpoints.advance(
                readers,
                cursor,
                endpoint -> events.computeIfAbsent(endpoint.apiUrl(), apiUrl -> events(part, apiUrl)).stream()
                        .filter(event -> EventTypes.wants(endpoint.types(), event.type()))
                        .toList(),
                now());
    }

    private List<Event> events(MergedPart part, String apiUrl) {
        return part.changes().stream()
                .map(change -> writer.change(change, apiUrl))
                .toList();
    }

    /** A service does not know its own cursor: its database was made anew. What it held before is not there any more. */
    private Optional<String> startAnew(Readers readers) {
        try {
            return Optional.of(start(readers.client(), readers.apiUrl()));
        } catch (Problem away) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void reset(Readers readers, Optional<String> afterwards) {
        try {
            if (afterwards.isPresent()) {
                endpoints.advance(
                        readers, afterwards.get(), endpoint -> List.of(writer.reset(endpoint.apiUrl(), now())), now());
            } else {
                endpoints.release(readers, now());
            }
        } catch (SQLException away) {
            LOG.debugf("The reset of %s is told later: %s", readers.endpoints(), away.getMessage());
        }
    }

    private void release(Readers readers, Exception failure) {
        LOG.debugf("The feed is read later for %s: %s", readers.endpoints(), failure.getMessage());
        try {
            endpoints.release(readers, now());
        } catch (SQLException away) {
            LOG.debugf("%s are read for later: %s", readers.endpoints(), away.getMessage());
        }
    }

    private static <T> void atOnce(List<T> all, Consumer<T> work) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (T one : all) {
            threads.add(Thread.ofVirtual().start(() -> work.accept(one)));
        }
        for (Thread thread : threads) {
            thread.join();
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
