package vn.hanoi.creativecity.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.gateway.Ensemble.Mishap;
import vn.hanoi.creativecity.testing.LiveMemory;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@QuarkusTestResource(PostgresResource.class)
class ChangesTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void everyChangeOfAllIsReadOnceAndInOrderWhateverFails(int seed) {
        Random random = new Random(seed);
        try (ServiceFeeds feeds = new ServiceFeeds()) {
            for (String service : ServiceFeeds.COLLECTIONS.keySet()) {
                feeds.tellAtRandom(random, service, random.nextInt(300));
                feeds.of(service).happens(request -> mishap(new Random(random.nextLong()), request));
            }
            Map<String, List<ServiceFeed.Told>> read = readToTheEnd("/v1/changes?cursor=", "", () -> limit(random));
            for (String service : ServiceFeeds.COLLECTIONS.keySet()) {
                assertEquals(feeds.of(service).all(), read.getOrDefault(service, List.of()), service);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"spaces", "calls,events", "plans,seasons,venues,sessions"})
    void aFilterIsKeptOverAllPages(String collections) {
        try (ServiceFeeds feeds = new ServiceFeeds()) {
            Random random = new Random(7);
            for (String service : ServiceFeeds.COLLECTIONS.keySet()) {
                feeds.tellAtRandom(random, service, 120);
            }
            Map<String, List<ServiceFeed.Told>> read =
                    readToTheEnd("/v1/changes?collection=" + collections + "&cursor=", "", () -> 11);
            List<String> wanted = List.of(collections.split(","));
            for (String service : ServiceFeeds.COLLECTIONS.keySet()) {
                List<ServiceFeed.Told> expected = feeds.of(service).all().stream()
                        .filter(told -> wanted.contains(told.collection()))
                        .toList();
                assertEquals(expected, read.getOrDefault(service, List.of()), service);
            }
        }
    }

    @Test
    void noServiceLeavesTheOthersWithoutRoom() {
        try (ServiceFeeds feeds = new ServiceFeeds()) {
            Random random = new Random(8);
            feeds.tellAtRandom(random, "centres", 3_000);
            feeds.tellAtRandom(random, "ideas", 12);
            feeds.tellAtRandom(random, "events", 400);
            JsonPath first = asking().get("/v1/changes?limit=90").jsonPath();
            assertEquals(Map.of("centres", 39, "ideas", 12, "events", 39), counted(first, 90));
        }
    }

