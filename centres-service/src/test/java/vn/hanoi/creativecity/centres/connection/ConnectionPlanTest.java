package vn.hanoi.creativecity.centres.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.centres.QueryPlans;
import vn.hanoi.creativecity.platform.page.PageRequest;

/** With many connections, a list is read from indexes. */
@QuarkusTest
class ConnectionPlanTest {

    private static final int CONNECTIONS = 20_000;

    @Inject
    ConnectionListing listing;

    @Inject
    Session session;

    @Test
    void noListReadsTheWholeTable() {
        QuarkusTransaction.begin();
        try {
            fill();
            QueryPlans plans = new QueryPlans(session, "connection", CONNECTIONS / 10)
                    .check("by creation", () -> page(null, null, null, null, null))
                    .check("by change", () -> page(null, null, null, null, "-updatedAt"))
                    .check("of a centre", () -> page("ke-hoach-77", null, null, null, null))
                    .check("of a kind", () -> page(null, List.of(ConnectionKind.DIGITAL_LINK), null, null, null))
                    .check("today", () -> page(null, null, true, null, null))
                    .check(
                            "of a centre on a day",
                            () -> page("ke-hoach-77", null, null, LocalDate.of(2020, 1, 2), null));
            assertEquals(List.of(), plans.slow());
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void page(String centre, List<ConnectionKind> kind, Boolean current, LocalDate on, String sort) {
        listing.page(
                new ConnectionFilter(centre, kind, current, on, sort),
                new PageRequest(20, null, false),
                QueryPlans.uri());
    }

    /** Rows that the end of the test takes back: a few held in early 2020, the others hold still. */
    private void fill() {
        session.createNativeMutationQuery("""
                        insert into centre (id, version, slug, kind, name_vi, disciplines, publication, lifecycle, assumed,
                            created_at, updated_at)
                        select uuidv7(), 0, 'ke-hoach-' || i, 'CREATIVE_SPACE', 'Nút ' || i, '{}', 'PUBLISHED',
                            'OPERATING', '{}', now(), now() from generate_series(1, 10000) i""").executeUpdate();
        session.createNativeMutationQuery("""
                        insert into slug (collection, slug, resource_id)
                        select 'centres', slug, id from centre where slug like 'ke-hoach-%'""").executeUpdate();
        session.createNativeMutationQuery("""
                        insert into connection (id, version, first_centre_id, second_centre_id, kind, since, until, assumed,
                            created_at, updated_at)
                        select uuidv7(), 0, least(a.id, b.id), greatest(a.id, b.id),
                            case when i %% 500 = 0 then 'DIGITAL_LINK' else 'EXCHANGE' end,
                            case when i %% 1000 = 0 then date '2020-01-01' else date '2024-01-01' end,
                            case when i %% 1000 = 0 then date '2020-02-01' end, '{}',
                            now() - i * interval '1 minute', now() - i * interval '1 minute'
                        from generate_series(1, %d) i
                            join centre a on a.slug = 'ke-hoach-' || (1 + i %% 10000)
                            join centre b on b.slug = 'ke-hoach-' || (1 + (i + 1 + i / 10000) %% 10000)""".formatted(CONNECTIONS)).executeUpdate();
        session.createNativeMutationQuery("analyze centre").executeUpdate();
        session.createNativeMutationQuery("analyze connection").executeUpdate();
    }
}
