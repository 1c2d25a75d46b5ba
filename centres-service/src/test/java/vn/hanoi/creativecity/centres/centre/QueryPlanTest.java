package vn.hanoi.creativecity.centres.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.platform.page.PageRequest;

/** With many centres, a list is read from indexes, and never from its beginning to where it goes on. */
@QuarkusTest
class QueryPlanTest {

    private static final int CENTRES = 30_000;

    /** PostgreSQL plans a prepared statement anew five times and may then settle on one plan for all values. */
    private static final int TIMES = 8;

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    CentreListing listing;

    @Inject
    Session session;

    @Test
    void noListReadsTheWholeTable() throws IOException {
        QuarkusTransaction.begin();
        try {
            fill();
            List<String> slow = new ArrayList<>();
            check("by name", Map.of(), null, slow);
            check("a deep page", Map.of(), deepCursor(), slow);
            check("by change", Map.of("sort", "-updatedAt"), null, slow);
            check("by creation", Map.of("sort", "createdAt"), null, slow);
            check("of a kind", Map.of("kind", List.of("EXCHANGE_CENTRE")), null, slow);
            check("of a unit", Map.of("unit", "09877"), null, slow);
            check("of a former district", Map.of("formerUnit", "274"), null, slow);
            check("of a former district without centres", Map.of("formerUnit", "280"), null, slow);
            check("of a former commune", Map.of("formerUnit", "09880"), null, slow);
            check("in a box", Map.of("bbox", "105.4,20.7,105.41,20.71"), null, slow);
            check("in an empty box", Map.of("bbox", "1,1,2,2"), null, slow);
            check("near a place", Map.of("near", "105.4,20.7", "radius", 1000), null, slow);
            check("with words", Map.of("q", "gốm sứ 12344"), null, slow);
            check("with words, by name", Map.of("q", "12344", "sort", "name"), null, slow);
            check("with words that nothing has", Map.of("q", "khongco"), null, slow);
            assertEquals(List.of(), slow);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** What the executor counted for this transaction: whole scans, and rows fetched through indexes. */
    private void check(String name, Map<String, Object> parameters, String cursor, List<String> slow) {
        CentreFilter filter = JSON.convertValue(parameters, CentreFilter.class);
        for (int i = 0; i < TIMES; i++) {
            long[] before = counters();
            listing.page(filter, new PageRequest(20, cursor, false), uri());
            long[] after = counters();
            long scans = after[0] - before[0];
            long rows = after[1] - before[1];
            if (scans > 0 || rows > CENTRES / 10) {
                slow.add(name + ": " + scans + " scans of the table, " + rows + " rows by index");
                return;
            }
        }
    }

    private long[] counters() {
        Object[] row = session.createNativeQuery(
                        "select seq_scan, idx_tup_fetch from pg_stat_xact_user_tables where relname = 'centre'",
                        Object[].class)
                .getSingleResult();
        return new long[] {((Number) row[0]).longValue(), ((Number) row[1]).longValue()};
    }

    /** Rows that the end of the test takes back; the planner gets its statistics as in any database. */
    private void fill() {
        session.createNativeMutationQuery("""
                        insert into centre (id, version, slug, kind, name_vi, disciplines, publication, lifecycle, lon, lat,
                            min_lon, min_lat, max_lon, max_lat, unit_id, former_unit_id, assumed, created_at, updated_at)
                        select uuidv7(), 0, 'ke-hoach-' || i, case when i %% 1000 = 0 then 'EXCHANGE_CENTRE' else 'CREATIVE_SPACE' end,
                            (array['Xưởng gốm sứ', 'Nhà in tranh', 'Phố sách', 'Rạp phim'])[1 + i %% 4] || ' ' || i,
                            '{DESIGN}', 'PUBLISHED', 'OPERATING', lon, lat, lon, lat, lon, lat, u.id, f.id, '{}',
                            now() - i * interval '1 minute', now() - i * interval '1 minute'
                        from generate_series(1, %d) i
                        cross join lateral (select 105.3 + (i %% 200) * 0.0035 as lon, 20.6 + (i / 200) * 0.005 as lat) place
                        join (select id, row_number() over (order by code) as n from administrative_unit
                            where valid_until is null and level <> 'CITY') u on u.n = 1 + i %% 126
                        left join (select id, row_number() over (order by code) as n from administrative_unit
                            where valid_until is not null and level in ('DISTRICT', 'TOWN') and code <> '280') f
                            on f.n = 1 + i %% 29""".formatted(CENTRES)).executeUpdate();
        session.createNativeMutationQuery("analyze centre").executeUpdate();
    }

    /** What the first page gives, moved to the middle of the list: page by page it would take a thousand requests. */
    private String deepCursor() throws IOException {
        CentreFilter all = JSON.convertValue(Map.of(), CentreFilter.class);
        String next = listing.page(all, new PageRequest(20, null, false), uri()).next();
        ArrayNode cursor = (ArrayNode) JSON.readTree(Base64.getUrlDecoder().decode(next.split("cursor=")[1]));
        Object[] middle = session.createNativeQuery(
                        "select name_vi, cast(id as text) from centre order by name_vi, id offset :half limit 1",
                        Object[].class)
                .setParameter("half", CENTRES / 2)
                .getSingleResult();
        cursor.set(1, (String) middle[0]).set(2, (String) middle[1]);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(cursor));
    }

    private static UriInfo uri() {
        return (UriInfo) Proxy.newProxyInstance(
                UriInfo.class.getClassLoader(),
                new Class<?>[] {UriInfo.class},
                (proxy, method, arguments) -> URI.create("/v1/centres"));
    }
}
