package vn.hanoi.creativecity.events.occurrence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.conditional.ETags;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.stream.LongAnswers;

/**
 * Answers that tell of many sessions. Their tag is known before their body, so that whoever has it already costs one query;
 * the body is written while the sessions are read, all from one moment.
 */
@Singleton
public class FeedAnswers {

    private static final Duration RETRY = Duration.ofSeconds(10);

    private final Session session;
    private final Occurrences occurrences;
    private final PublicAddress address;
    private final LongAnswers answers;
    private final CurrentVertxRequest current;
    private final String version;
    private final Semaphore places;
    private final Duration patience;
    private final Duration longest;

    FeedAnswers(
            Session session,
            Occurrences occurrences,
            PublicAddress address,
            LongAnswers answers,
            CurrentVertxRequest current,
            @ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "feeds.at-once", defaultValue = "6") int atOnce,
            @ConfigProperty(name = "feeds.patience", defaultValue = "30s") Duration patience,
            @ConfigProperty(name = "feeds.longest", defaultValue = "10m") Duration longest) {
        this.session = session;
        this.occurrences = occurrences;
        this.address = address;
        this.answers = answers;
        this.current = current;
        this.version = version;
        this.places = new Semaphore(atOnce);
        this.patience = patience;
        this.longest = longest;
    }

    /**
     * What is asked for.
     *
     * @param type of the answer, with its parameters
     * @param subject whatever else than the sessions makes the answer differ
     */
    public record Asked(String type, Selection sessions, Occurrences.Order order, Language language, Object subject) {}

    /** What writes the answer, and reads the sessions as it does. */
    public interface Body {
        void write(OutputStream out) throws IOException;
    }

    public Response.ResponseBuilder answer(Asked asked, Body body) {
        HttpServerRequest request = current.getCurrent().request();
        String base = address.here();
        String tag = QuarkusTransaction.requiringNew()
                .call(() -> tag(asked, base, occurrences.facts(asked.sessions, asked.order)));
        if (ETags.noneMatchNames(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
            return Response.notModified().header(HttpHeaders.ETAG, tag);
        }
        Response.ResponseBuilder answer = Response.ok()
                .type(asked.type)
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CONTENT_LANGUAGE, asked.language.code());
        return request.method() == HttpMethod.HEAD
                ? answer
                : answer.entity(answers.of(request, patience, out -> stream(asked, base, body, request, out)));
    }

    private void stream(Asked asked, String base, Body body, HttpServerRequest request, OutputStream out)
            throws IOException {
        takeAPlace();
        try {
            QuarkusTransaction.requiringNew().timeout((int) longest.toSeconds()).run(() -> {
                session.createNativeMutationQuery("set transaction isolation level repeatable read, read only")
                        .executeUpdate();
                Facts facts = occurrences.facts(asked.sessions, asked.order);
                // Somebody may have written since the tag was asked for: it is that of what follows.
                request.response().putHeader(HttpHeaders.ETAG, tag(asked, base, facts));
                try {
                    body.write(out);
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        } finally {
            places.release();
        }
    }

    /** Each holds a connection to the database for as long as its reader takes. */
    private void takeAPlace() {
        try {
            if (!places.tryAcquire(2, TimeUnit.SECONDS)) {
                throw Problem.unavailable(RETRY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable(RETRY);
        }
    }

    /** A release of the software may write the same differently. */
    private String tag(Asked asked, String base, Facts facts) {
        return Digests.tag(version, asked.type, base, asked.language, asked.subject, facts);
    }
}
