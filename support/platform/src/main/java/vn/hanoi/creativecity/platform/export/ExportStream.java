package vn.hanoi.creativecity.platform.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
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
import org.jboss.logging.Logger;
import vn.hanoi.creativecity.platform.feed.FeedCollection;
import vn.hanoi.creativecity.platform.feed.FeedStart;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.problem.Problem;

/**
 * Writes the documents of a collection while it reads them, batch by batch, all from one snapshot. What is in memory does
 * not grow with the collection.
 */
@Singleton
class ExportStream {

    private static final Logger LOG = Logger.getLogger(ExportStream.class);
    private static final Duration RETRY = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Session session;
    private final FeedStart starts;
    private final ObjectMapper mapper;
    private final Viewer viewer;
    private final Semaphore places;
    private final Duration patience;
    private final Duration longest;

    ExportStream(
            Session session,
            FeedStart starts,
            ObjectMapper mapper,
            Viewer viewer,
            @ConfigProperty(name = "exports.at-once", defaultValue = "4") int atOnce,
            @ConfigProperty(name = "exports.patience", defaultValue = "30s") Duration patience,
            @ConfigProperty(name = "exports.longest", defaultValue = "1h") Duration longest) {
        this.session = session;
        this.starts = starts;
        this.mapper = mapper;
        this.viewer = viewer;
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
        return _ -> {
            Outlet out = new Outlet(request.response(), patience);
            try {
                stream(collection, format, start, next, out);
            } catch (IOException | RuntimeException failure) {
                boolean isReaderGone = cause(failure) instanceof ReaderGone;
                if (!isReaderGone && !request.response().headWritten()) {
                    throw failure;
                }
                LOG.logf(
                        isReaderGone ? Logger.Level.INFO : Logger.Level.WARN,
                        "The answer to %s is broken off: %s",
                        request.path(),
                        cause(failure).getMessage());
                breakOff(request);
            }
        };
    }

    private void stream(
            FeedCollection<?> collection, ExportFormat format, FeedStart.Point start, String next, Outlet out)
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
            out.finish();
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

    /**
     * Half an answer is out: only a broken connection tells the reader that it is not whole. The framework ends each answer
     * as if it were, so it must not go on before the connection is closed, which has to wait for what is on its way.
     */
    private static void breakOff(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            request.connection()
                    .close()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    private static Throwable cause(Exception failure) {
        return failure instanceof UncheckedIOException ? failure.getCause() : failure;
    }
}
