package vn.hanoi.creativecity.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.platform.page.PageRequest;

/** However long the audit grows, the newest page of each filter reads little more than what it shows. */
@QuarkusTest
class AuditPlanTest {

    private static final int ENTRIES = 30_000;

    /** Twenty and the one that tells of a next page, each read once for the order and once for itself. */
    private static final int MOST_ROWS = 50;

    /** PostgreSQL plans a prepared statement anew five times and may then settle on one plan for all values. */
    private static final int TIMES = 8;

    private final AuditLog log;
    private final Session session;

    AuditPlanTest(AuditLog log, Session session) {
        this.log = log;
        this.session = session;
    }

    @Test
    void noPageReadsMoreThanItShows() {
        QuarkusTransaction.begin();
        try {
            fill();
            UUID resource = session.createNativeQuery(
                            "select resource_id from audit where actor = 'actor 7' limit 1", UUID.class)
                    .getSingleResult();
            Instant middle = session.createNativeQuery(
                            "select at from audit order by at offset :half limit 1", Instant.class)
                    .setParameter("half", ENTRIES / 2)
                    .getSingleResult();
            List<String> slow = new ArrayList<>();
            check("all", new AuditFilter(null, null, null, null, null, null), slow);
            check("of an actor", new AuditFilter("actor 7", null, null, null, null, null), slow);
            check("of nobody", new AuditFilter("nobody", null, null, null, null, null), slow);
            check("through a client", new AuditFilter(null, "client 7", null, null, null, null), slow);
            check("of a resource", new AuditFilter(null, null, resource, null, null, null), slow);
            check("of an action", new AuditFilter(null, null, null, "deleted", null, null), slow);
            check("of a day", new AuditFilter(null, null, null, null, middle, middle.plusSeconds(86_400)), slow);
            check("before a day", new AuditFilter(null, null, null, null, null, middle), slow);
            check("of an actor before a day", new AuditFilter("actor 7", null, null, null, null, middle), slow);
            assertEquals(List.of(), slow);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void check(String name, AuditFilter filter, List<String> slow) {
        for (int i = 0; i < TIMES; i++) {
            long[] before = counters();
            log.page(filter, new PageRequest(20, null, false), uri());
            long[] after = counters();
            long scans = after[0] - before[0];
            long rows = after[1] - before[1];
            if (scans > 0 || rows > MOST_ROWS) {
                slow.add(name + ": " + scans + " scans of the table, " + rows + " rows by index");
                return;
            }
        }
    }

    private long[] counters() {
        Object[] row = session.createNativeQuery(
                        "select seq_scan, idx_tup_fetch from pg_stat_xact_user_tables where relname = 'audit'",
                        Object[].class)
                .getSingleResult();
        return new long[] {((Number) row[0]).longValue(), ((Number) row[1]).longValue()};
    }

    /** Rows that the end of the test takes back: the audit lets go of none in another way. */
    private void fill() {
        session.createNativeMutationQuery("""
                        insert into audit (id, at, actor, actor_name, client, action, collection, resource_id, after)
                        select uuidv7(), now() - i * interval '1 minute', 'actor ' || i %% 500, '', 'client ' || i %% 500,
                            case when i %% 1000 = 0 then 'deleted' else 'changed' end, 'lamps', uuidv7(), '{}'
                        from generate_series(1, %d) i""".formatted(ENTRIES)).executeUpdate();
        session.createNativeMutationQuery("analyze audit").executeUpdate();
    }

    private static UriInfo uri() {
        return (UriInfo) Proxy.newProxyInstance(
                UriInfo.class.getClassLoader(),
                new Class<?>[] {UriInfo.class},
                (proxy, method, arguments) -> URI.create("/v1/audit"));
    }
}
