package vn.hanoi.creativecity.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.write.DeferredWrites;
import vn.hanoi.creativecity.platform.write.Values;

/** The first answers to keyed requests, kept for a day in the database of the service. */
@Singleton
class KeyedAnswers {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    /**
     * Another request with the key may be running; to wait for it would only tie up a second connection. What is too old is
     * let go of before the operation, which may lock what others wait for. These go in one message, but are three statements:
     * whoever gets the lock from another request must see what that one answered.
     */
    private static final String FIND = """
            select pg_try_advisory_xact_lock(hashtextextended(?, 0));
            select request_hash, status, cast(headers as text), body, once, tier from idempotency_key
                where subject = ? and key = ? and created_at > ?;
            delete from idempotency_key where (subject, key) in (
                select subject, key from idempotency_key where created_at < ?
                order by created_at limit 10 for update skip locked)""";

    private static final String KEEP = """
            insert into idempotency_key (subject, key, request_hash, status, headers, body, once, tier, created_at)
            values (?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?)
            on conflict (subject, key) do update set request_hash = excluded.request_hash, status = excluded.status,
                headers = excluded.headers, body = excluded.body, once = excluded.once, tier = excluded.tier,
                created_at = excluded.created_at""";

    private final AgroalDataSource database;
    private final DeferredWrites writes;
    private final ObjectMapper json;
    private final Clock clock;

    KeyedAnswers(AgroalDataSource database, DeferredWrites writes, ObjectMapper json, Clock clock) {
        this.database = database;
        this.writes = writes;
        this.json = json;
        this.clock = clock;
    }

    private record Kept(byte[] request, int status, String headers, byte[] body, boolean once, String tier) {}

    /**
     * The answer that the same request got before. Some that are too old are let go of.
     *
     * @throws Problem when that request is still running, the key came with another one, or the answer is not repeated
     */
    Optional<Response> find(Viewer viewer, String key, Fingerprint request) throws IOException, SQLException {
        Kept first = find(viewer.subject(), key);
        return first == null ? Optional.empty() : Optional.of(replay(first, request.whole(), viewer.tier()));
    }

    private Kept find(String subject, String key) throws SQLException {
        Instant oldest = clock.instant().minus(KEPT);
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            new Values(find)
                    .add("idempotency:" + subject + ":" + key)
                    .add(subject)
                    .add(key)
                    .add(oldest)
                    .add(oldest);
            find.execute();
            try (ResultSet lock = find.getResultSet()) {
                lock.next();
                if (!lock.getBoolean(1)) {
                    throw new Problem(ProblemType.IDEMPOTENCY_KEY_IN_USE).with("Retry-After", "1");
                }
            }
            find.getMoreResults();
            try (ResultSet row = find.getResultSet()) {
                return row.next() ? kept(row) : null;
            }
        }
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getBytes(1), row.getInt(2), row.getString(3), row.getBytes(4), row.getBoolean(5), row.getString(6));
    }

    /**
     * Keeps the answer in the running transaction, without its body when it is shown once. Gives the answer as it is kept:
     * it is written as JSON once.
     */
    Response keep(Viewer viewer, String key, Fingerprint request, Response answer, boolean once) throws IOException {
        byte[] body = answer.hasEntity() && !once ? json.writeValueAsBytes(answer.getEntity()) : null;
        String subject = viewer.subject();
        byte[] hash = request.whole();
        int status = answer.getStatus();
        String headers = json.writeValueAsString(headersOf(answer));
        String tier = viewer.tier().name();
        Instant now = clock.instant();
        writes.add(
                KEEP,
                row -> row.add(subject)
                        .add(key)
                        .add(hash)
                        .add(status)
                        .add(headers)
                        .add(body)
                        .add(once)
                        .add(tier)
                        .add(now));
        return body == null
                ? answer
                : Response.fromResponse(answer).entity(body).build();
    }

    private Response replay(Kept first, byte[] request, Tier tier) {
        if (!Arrays.equals(first.request(), request)) {
            throw new Problem(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        if (first.once() || !tier.name().equals(first.tier())) {
            throw new Problem(ProblemType.IDEMPOTENT_ANSWER_GONE);
        }
        var answer = Response.status(first.status()).entity(first.body());
        headers(first.headers()).forEach(answer::header);
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
}
