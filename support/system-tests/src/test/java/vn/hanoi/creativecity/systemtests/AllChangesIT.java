package vn.hanoi.creativecity.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The feed over all services tells what the feeds of the services tell. */
@ExtendWith(WithSuite.class)
class AllChangesIT {

    private static final List<String> SERVICES = List.of("centres", "ideas", "events");
    private static final String NOTE_MANY = """
            insert into change_waiting (collection, resource_id, version, at)
            select s.collection, s.resource_id, s.version, clock_timestamp()
            from (select * from change_subject where 'public' = any (audience) order by resource_id limit 40) s
                cross join generate_series(1, 4000 / least(40, (select count(*) from change_subject
                    where 'public' = any (audience)))::integer)""";

    private final RunningSuite suite;

    AllChangesIT(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    void itKnowsTheCollectionsOfAllServices() {
        TreeSet<String> ofServices = new TreeSet<>();
        for (String service : SERVICES) {
            ofServices.addAll(collections("/v1/changes/" + service));
        }
        assertEquals(ofServices, collections("/v1/changes"));
    }

    private TreeSet<String> collections(String path) {
        String message = suite.request()
                .header("Accept-Language", "en")
                .get(path + "?collection=nothing")
                .then()
                .statusCode(400)
                .extract()
                .path("detail");
        String names = message.replaceFirst(".*Must be one of: (.*)\\.", "$1");
        return Arrays.stream(names.split(", ")).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void tenThousandChangesComeOnceEachAndInTheOrderOfTheirServices() throws Exception {
        String all = now("/v1/changes");
        Map<String, String> each = new TreeMap<>();
        for (String service : SERVICES) {
            each.put(service, now("/v1/changes/" + service));
        }
        for (String service : SERVICES) {
            noteMany(service);
        }
        Map<String, List<String>> expected = new TreeMap<>();
        Map<String, String> owners = new TreeMap<>();
        for (String service : SERVICES) {
            expected.put(service, read(each.get(service)));
            collections("/v1/changes/" + service).forEach(collection -> owners.put(collection, service));
        }
        Map<String, List<String>> found = read(all).stream()
                .collect(Collectors.groupingBy(
                        line -> owners.get(line.split(" ")[0]), TreeMap::new, Collectors.toList()));
        assertEquals(expected, found);
        assertTrue(found.values().stream().mapToInt(List::size).sum() >= 10_000);
    }

    private String now(String path) {
        return suite.request()
                .get(path + "?limit=1000&cursor=now")
                .then()
                .statusCode(200)
                .extract()
                .path("next");
    }

    /** As triggers note what is written; done when all of it has its place. */
    private void noteMany(String service) throws Exception {
        try (Connection database = suite.connectTo(service);
                Statement statement = database.createStatement()) {
            statement.executeUpdate(NOTE_MANY);
            boolean waits = true;
            while (waits) {
                try (ResultSet row = statement.executeQuery("select exists (select 1 from change_waiting)")) {
                    row.next();
                    waits = row.getBoolean(1);
                }
            }
        }
    }

    private List<String> read(String from) {
        List<String> lines = new ArrayList<>();
        String next = from;
        boolean more = true;
        while (more) {
            JsonPath page =
                    suite.request().get(next).then().statusCode(200).extract().jsonPath();
            List<Map<String, Object>> items = page.getList("items");
            items.forEach(item -> lines.add(item.get("collection") + " " + item.get("id") + " " + item.get("version")
                    + " " + item.get("kind") + " " + item.get("at")));
            next = page.getString("next");
            more = page.getBoolean("more");
        }
        return lines;
    }
}
