package vn.hanoi.creativecity.events.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** With a year's programme of 50,000 sessions, a list is read from indexes, and a day costs what it holds. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class QueryPlanTest {

    private static final int SESSIONS = 50_000;

    /** PostgreSQL plans a prepared statement anew five times and may then settle on one plan for all values. */
    private static final int TIMES = 8;

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    @Inject
    SessionListing listing;

    @Inject
    org.hibernate.Session session;

    @Test
    @ActivateRequestContext
    void noListReadsTheWholeTable() throws IOException {
        QuarkusTransaction.begin();
        try {
            fill();
            List<String> slow = new ArrayList<>();
            check("from the beginning", Map.of(), null, slow);
            check("backwards", Map.of("sort", "-startsAt"), null, slow);
            check("a deep page", Map.of(), deepCursor(), slow);
            check("a day", Map.of("day", "2041-06-15"), null, slow);
            check("a day that has none", Map.of("day", "2051-06-15"), null, slow);
            check("what goes on", Map.of("from", "2041-06-15T10:00:00Z"), null, slow);
            check("until", Map.of("until", "2041-06-15T10:00:00Z", "sort", "-startsAt"), null, slow);
            check("at a venue", Map.of("venue", "do-noi-7"), null, slow);
            check("at a venue on a day", Map.of("venue", "do-noi-7", "day", "2041-06-15"), null, slow);
            check("of an event", Map.of("event", "do-su-kien-7"), null, slow);
            check("of a day of a type", Map.of("day", "2041-06-15", "type", List.of("TALK")), null, slow);
            check("of a day at a centre", Map.of("day", "2041-06-15", "centre", "do-trung-tam-1"), null, slow);
            assertEquals(List.of(), slow);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** What the executor counted for this transaction: whole scans, and rows fetched through indexes. */
    private void check(String name, Map<String, Object> parameters, String cursor, List<String> slow) {
        SessionFilter filter = JSON.convertValue(parameters, SessionFilter.class);
        for (int i = 0; i < TIMES; i++) {
            long[] before = counters();
            listing.page(filter, new PageRequest(20, cursor, false), uri());
            long[] after = counters();
            long scans = after[0] - before[0];
            long rows = after[1] - before[1];
            if (scans > 0 || rows > SESSIONS / 50) {
                slow.add(name + ": " + scans + " scans of the table, " + rows + " rows by index");
                return;
            }
        }
    }

    private long[] counters() {
        Object[] row = session.createNativeQuery(
                        "select seq_scan, idx_tup_fetch from pg_stat_xact_user_tables where relname = 'session'",
                        Object[].class)
                .getSingleResult();
        return new long[] {((Number) row[0]).longValue(), ((Number) row[1]).longValue()};
    }

    /** Rows that the end of the test takes back; the planner gets its statistics as in any database. */
    private void fill() {
        for (String statement : List.of(
                """
                insert into venue (id, version, slug, name_vi, kind, centre, exclusive, assumed, created_at, updated_at)
                select uuidv7(), 0, 'do-noi-' || i, 'Nơi ' || i, 'OWN', 'do-trung-tam-' || i %% 20, true, '{}', now(), now()
                from generate_series(1, 200) i""",
                "insert into slug (collection, slug, resource_id) select 'venues', slug, id from venue where slug like 'do-noi-%%'",
                """
                insert into event (id, version, slug, type, title_vi, disciplines, audience, languages, accessibility,
                    organisers, publication, assumed, created_at, updated_at)
                select uuidv7(), 0, 'do-su-kien-' || i, (array['TALK', 'PERFORMANCE', 'MARKET'])[1 + i %% 3], 'Sự kiện ' || i,
                    '{DESIGN}', '{}', '{}', '{}', '[]', case when i %% 20 = 0 then 'DRAFT' else 'PUBLISHED' end, '{}', now(), now()
                from generate_series(1, 2000) i""",
                "insert into slug (collection, slug, resource_id) select 'events', slug, id from event where slug like 'do-su-kien-%%'",
                """
                insert into session (id, version, event_id, code, starts_at, ends_at, venue_id, status, previous_starts,
                    sequence, uid, revised_at, exclusive, assumed, created_at, updated_at)
                select s.id, 0, e.id, 'DO' || i, s.starts_at, s.starts_at + interval '1 hour', v.id, 'SCHEDULED', '[]', 0,
                    s.id || '@do', now(), true, '{}', now(), now()
                from generate_series(1, %d) i
                cross join lateral (select uuidv7() as id,
                    timestamptz '2041-01-01T01:00:00Z' + (i / 137) * interval '1 day'
                        + (i %% 137 %% 12) * interval '1 hour' as starts_at) s
                join event e on e.slug = 'do-su-kien-' || 1 + i %% 2000
                join venue v on v.slug = 'do-noi-' || 1 + i %% 137""",
                "analyze session",
                "analyze event",
                "analyze venue")) {
            session.createNativeMutationQuery(statement.formatted(SESSIONS)).executeUpdate();
        }
    }

    /** What the first page gives, moved to the middle of the list: page by page it would take a thousand requests. */
    private String deepCursor() throws IOException {
        SessionFilter all = JSON.convertValue(Map.of(), SessionFilter.class);
        String next = listing.page(all, new PageRequest(20, null, false), uri()).next();
        ArrayNode cursor = (ArrayNode) JSON.readTree(Base64.getUrlDecoder().decode(next.split("cursor=")[1]));
        Object[] middle = session.createNativeQuery("""
                        select to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), cast(id as text)
                        from session order by starts_at, id offset :half limit 1""", Object[].class)
                .setParameter("half", SESSIONS / 2)
                .getSingleResult();
        cursor.set(1, (String) middle[0]).set(2, (String) middle[1]);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(cursor));
    }

    private static UriInfo uri() {
        return (UriInfo) Proxy.newProxyInstance(
                UriInfo.class.getClassLoader(),
                new Class<?>[] {UriInfo.class},
                (proxy, method, arguments) -> URI.create("/v1/sessions"));
    }
}
