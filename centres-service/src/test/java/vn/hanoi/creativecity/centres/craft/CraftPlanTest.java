package vn.hanoi.creativecity.centres.craft;

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

/** With many products, a list is read from indexes. */
@QuarkusTest
class CraftPlanTest {

    private static final int PRODUCTS = 30_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    CraftProductListing listing;

    @Inject
    Session session;

    @Test
    void noListReadsTheWholeTable() {
        QuarkusTransaction.begin();
        try {
            fill();
            QueryPlans plans = new QueryPlans(session, "craft_product", PRODUCTS / 10)
                    .check("by name", () -> page(Map.of()))
                    .check("by change", () -> page(Map.of("sort", "-updatedAt")))
                    .check("by creation", () -> page(Map.of("sort", "createdAt")))
                    .check("of a centre", () -> page(Map.of("centre", "ke-hoach-77")))
                    .check("of a craft", () -> page(Map.of("craft", "kham trai")))
                    .check("of a village", () -> page(Map.of("village", "chuyen my")))
                    .check("on order", () -> page(Map.of("availability", List.of("MADE_TO_ORDER"))))
                    .check("with words", () -> page(Map.of("q", "12344")));
            assertEquals(List.of(), plans.slow());
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void page(Map<String, Object> filter) {
        listing.page(
                JSON.convertValue(filter, CraftProductFilter.class),
                new PageRequest(20, null, false),
                QueryPlans.uri());
    }

    /** Rows that the end of the test takes back. */
    private void fill() {
        session.createNativeMutationQuery("""
                        insert into centre (id, version, slug, kind, name_vi, disciplines, publication, lifecycle, assumed,
                            created_at, updated_at)
                        select uuidv7(), 0, 'ke-hoach-' || i, 'CRAFT_VILLAGE_CENTRE', 'Làng ' || i, '{}', 'PUBLISHED',
                            'OPERATING', '{}', now(), now() from generate_series(1, 1000) i""").executeUpdate();
        session.createNativeMutationQuery("""
                        insert into slug (collection, slug, resource_id)
                        select 'centres', slug, id from centre where slug like 'ke-hoach-%'""").executeUpdate();
        session.createNativeMutationQuery("""
                        insert into craft_product (id, version, slug, centre_id, name_vi, craft_vi, village_vi, makers, images,
                            availability, assumed, created_at, updated_at)
                        select uuidv7(), 0, 'san-pham-' || i, c.id, 'Giỏ ' || i,
                            case when i %% 1000 = 0 then 'Khảm trai' else 'Mây tre đan' end,
                            case when i %% 1000 = 1 then 'Chuyên Mỹ' else 'Phú Vinh' end, '{"names": []}', '[]',
                            case when i %% 1000 = 2 then 'MADE_TO_ORDER' else 'IN_STOCK' end, '{}',
                            now() - i * interval '1 minute', now() - i * interval '1 minute'
                        from generate_series(1, %d) i join centre c on c.slug = 'ke-hoach-' || (1 + i %% 1000)""".formatted(PRODUCTS)).executeUpdate();
        session.createNativeMutationQuery("analyze centre").executeUpdate();
        session.createNativeMutationQuery("analyze craft_product").executeUpdate();
    }
}
