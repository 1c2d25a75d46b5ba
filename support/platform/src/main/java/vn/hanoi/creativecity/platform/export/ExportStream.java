package vn.hanoi.creativecity.platform.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.feed.FeedCollection;
import vn.hanoi.creativecity.platform.feed.FeedStart;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.stream.LongAnswers;

/**
 * Writes the documents of a collection while it reads them, batch by batch, all from one snapshot. What is in memory does
 * not grow with the collection.
 */
@Singleton
class ExportStream {

    private static final Duration RETRY = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Session session;
    private final FeedStart starts;
    private final ObjectMapper mapper;
    private final Viewer viewer;
    private final LongAnswers answers;
    private final Semaphore places;
    private final Duration patience;
    private final Duration longest;

    ExportStream(
            Session session,
            FeedStart starts,
            ObjectMapper mapper,
            Viewer viewer,
            LongAnswers answers,
            @ConfigProperty(name = "exports.at-once", defaultValue = "4") int atOnce,
            @ConfigProperty(name = "exports.patience", defaultValue = "30s") Duration patience,
            @ConfigProperty(name = "exports.longest", defaultValue = "1h") Duration longest) {
        this.session = session;
        this.starts = starts;
        this.mapper = mapper;
        this.viewer = viewer;
        this.answers = answers;
        this.places = new Semaphore(atOnce);
        this.patience = patience;
        this.longest = longest;
    }

    StreamingOutput of(
            FeedCollection<?> collection,
            ExportFormat format,
            FeedStart.Point start,
            String next,
            HttpServerRequest request) {
        return answers.of(request, patience, out -> stream(collection, format, start, next, out));
    }

    private void stream(
            FeedCollection<?> collection, ExportFormat format, FeedStart.Point start, String next, OutputStream out)
            throws IOException {
        if (!places.tryAcquire()) {
            throw Problem.unavailable(RETRY);
        }
        try {
            DocumentWriter writer = writer(collection, format, out);
            Walk walk = new Walk(session, starts, collection, start, writer);
            inOneMoment(walk::walk);
            while (walk.isNotOver()) {
                waitForTheFeed();
                inOneMoment(walk::lookAgain);
            }
            writer.end(new ExportEnd(walk.count(), start.cursor(), next));
        } finally {
            places.release();
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private void inOneMoment(Work work) {
        QuarkusTransaction.requiringNew().timeout((int) longest.toSeconds()).run(() -> {
            session.createNativeMutationQuery("set transaction isolation level repeatable read, read only")
                    .executeUpdate();
            session.setDefaultReadOnly(true);
            session.setHibernateFlushMode(FlushMode.MANUAL);
            try {
                work.run();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private static void waitForTheFeed() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable(RETRY);
        }
    }

    private DocumentWriter writer(FeedCollection<?> collection, ExportFormat format, OutputStream out)
            throws IOException {
        Tier reader = viewer.tier();
        ObjectWriter json =
                mapper.writer().withAttribute(Tier.class, reader).without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
        return switch (format) {
            case NDJSON -> new NdjsonWriter(json, out);
            case CSV ->
                new CsvTable(
                        Column.of(
                                mapper.constructType(collection.type()),
                                reader,
                                mapper.getSerializerProviderInstance()),
                        new DocumentTree(json),
                        out);
            case GEOJSON -> new GeoJsonWriter(mapper, new DocumentTree(json), out);
        };
    }
}
