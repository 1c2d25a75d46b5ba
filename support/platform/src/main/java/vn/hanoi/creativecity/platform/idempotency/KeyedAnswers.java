package vn.hanoi.creativecity.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;

/** The first answers to keyed requests, kept for a day in the database of the service. */
@Singleton
class KeyedAnswers {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    private final Session session;
    private final ObjectMapper json;
    private final Clock clock;

    KeyedAnswers(Session session, ObjectMapper json, Clock clock) {
        this.session = session;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The answer that the same request got before. When there is none, some that are too old are let go of.
     *
     * @throws Problem when that request is still running, the key came with another one, or the answer is not repeated
     */
    Optional<Response> find(Viewer viewer, String key, Fingerprint request) throws IOException {
        if (!lock(viewer.subject(), key)) {
            throw new Problem(ProblemType.IDEMPOTENCY_KEY_IN_USE).with("Retry-After", "1");
        }
        Optional<Object[]> first = session.createNativeQuery("""
                        select request_hash, status, cast(headers as text) as headers, body, once, tier from idempotency_key
                        where subject = :subject and key = :key and created_at > :oldest""", Object[].class)
                .addScalar("request_hash", byte[].class)
                .addScalar("status", Integer.class)
                .addScalar("headers", String.class)
                .addScalar("body", byte[].class)
                .addScalar("once", Boolean.class)
                .addScalar("tier", String.class)
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .setParameter("subject", viewer.subject())
                .setParameter("key", key)
                .setParameter("oldest", oldest())
                .uniqueResultOptional();
        if (first.isPresent()) {
            return Optional.of(replay(first.get(), request.whole(), viewer.tier()));
        }
        forgetSome();
        return Optional.empty();
    }

    /** Before the operation, which may lock what others wait for. */
    private void forgetSome() {
        session.createNativeMutationQuery("""
                        delete from idempotency_key where (subject, key) in (
                            select subject, key from idempotency_key where created_at < :oldest
                            order by created_at limit 10 for update skip locked)""")
                .setParameter("oldest", oldest())
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .executeUpdate();
    }

    /**
     * Keeps the answer in the running transaction, without its body when it is shown once. Gives the answer as it is kept:
     * it is written as JSON once.
     */
    Response keep(Viewer viewer, String key, Fingerprint request, Response answer, boolean once) throws IOException {
        byte[] body = answer.hasEntity() && !once ? json.writeValueAsBytes(answer.getEntity()) : null;
        session.createNativeMutationQuery("""
                        insert into idempotency_key
                            (subject, key, request_hash, status, headers, body, once, tier, created_at)
                        values (:subject, :key, :hash, :status, cast(:headers as jsonb), :body, :once, :tier, :now)
                        on conflict (subject, key) do update set request_hash = excluded.request_hash,
                            status = excluded.status, headers = excluded.headers, body = excluded.body,
                            once = excluded.once, tier = excluded.tier, created_at = excluded.created_at""")
                .setParameter("subject", viewer.subject())
                .setParameter("key", key)
                .setParameter("hash", request.whole())
                .setParameter("status", answer.getStatus())
                .setParameter("headers", json.writeValueAsString(headersOf(answer)))
                .setParameter("body", body)
                .setParameter("once", once)
                .setParameter("tier", viewer.tier().name())
                .setParameter("now", clock.instant())
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .executeUpdate();
        return body == null
                ? answer
                : Response.fromResponse(answer).entity(body).build();
    }

    /** Another request with this key may be running; to wait for it would only tie up a second connection. */
    private boolean lock(String subject, String key) {
        return session.createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended(:name, 0)) as locked", Boolean.class)
                .addScalar("locked", Boolean.class)
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .setParameter("name", "idempotency:" + subject + ":" + key)
                .getSingleResult();
    }

    private Response replay(Object[] row, byte[] request, Tier tier) {
        if (!Arrays.equals((byte[]) row[0], request)) {
            throw new Problem(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        if ((Boolean) row[4] || !tier.name().equals(row[5])) {
            throw new Problem(ProblemType.IDEMPOTENT_ANSWER_GONE);
        }
        var answer = Response.status((Integer) row[1]).entity(row[3]);
        headers((String) row[2]).forEach(answer::header);
        return answer.header("Idempotent-Replayed", "true").build();
    }

    private Map<String, String> headers(String stored) {
        try {
            return json.readValue(stored, STRINGS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> headersOf(Response answer) {
        Map<String, String> headers = new LinkedHashMap<>();
        Stream.of(HttpHeaders.LOCATION, HttpHeaders.ETAG)
                .filter(name -> answer.getHeaderString(name) != null)
                .forEach(name -> headers.put(name, answer.getHeaderString(name)));
        return headers;
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }
}