    private static Map<String, Integer> counted(JsonPath page, int expected) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<String> collections = page.getList("items.collection");
        assertEquals(expected, collections.size());
        collections.forEach(collection -> counts.merge(service(collection), 1, Integer::sum));
        return counts;
    }

    @ParameterizedTest
    @EnumSource(Mishap.class)
    void theOthersGoOnWhileAServiceFailsAndNothingOfItIsLost(Mishap mishap) {
        try (ServiceFeeds feeds = new ServiceFeeds()) {
            Response page = withoutIdeas(
                    feeds,
                    () -> feeds.of("ideas").happens(request -> {
                        mishap.befall(request);
                        return true;
                    }),
                    mishap.code);
            feeds.of("ideas").happens(_ -> false);
            assertWhatWasMissingComes(page);
        }
    }

    @Test
    void theOthersGoOnWhileAServiceIsNotThereAndNothingOfItIsLost() {
        try (ServiceFeeds feeds = new ServiceFeeds()) {
            Response page = withoutIdeas(feeds, () -> feeds.stop("ideas"), "unavailable");
            feeds.start("ideas");
            assertWhatWasMissingComes(page);
        }
    }

    private static Response withoutIdeas(ServiceFeeds feeds, Runnable mishap, String code) {
        feeds.of("centres").tell(1, "centres", "a", 0);
        feeds.of("ideas").tell(4, "calls", "b", 0);
        feeds.of("events").tell(9, "events", "c", 0);
        mishap.run();
        Response page = asking().get("/v1/changes");
        page.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("items.id", containsInAnyOrder("a", "c"))
                .body("more", equalTo(false))
                .body("warnings.part", equalTo(List.of("ideas")))
                .body("warnings.code", equalTo(List.of(code)));
        return page;
    }

    private static void assertWhatWasMissingComes(Response page) {
        asking().get(page.<String>path("next"))
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of("b")))
                .body("warnings", nullValue());
    }

    @Test
    void withoutAnyServiceThereIsNoAnswer() {
        asking().get("/v1/changes").then().statusCode(503).header("Retry-After", "5");
    }

    @Test
    void whatIsNowIsNotPutOff() {
        try (ServiceFeeds feeds = new ServiceFeeds()) {
            feeds.tellAtRandom(new Random(9), "centres", 20);
            feeds.of("ideas").happens(request -> unavailable(request));
            asking().get("/v1/changes?cursor=now").then().statusCode(503);
            feeds.of("ideas").happens(_ -> false);
            Response now = asking().get("/v1/changes?cursor=now");
            now.then().statusCode(200).body("items", equalTo(List.of())).body("more", equalTo(false));
            feeds.of("events").tell(1, "events", "later", 0);
            asking().get(now.<String>path("next")).then().body("items.id", equalTo(List.of("later")));
        }
    }

    @Test
    void theFirstThatHasSomethingEndsTheWaitingOfAll() throws Exception {
        try (ServiceFeeds feeds = new ServiceFeeds()) {
            CompletableFuture<Response> answer =
                    CompletableFuture.supplyAsync(() -> asking().get("/v1/changes?wait=30"));
            awaitWaiting(feeds, 1);
            feeds.of("events").tell(1, "events", "new", 0);
            answer.get(10, TimeUnit.SECONDS).then().statusCode(200).body("items.id", equalTo(List.of("new")));
            awaitWaiting(feeds, 0);
            assertEquals(false, answer.join().path("more"));
        }
    }

    @Test
    void whoHangsUpLeavesNobodyWaiting() throws Exception {
        try (ServiceFeeds feeds = new ServiceFeeds();
                RawConnection connection = new RawConnection()) {
            connection.send("GET /v1/changes?wait=30 HTTP/1.1\r\nHost: localhost\r\n\r\n");
            awaitWaiting(feeds, 1);
            connection.close();
            awaitWaiting(feeds, 0);
        }
    }

    @Test
    void aWaitEndsWithoutAChangeWhenItsTimeIsOver() {
        try (ServiceFeeds feeds = new ServiceFeeds()) {
            feeds.of("ideas").happens(request -> unavailable(request));
            asking().get("/v1/changes?wait=1")
                    .then()
                    .statusCode(200)
                    .body("items", equalTo(List.of()))
                    .body("more", equalTo(false))
                    .body("warnings.part", equalTo(List.of("ideas")));
        }
    }

    @Test
    void whatCannotGoOnSaysWhatToReadAgainAndFromWhereToFollow() {
        try (ServiceFeeds feeds = new ServiceFeeds()) {
            feeds.of("centres").tell(1, "centres", "a", 0);
            feeds.of("ideas").tell(1, "calls", "b", 0);
            String next = asking().get("/v1/changes").path("next");
            feeds.of("ideas").tell(2, "calls", "b", 1);
            feeds.of("centres").tell(2, "centres", "a", 1);
            feeds.of("ideas").restore();
            Response gone = asking().get(next);
            gone.then()
                    .statusCode(410)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/cursor-expired"));
            Matcher link = Pattern.compile("(.*), <(/v1/changes\\?cursor=[^>]+)>; rel=\"next\"")
                    .matcher(gone.header("Link"));
            assertTrue(link.matches(), gone.header("Link"));
            assertEquals(
                    "</v1/exports/appearances>; rel=\"alternate\", </v1/exports/calls>; rel=\"alternate\", "
                            + "</v1/exports/episodes>; rel=\"alternate\", </v1/exports/seasons>; rel=\"alternate\", "
                            + "</v1/exports/support-programmes>; rel=\"alternate\"",
                    link.group(1));
            feeds.of("ideas").tell(3, "calls", "b", 2);
            asking().get(link.group(2))
                    .then()
                    .statusCode(200)
                    .body("items.version", containsInAnyOrder(1, 2))
                    .body("items.id", containsInAnyOrder("a", "b"));
        }
    }

    @Test
    void onlyTheExportsOfWhatWasAskedForAreReadAgain() {
        try (ServiceFeeds feeds = new ServiceFeeds()) {
            String next = asking().get("/v1/changes?collection=calls,plans").path("next");
            feeds.of("ideas").forgetUpTo(7);
            asking().get(next)
                    .then()
                    .statusCode(410)
                    .header(
                            "Link",
                            matchesPattern("</v1/exports/calls>; rel=\"alternate\", "
                                    + "</v1/changes\\?collection=calls,plans&cursor=[^>]+>; rel=\"next\""));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cursor=abc                             | malformed_cursor",
                "cursor=047DEQpj8.a.b                   | malformed_cursor",
                "cursor=947DEQpj8...                    | malformed_cursor",
                "cursor=047DEQpj8.zzzz..                | malformed_cursor",
                "cursor=047DEQpj9...                    | cursor_of_another_list",
                "collection=calls&cursor=047DEQpj8...   | cursor_of_another_list",
                "collection=calls,submissions           | unknown_value",
                "collection=a,b,c,a,b,c,submissions     | unknown_value",
                "limit=0                                | out_of_range",
                "limit=1001                             | out_of_range",
                "wait=31                                | out_of_range",
                "since=2026                             | unknown_parameter",
            })
    void whatIsWrongIsNamed(String query, String code) {
        try (ServiceFeeds _ = new ServiceFeeds()) {
            asking().get("/v1/changes?" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors.code", equalTo(List.of(code)));
        }
    }

    /** From memory on the other side, so that it is the gateway that is looked at. */
    @Test
    @Timeout(900)
    @EnabledIfSystemProperty(named = "long", matches = "true")
    void aMillionChangesAreReadOnceEachAndInOrder() {
        try (ServiceFeeds feeds = new ServiceFeeds()) {
            Random random = new Random(10);
            feeds.tellAtRandom(random, "centres", 600_000);
            feeds.tellAtRandom(random, "ideas", 100_000);
            feeds.tellAtRandom(random, "events", 300_000);
            long before = LiveMemory.bytes();
            Map<String, Iterator<ServiceFeed.Told>> expected = new LinkedHashMap<>();
            for (String service : ServiceFeeds.COLLECTIONS.keySet()) {
                expected.put(service, feeds.of(service).all().iterator());
            }
            String next = "/v1/changes?limit=1000";
            boolean more = true;
            int count = 0;
            while (more) {
                JsonPath page =
                        asking().get(next).then().statusCode(200).extract().jsonPath();
                for (ServiceFeed.Told told : told(page)) {
                    assertEquals(expected.get(service(told.collection())).next(), told);
                    count++;
                }
                next = page.getString("next");
                more = page.getBoolean("more");
            }
            assertEquals(1_000_000, count);
            expected.values().forEach(rest -> assertEquals(false, rest.hasNext()));
            long grown = LiveMemory.bytes() - before;
            assertTrue(grown < 128 * 1024 * 1024, "memory grew by " + grown);
        }
    }

    /** What an answer leads on to is sent as it stands there. */
    private static RequestSpecification asking() {
        return given().urlEncodingEnabled(false);
    }

    private static Map<String, List<ServiceFeed.Told>> readToTheEnd(String path, String cursor, IntSupplier limit) {
        Map<String, List<ServiceFeed.Told>> read = new LinkedHashMap<>();
        String next = cursor.isEmpty() ? path.replaceAll("[&?]cursor=$", "") : path + cursor;
        boolean isAtTheEnd = false;
        while (!isAtTheEnd) {
            Response answer = asking().get(next + (next.contains("?") ? "&" : "?") + "limit=" + limit.getAsInt());
            if (answer.statusCode() == 503 || answer.statusCode() == 502) {
                continue;
            }
            JsonPath page = answer.then().statusCode(200).extract().jsonPath();
            told(page)
                    .forEach(told -> read.computeIfAbsent(service(told.collection()), _ -> new ArrayList<>())
                            .add(told));
            next = page.getString("next").replaceAll("limit=[0-9]+&", "");
            isAtTheEnd = !page.getBoolean("more") && page.get("warnings") == null;
        }
        return read;
    }

    private static List<ServiceFeed.Told> told(JsonPath page) {
        List<Map<String, Object>> items = page.getList("items");
        return items.stream()
                .map(item -> new ServiceFeed.Told(
                        (String) item.get("collection"),
                        (String) item.get("id"),
                        ((Number) item.get("version")).longValue()))
                .toList();
    }

    private static String service(String collection) {
        return ServiceFeeds.COLLECTIONS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(collection))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static int limit(Random random) {
        int[] limits = {1, 2, 3, 4, 7, 40, 100};
        return limits[random.nextInt(limits.length)];
    }

    private static boolean mishap(Random random, HttpServerRequest request) {
        switch (random.nextInt(16)) {
            case 0 -> unavailable(request);
            case 1 -> request.connection().close();
            case 2 -> request.response().end("{\"items\": [");
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean unavailable(HttpServerRequest request) {
        request.response().setStatusCode(503).end();
        return true;
    }

    private static void awaitWaiting(ServiceFeeds feeds, int expected) {
        for (String service : ServiceFeeds.COLLECTIONS.keySet()) {
            while (feeds.of(service).waiting() != expected) {
                Thread.onSpinWait();
            }
        }
    }
}
