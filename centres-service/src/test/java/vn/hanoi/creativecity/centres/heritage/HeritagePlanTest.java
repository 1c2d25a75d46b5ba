package vn.hanoi.creativecity.centres.heritage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.centres.QueryPlans;
import vn.hanoi.creativecity.platform.page.PageRequest;

/** With many sites and adaptations, a list is read from indexes. */
@QuarkusTest
class HeritagePlanTest {

    private static final int SITES = 30_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    HeritageSiteListing sites;

    @Inject
    AdaptationListing adaptations;

    @Inject
    Session session;

    @Test
    void noListReadsAWholeTable() {
        QuarkusTransaction.begin();
        try {
            fill();
            QueryPlans plans = new QueryPlans(session, "heritage_site", SITES / 10)
                    .check("by name", () -> sites(Map.of()))
                    .check("by change", () -> sites(Map.of("sort", "-updatedAt")))
                    .check("by creation", () -> sites(Map.of("sort", "createdAt")))
                    .check("of a sort", () -> sites(Map.of("heritageType", List.of("MEMORY"))))
                    .check("of a rank", () -> sites(Map.of("ranking", List.of("SPECIAL_NATIONAL"))))
                    .check("of a unit", () -> sites(Map.of("unit", "09877")))
                    .check("in a box", () -> sites(Map.of("bbox", "105.4,20.7,105.41,20.71")))
                    .check("near a place", () -> sites(Map.of("near", "105.4,20.7", "radius", 500)))
                    .check("with words", () -> sites(Map.of("q", "12344")));
            assertEquals(List.of(), plans.slow());
            QueryPlans more = new QueryPlans(session, "adaptation", SITES / 10)
                    .check("by creation", () -> adaptations(Map.of()))
                    .check("by change", () -> adaptations(Map.of("sort", "-updatedAt")))
                    .check("of a site", () -> adaptations(Map.of("site", "ke-hoach-77")))
                    .check("by approach", () -> adaptations(Map.of("approach", List.of("DEVELOPMENT"))))
                    .check("by state", () -> adaptations(Map.of("lifecycle", List.of("OPEN"))))
                    .check("for a time", () -> adaptations(Map.of("temporary", true)));
            assertEquals(List.of(), more.slow());
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void sites(Map<String, Object> filter) {
        sites.page(
                JSON.convertValue(filter, HeritageSiteFilter.class),
                new PageRequest(20, null, false),
                QueryPlans.uri());
    }

    private void adaptations(Map<String, Object> filter) {
        adaptations.page(
                JSON.convertValue(filter, AdaptationFilter.class), new PageRequest(20, null, false), QueryPlans.uri());
    }

    /** Rows that the end of the test takes back. */
    private void fill() {
        session.createNativeMutationQuery("""
                        insert into heritage_site (id, version, slug, heritage_type, name_vi, ranking, publication, lon, lat,
                            min_lon, min_lat, max_lon, max_lat, unit_id, assumed, created_at, updated_at)
                        select uuidv7(), 0, 'ke-hoach-' || i, case when i %% 1000 = 0 then 'MEMORY' else 'URBAN' end,
                            'Kho ' || i, case when i %% 1000 = 1 then 'SPECIAL_NATIONAL' end, 'PUBLISHED',
                            lon, lat, lon, lat, lon, lat, u.id, '{}',
                            now() - i * interval '1 minute', now() - i * interval '1 minute'
                        from generate_series(1, %d) i
                        cross join lateral (select 105.3 + (i %% 200) * 0.0035 as lon, 20.6 + (i / 200) * 0.005 as lat) place
                        join (select id, row_number() over (order by code) as n from administrative_unit
                            where valid_until is null and level <> 'CITY') u on u.n = 1 + i %% 126""".formatted(SITES)).executeUpdate();
        session.createNativeMutationQuery("""
                        insert into slug (collection, slug, resource_id)
                        select 'heritage-sites', slug, id from heritage_site where slug like 'ke-hoach-%'""").executeUpdate();
        session.createNativeMutationQuery("""
                        insert into adaptation (id, version, site_id, approach, lifecycle, temporary, assumed, created_at,
                            updated_at)
                        select uuidv7(), 0, id, case when n % 1000 = 0 then 'DEVELOPMENT' else 'CONVERSION' end,
                            case when n % 1000 = 1 then 'OPEN' else 'ENDED' end, n % 1000 = 2, '{}', created_at, updated_at
                        from (select *, row_number() over () as n from heritage_site) s""").executeUpdate();
        session.createNativeMutationQuery("analyze heritage_site").executeUpdate();
        session.createNativeMutationQuery("analyze adaptation").executeUpdate();
    }
}
