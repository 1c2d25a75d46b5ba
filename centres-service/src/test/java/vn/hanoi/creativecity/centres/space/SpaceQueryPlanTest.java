package vn.hanoi.creativecity.centres.space;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.centres.centre.Centre;
import vn.hanoi.creativecity.centres.centre.CentreRepository;
import vn.hanoi.creativecity.platform.page.PageRequest;

/** However many spaces all centres have, a list reads those of its own centre, and in its order. */
@QuarkusTest
class SpaceQueryPlanTest {

    private static final int SPACES = 20_000;

    /** PostgreSQL plans a prepared statement anew five times and may then settle on one plan for all values. */
    private static final int TIMES = 8;

    @Inject
    SpaceListing listing;

    @Inject
    CentreRepository centres;

    @Inject
    Session session;

    @Test
    void noListReadsMoreThanItShows() {
        QuarkusTransaction.begin();
        try {
            fill();
            Centre centre = centres.require("khong-gian-di-bo-van-mieu");
            List<String> slow = new ArrayList<>();
            for (String sort : List.of("name", "-name", "updatedAt", "-updatedAt")) {
                for (int i = 0; i < TIMES; i++) {
                    long[] before = counters();
                    listing.page(centre, new SpaceFilter(null, null, sort), new PageRequest(20, null, false), uri());
                    long[] after = counters();
                    if (after[0] > before[0] || after[1] - before[1] > 100) {
                        slow.add(sort + ": " + (after[0] - before[0]) + " scans, " + (after[1] - before[1]) + " rows");
                    }
                }
            }
            assertEquals(List.of(), slow);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** Whole scans, and rows fetched through indexes, of this transaction. */
    private long[] counters() {
        Object[] row = session.createNativeQuery(
                        "select seq_scan, idx_tup_fetch from pg_stat_xact_user_tables where relname = 'space'",
                        Object[].class)
                .getSingleResult();
        return new long[] {((Number) row[0]).longValue(), ((Number) row[1]).longValue()};
    }

    /** Half of them belong to one centre, the rest to the others; the end of the test takes them back. */
    private void fill() {
        session.createNativeMutationQuery("""
                        insert into space (id, version, centre_id, slug, name_vi, facilities, assumed, created_at, updated_at)
                        select uuidv7(), 0, c.id, 'phong-' || i, 'Phòng ' || i, '{}', '{}',
                            now() - i * interval '1 minute', now() - i * interval '1 minute'
                        from generate_series(1, %d) i
                        join (select id, slug, row_number() over (order by slug) as n from centre
                            where slug like 'khong-gian-di-bo-%%') c
                            on case when i %% 2 = 0 then c.slug = 'khong-gian-di-bo-van-mieu' else c.n = 1 + i %% 5 end""".formatted(SPACES)).executeUpdate();
        session.createNativeMutationQuery("analyze space").executeUpdate();
    }

    private static UriInfo uri() {
        return (UriInfo) Proxy.newProxyInstance(
                UriInfo.class.getClassLoader(),
                new Class<?>[] {UriInfo.class},
                (proxy, method, arguments) -> URI.create("/v1/centres/khong-gian-di-bo-van-mieu/spaces"));
    }
}
