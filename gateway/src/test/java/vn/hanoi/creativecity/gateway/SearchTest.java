package vn.hanoi.creativecity.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.gateway.Ensemble.Mishap;
import vn.hanoi.creativecity.platform.finding.Place;
import vn.hanoi.creativecity.testing.PostgresResource;

/** Search over three services that are stand-ins, each with hits of its own. */
@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@QuarkusTestResource(PostgresResource.class)
class SearchTest {

    private static final String CENTRES = "1599 centre, 900 space, 500 centre, 250 organisation";
    private static final String IDEAS = "1599 call, 901 call, 500 project";
    private static final String EVENTS = "1500 event, 500 event";

    private static final String WHOLE = "call centre event call space centre event project organisation";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 9, 200})
    void pagesGiveTheHitsOfAllServicesOnceAndInOneOrder(int limit) {
        try (var _ = service("centres", CENTRES);
                var _ = service("ideas", IDEAS);
                var _ = service("events", EVENTS)) {
            List<String> walked = new ArrayList<>();
            String next = "/v1/search?q=pho&count=true&limit=" + limit;
            int pages = 0;
            while (next != null) {
                Response page = get(next);
                page.then().statusCode(200).body("total", equalTo(9)).body("warnings", nullValue());
                walked.addAll(types(page));
                next = page.path("next");
                pages++;
            }
            assertEquals(WHOLE, String.join(" ", walked));
            assertEquals((9 + limit - 1) / limit, pages);
        }
    }

    @Test
    void aHitSaysWhatItIsAndNothingOfHowItWasRanked() {
        try (var _ = service("centres", "1599 centre");
                var _ = service("ideas", "");
                var _ = service("events", "")) {
            Response page = get("/v1/search?q=pho");
            page.then()
                    .statusCode(200)
                    .body("items[0].type", equalTo("centre"))
                    .body("items[0].slug", equalTo("pho-sach"))
                    .body("items[0].title.vi", equalTo("Phố sách"))
                    .body("items[0].highlights[0].field", equalTo("title.vi"))
                    .body("items[0].highlights[0].ranges[0].from", equalTo(0))
                    .body("items[0].highlights[0].ranges[0].to", equalTo(3))
                    .body("items[0].updatedAt", equalTo("2026-11-01T00:00:00Z"))
                    .body("items[0].link", equalTo("/v1/centres/pho-sach"))
                    .body("items[0].score", nullValue())
                    .body("next", nullValue())
                    .body("total", nullValue());
        }
    }

    @Test
    void onlyTheServicesThatHaveTheTypeAreAsked() {
        try (var centres = service("centres", CENTRES);
                var ideas = service("ideas", IDEAS);
                var events = service("events", EVENTS)) {
            assertEquals(List.of("centre", "space", "centre"), types(get("/v1/search?q=pho%20%22a&type=space,centre")));
            assertEquals(
                    "/internal/search?q=pho+%22a&type=centre,space&limit=20&count=false",
                    centres.request().uri());
            assertEquals(0, ideas.requests().size());
            assertEquals(0, events.requests().size());
        }
    }

    @Test
    void eachServiceIsAskedInTheNameOfWhoSearches() {
        try (var centres = service("centres", CENTRES);
                var _ = service("ideas", IDEAS);
                var _ = service("events", EVENTS)) {
            get("/v1/search?q=pho");
            assertTrue(centres.request().getHeader("Authorization").startsWith("Bearer "));
        }
    }

    @Test
    void theHitsOfAServiceThatIsAwayComeOnceItIsBack() {
        try (var _ = service("centres", CENTRES);
                var _ = service("events", EVENTS)) {
            Response partial = get("/v1/search?q=pho&limit=3&count=true");
            partial.then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .body("warnings.part", equalTo(List.of("ideas")))
                    .body("warnings.code", equalTo(List.of("unavailable")))
                    .body("total", nullValue());
            assertEquals(List.of("centre", "event", "space"), types(partial));
            try (var _ = service("ideas", IDEAS)) {
                List<String> rest = new ArrayList<>();
                String next = partial.path("next");
                while (next != null) {
                    Response page = get(next);
                    page.then().statusCode(200).body("warnings", nullValue()).body("total", equalTo(9));
                    rest.addAll(types(page));
                    next = page.path("next");
                }
                assertEquals(List.of("call", "call", "centre", "event", "project", "organisation"), rest);
            }
        }
    }

    @Test
    void whenOnlyHitsOfAServiceThatIsAwayAreLeftNobodyIsSentInCircles() {
        try (var centres = service("centres", CENTRES)) {
            Response partial = get("/v1/search?q=pho&type=centre,call");
            assertEquals(List.of("centre", "centre"), types(partial));
            String next = partial.path("next");
            get(next).then().statusCode(503).header("Retry-After", "5");
            get(next + "&count=true").then().statusCode(503);
            assertEquals(2, centres.requests().size(), "asked for hits once, and once to count");
            try (var _ = service("ideas", IDEAS)) {
                Response rest = get(next);
                assertEquals(List.of("call", "call"), types(rest));
                assertNull(rest.path("next"));
            }
        }
    }

    static Stream<Arguments> servicesAndMishaps() {
        return Ensemble.withMishaps(Map.of("centres", CENTRES, "ideas", IDEAS, "events", EVENTS));
    }

    @ParameterizedTest
    @MethodSource("servicesAndMishaps")
    void aServiceThatFailsInAnyWayIsOnlyMissing(String failing, String hits, Mishap mishap) {
        assertOnlyMissing(failing, mishap::befall, "/v1/search?q=pho", mishap.code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'items': [{'type': 'call'}], 'more': false}",
                "{'items': [%1$s]}",
                "{'items': [null], 'more': false}",
                "{'items': [], 'more': true}",
                "{'items': [%2$s, %1$s], 'more': false}",
                "{'items': [%1$s, %1$s], 'more': false}",
                "{'items': [%3$s], 'more': false}",
                "{'items': [%4$s], 'more': false}",
            })
    void aServiceThatAnswersWhatNobodyAskedForIsOnlyMissing(String answer) {
        String body = answer.replace('\'', '"')
                .formatted(
                        hit(place(900, "call")).encode(),
                        hit(place(800, "call")).encode(),
                        hit(place(900, "centre")).encode(),
                        hit(place(900, "nothing_known")).encode());
        assertOnlyMissing("ideas", request -> request.response().end(body), "/v1/search?q=pho", "broken");
    }

    @Test
    void aServiceThatDoesNotCountIsOnlyMissing() {
        String uncounted = "{\"items\": [], \"more\": false}";
        assertOnlyMissing(
                "ideas", request -> request.response().end(uncounted), "/v1/search?q=pho&count=true", "broken");
    }

    private static void assertOnlyMissing(
            String failing, Handler<HttpServerRequest> behaviour, String path, String code) {
        List<String> others = new ArrayList<>(List.of("centres", "ideas", "events"));
        others.remove(failing);
        try (var _ = service(others.get(0), hitsOf(others.get(0)));
                var _ = service(others.get(1), hitsOf(others.get(1)));
                var _ = StandIn.of(failing, behaviour)) {
            Response page = Ensemble.inTime(() -> get(path));
            page.then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .body("total", nullValue())
                    .body("next", notNullValue())
                    .body("warnings.part", equalTo(List.of(failing)))
                    .body("warnings.code", equalTo(List.of(code)));
            assertEquals(9 - hitsOf(failing).split(", ").length, types(page).size());
        }
    }

    @ParameterizedTest
    @EnumSource(Mishap.class)
    void whenAllServicesFailThereIsNoAnswer(Mishap mishap) {
        try (var _ = StandIn.of("centres", mishap::befall);
                var _ = StandIn.of("ideas", mishap::befall);
                var _ = StandIn.of("events", mishap::befall)) {
            Ensemble.inTime(() -> get("/v1/search?q=pho"))
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .header("Cache-Control", "no-store");
        }
    }

    @Test
    void withoutAnyServiceThereIsNoAnswer() {
        get("/v1/search?q=pho")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("type", equalTo("/problems/service-unavailable"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/search                       | q      | required",
                "/v1/search?q=                    | q      | empty",
                "/v1/search?q=%3F!                | q      | no_words",
                "/v1/search?q=a&type=centres      | type   | unknown_value",
                "/v1/search?q=a&type=centre,      | type   | unknown_value",
                "/v1/search?q=a&limit=0           | limit  | out_of_range",
                "/v1/search?q=a&cursor=x          | cursor | malformed_cursor",
                "/v1/search?q=a&sort=name         | sort   | unknown_parameter"
            })
    void whatIsNotUnderstoodIsRefusedWithItsPlace(String path, String parameter, String code) {
        get(path)
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem(parameter))
                .body("errors.code", hasItem(code));
    }

    @Test
    void moreThanTwoHundredCharactersAreTooMany() {
        get("/v1/search?q=" + "a".repeat(201)).then().statusCode(400).body("errors[0].parameter", equalTo("q"));
    }

    @Test
    void aCursorBelongsToItsWordsAndTypes() {
        try (var _ = service("centres", CENTRES);
                var _ = service("ideas", IDEAS);
                var _ = service("events", EVENTS)) {
            String cursor = get("/v1/search?q=pho&limit=1").<String>path("next").split("cursor=")[1];
            for (String other : List.of("q=phO", "q=pho&type=centre")) {
                get("/v1/search?" + other + "&cursor=" + cursor)
                        .then()
                        .statusCode(400)
                        .body("errors[0].code", equalTo("cursor_of_another_list"));
            }
            get("/v1/search?q=pho&limit=2&cursor=" + cursor).then().statusCode(200);
        }
    }

    private static String hitsOf(String service) {
        return switch (service) {
            case "centres" -> CENTRES;
            case "ideas" -> IDEAS;
            default -> EVENTS;
        };
    }

    private static Response get(String path) {
        RequestSpecification english = given().header("Accept-Language", "en").urlEncodingEnabled(false);
        return english.get(path);
    }

    private static List<String> types(Response page) {
        return page.path("items.type");
    }

    private static Place place(int score, String type) {
        return new Place(score, type, UUID.nameUUIDFromBytes((type + score).getBytes()));
    }

    /** Answers as a service does that has these hits, each written as its score and type. */
    private static StandIn service(String name, String hits) {
        List<Place> places = Arrays.stream(hits.split(", "))
                .filter(hit -> !hit.isEmpty())
                .map(hit -> new Place(
                        Integer.parseInt(hit.split(" ")[0]),
                        hit.split(" ")[1],
                        UUID.nameUUIDFromBytes((name + hit).getBytes())))
                .sorted()
                .toList();
        return StandIn.of(name, request -> answer(request, places));
    }

    private static void answer(HttpServerRequest request, List<Place> places) {
        List<String> types = List.of(request.getParam("type").split(","));
        String after = request.getParam("after");
        int limit = Integer.parseInt(request.getParam("limit"));
        List<Place> all =
                places.stream().filter(place -> types.contains(place.type())).toList();
        List<Place> left = all.stream()
                .filter(place ->
                        after == null || place.compareTo(Place.read(after).orElseThrow()) > 0)
                .toList();
        JsonArray items = new JsonArray();
        left.stream().limit(limit).map(SearchTest::hit).forEach(items::add);
        JsonObject page = new JsonObject().put("items", items).put("more", left.size() > limit);
        if (Boolean.parseBoolean(request.getParam("count"))) {
            page.put("total", all.size());
        }
        request.response().putHeader("Content-Type", "application/json").end(page.encode());
    }

    private static JsonObject hit(Place place) {
        return new JsonObject()
                .put("score", place.score())
                .put("type", place.type())
                .put("id", place.id().toString())
                .put("slug", "pho-sach")
                .put("title", new JsonObject().put("vi", "Phố sách"))
                .put(
                        "highlights",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("field", "title.vi")
                                        .put(
                                                "ranges",
                                                new JsonArray()
                                                        .add(new JsonObject()
                                                                .put("from", 0)
                                                                .put("to", 3)))))
                .put("updatedAt", "2026-11-01T00:00:00Z")
                .put("link", "/v1/centres/pho-sach")
                .put("anythingNew", true);
    }
}
