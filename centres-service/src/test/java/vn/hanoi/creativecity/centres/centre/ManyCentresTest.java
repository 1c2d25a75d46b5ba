package vn.hanoi.creativecity.centres.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.hanoi.creativecity.centres.unit.AdministrativeUnitRepository;
import vn.hanoi.creativecity.platform.page.PageRequest;
import vn.hanoi.creativecity.testing.Database;

/**
 * With a million centres, and the planner left as it is, it means to read no list from the whole table. The one that it
 * would is no case of this test: a search ranked by relevance for a word that a tenth of all names have, of which it must
 * look at every match. It takes minutes, so only {@code ./check --long} runs it.
 */
@QuarkusTest
@TestProfile(ManyCentresTest.OfItsOwn.class)
@EnabledIfSystemProperty(named = "long", matches = "true")
class ManyCentresTest {

    private static final int CENTRES = 1_000_000;
    private static final Path ROWS = Path.of("..", "bench", "collections", "centres.sql");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A service of its own with a fresh database, which the rows may fill. */
    public static final class OfItsOwn implements QuarkusTestProfile {}

    @Inject
    CentreRepository centres;

    @Inject
    AdministrativeUnitRepository units;

    @Inject
    CentreRights rights;

    @Inject
    Session session;

    @Test
    void noListScansTheTable() throws IOException {
        Database.change(Files.readString(ROWS).replace(":rows", Integer.toString(CENTRES)));
        Database.change("analyze");
        assertTrue(Database.count("select count(*) from centre") > CENTRES);

        assertEquals(Map.of(), QuarkusTransaction.requiringNew().call(this::plansThatScan));
    }

    private Map<String, String> plansThatScan() {
        Map<String, String> scanning = new LinkedHashMap<>();
        for (Map<String, Object> filter : filters()) {
            String plan = planOf(filter);
            if (plan.matches("(?s).*Seq Scan on centre\\b.*")) {
                scanning.put(filter.toString(), plan);
            }
        }
        return scanning;
    }

    private static List<Map<String, Object>> filters() {
        List<Map<String, Object>> filters = new ArrayList<>();
        for (String sort : List.of("name", "-name", "createdAt", "-createdAt", "updatedAt", "-updatedAt")) {
            filters.add(Map.of("sort", sort));
            filters.add(Map.of("sort", sort, "kind", List.of("WALKING_SPACE")));
            filters.add(Map.of("sort", sort, "lifecycle", List.of("OPERATING")));
            filters.add(Map.of("sort", sort, "unit", "09877"));
        }
        filters.addAll(List.of(
                Map.of("kind", List.of("WALKING_SPACE", "DESIGN_CENTRE"), "lifecycle", List.of("PILOT", "OPERATING")),
                Map.of("publication", List.of("DRAFT")),
                Map.of("publication", List.of("ARCHIVED")),
                Map.of("discipline", List.of("FILM")),
                Map.of("discipline", List.of("FILM", "MUSIC"), "kind", List.of("CREATIVE_SPACE")),
                Map.of("unit", "00004", "kind", List.of("WALKING_SPACE")),
                Map.of("formerUnit", "274"),
                Map.of("formerUnit", "280"),
                Map.of("identifier", "wikidata:Q1858"),
                Map.of("parent", "khong-gian-di-bo-van-mieu"),
                Map.of("bbox", "105.4,20.7,105.41,20.71"),
                Map.of("near", "105.4,20.7", "radius", 1000),
                Map.of("q", "gốm sứ 700"),
                Map.of("q", "gốm Văn Miếu"),
                Map.of("q", "xưởng", "sort", "name"),
                Map.of("q", "khongco")));
        return filters;
    }

    /** The listing itself writes the query and gives the values; only, the database is asked what it means to do. */
    private String planOf(Map<String, Object> filter) {
        List<String> plan = new ArrayList<>();
        CentreListing listing = new CentreListing(centres, units, explaining(plan), rights);
        listing.page(
                JSON.convertValue(filter, CentreFilter.class),
                new PageRequest(20, null, false),
                proxy(UriInfo.class, (_, method, arguments) -> URI.create("/v1/centres")));
        assertTrue(plan.getFirst().contains("Limit"), plan::toString);
        return String.join("\n", plan);
    }

    private Session explaining(List<String> plan) {
        return proxy(Session.class, (_, method, arguments) -> {
            if (method.getName().equals("createNativeQuery") && arguments[1] == Tuple.class) {
                return explained(session.createNativeQuery("explain " + arguments[0], Tuple.class), plan);
            }
            return method.invoke(session, arguments);
        });
    }

    private static NativeQuery<?> explained(NativeQuery<Tuple> query, List<String> plan) {
        return proxy(NativeQuery.class, (self, method, arguments) -> switch (method.getName()) {
            // A plan has no column of the query.
            case "addScalar" -> self;
            case "getResultList" -> {
                query.getResultList().forEach(row -> plan.add(row.get(0, String.class)));
                yield List.of();
            }
            default -> method.invoke(query, arguments);
        });
    }

    private interface Answer {
        Object to(Object self, Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(self, method, arguments)));
    }
}
