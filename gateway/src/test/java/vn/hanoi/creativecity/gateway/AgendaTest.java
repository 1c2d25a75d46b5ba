package vn.hanoi.creativecity.gateway;

import static io.restassured.RestAssured.given;
import static java.util.Map.entry;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hanoi.creativecity.gateway.Ensemble.Mishap;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@QuarkusTestResource(PostgresResource.class)
class AgendaTest {

    private static final String CENTRE = "centres /v1/centres/pho-sach";
    private static final String SESSIONS = "events /v1/sessions";
    private static final String LESSONS = SESSIONS + "?event=lop-ke-chuyen";
    private static final String EPISODES = "ideas /v1/seasons/mua-1/episodes";
    private static final String DAYS = "&from=2026-11-01&until=2026-12-01";

    private static final Map<String, String> ANSWERS = Map.ofEntries(
            entry(CENTRE, "{\"slug\": \"pho-sach\"}"),
            entry("centres /v1/centres", "{\"items\": [{\"slug\": \"pho-sach\"}]}"),
            entry(CENTRE + "/opening-hours", """
                    {"periods": [], "overrides": [
                      {"name": {"vi": "Sửa chữa"}, "from": "2026-11-20", "until": "2026-11-21", "state": "maintenance"},
                      {"name": {"vi": "Tết"}, "from": "2027-02-05", "until": "2027-02-10", "state": "closed"}]}"""),
            entry("ideas /v1/calls", """
                    {"items": [{"slug": "y-tuong", "name": {"vi": "Ý tưởng"}, "centre": "pho-sach",
                      "opensAt": "2026-11-02T01:00:00Z", "closesAt": "2026-11-30T17:00:00Z"}]}"""),
            entry("ideas /v1/seasons", "{\"items\": [{\"slug\": \"mua-1\"}]}"),
            entry(EPISODES, """
                    {"items": [
                      {"id": "0197b3c2-7a51-7c3e-9d1f-000000000001", "title": {"vi": "Tập 1"},
                       "airsAt": "2026-11-10T13:00:00Z", "centre": "pho-sach", "state": "scheduled"},
                      {"id": "0197b3c2-7a51-7c3e-9d1f-000000000002", "title": {"vi": "Tập 2"},
                       "airsAt": "2026-11-11T13:00:00Z", "centre": "noi-khac", "state": "scheduled"},
                      {"id": "0197b3c2-7a51-7c3e-9d1f-000000000003", "title": {"vi": "Tập 3"},
                       "airsAt": "2026-12-10T13:00:00Z", "centre": "pho-sach", "state": "scheduled"}]}"""),
            entry(
                    "events /v1/courses",
                    "{\"items\": [{\"slug\": \"ke-chuyen\", \"event\": {\"slug\": \"lop-ke-chuyen\"}}]}"),
            entry(LESSONS, sessions("0197b3c2-7a51-7c3e-9d1f-0000000000b1 2026-11-12")),
            entry(
                    SESSIONS,
                    sessions(
                            "0197b3c2-7a51-7c3e-9d1f-0000000000b1 2026-11-12",
                            "0197b3c2-7a51-7c3e-9d1f-0000000000b2 2026-11-13")));

    private static final Map<String, String> PARTS = Map.of(
            CENTRE + "/opening-hours",
            "openingExceptions",
            "ideas /v1/calls",
            "calls",
            "ideas /v1/seasons",
            "episodes",
            EPISODES,
            "episodes",
            "events /v1/courses",
            "courses",
            LESSONS,
            "courses",
            SESSIONS,
            "sessions");

    @Test
    void whatHappensComesInTheOrderOfTime() {
        try (var services = new Ensemble(ANSWERS)) {
            read("centre=pho-sach" + DAYS, "vi")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "public, no-cache")
                    .body("from", equalTo("2026-11-01"))
                    .body(
                            "items.kind",
                            contains("call_opens", "episode", "course_session", "session", "opening_exception"))
                    .body(
                            "items.startsAt",
                            contains(
                                    "2026-11-02T01:00:00Z",
                                    "2026-11-10T13:00:00Z",
                                    "2026-11-12T02:00:00Z",
                                    "2026-11-13T02:00:00Z",
                                    "2026-11-19T17:00:00Z"))
                    .body("items[4].endsAt", equalTo("2026-11-21T17:00:00Z"))
                    .body("items[4].state", equalTo("maintenance"))
                    .body("items[4].centre", equalTo("pho-sach"))
                    .body("items[0].href", equalTo("/v1/calls/y-tuong"))
                    .body("completeUntil", nullValue())
                    .body("warnings", empty());
            assertTrue(services.questions()
                    .contains("events /v1/sessions?limit=200&centre=pho-sach"
                            + "&from=2026-10-31T17%3A00%3A00Z&until=2026-11-30T17%3A00%3A00Z"));
        }
    }

    @Test
    void theEndOfTheLastDayIsOutside() {
        try (var _ = new Ensemble(ANSWERS)) {
            read("centre=pho-sach&from=2026-11-30&until=2026-12-02", "vi")
                    .then()
                    .body("items.kind", hasItem("call_closes"));
            read("centre=pho-sach" + DAYS, "vi").then().body("items.kind", not(hasItem("call_closes")));
        }
    }

    @ParameterizedTest
    @CsvSource({"unit=09877,centre=pho-sach", "formerUnit=274,formerUnit=274"})
    void aDistrictHasTheAgendaOfItsCentres(String place, String sessions) {
        try (var services = new Ensemble(ANSWERS)) {
            read(place + DAYS, "vi").then().statusCode(200).body("items.size()", equalTo(5));
            assertTrue(services.questions().contains("centres /v1/centres?limit=20&" + place));
            assertTrue(services.questions().stream()
                    .anyMatch(question -> question.startsWith("events /v1/sessions?limit=200&" + sessions)));
        }
    }

    @Test
    void seasonsAreAskedForInEachYearIntoWhichTheyMayFall() {
        try (var services = new Ensemble(ANSWERS)) {
            read("centre=pho-sach&from=2026-12-20&until=2027-01-10", "vi")
                    .then()
                    .statusCode(200);
            read("centre=pho-sach&from=2099-12-20&until=2100-01-10", "vi")
                    .then()
                    .statusCode(200);
            assertEquals(
                    List.of("2026", "2027", "2099"),
                    services.questions().stream()
                            .filter(question -> question.contains("/v1/seasons?"))
                            .map(question -> question.substring(question.length() - 4))
                            .sorted()
                            .toList());
        }
    }

    @Test
    void whereThereIsMoreItSaysHowFarItGoes() {
        String page = sessions("0197b3c2-7a51-7c3e-9d1f-0000000000b2 2026-11-13")
                .replace("]}", "], \"next\": \"/v1/sessions?cursor=x\"}");
        try (var _ = new Ensemble(ANSWERS).with(SESSIONS, page)) {
            read("centre=pho-sach" + DAYS, "vi")
                    .then()
                    .body("completeUntil", equalTo("2026-11-13T02:00:00Z"))
                    .body("items.kind", contains("call_opens", "episode", "course_session", "session"));
        }
    }

    static Stream<Arguments> partsAndMishaps() {
        return Ensemble.withMishaps(PARTS);
    }

    @ParameterizedTest
    @MethodSource("partsAndMishaps")
    void whatCannotBeReadIsLeftOutAndNamed(String question, String member, Mishap mishap) {
        try (var _ = new Ensemble(ANSWERS).with(question, mishap)) {
            Ensemble.inTime(() -> read("centre=pho-sach" + DAYS, "en"))
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .body(Ensemble.WARNINGS, contains(member + " " + mishap.code));
        }
    }

    @ParameterizedTest
    @CsvSource({"centres,", "ideas, calls episodes", "events, courses sessions"})
    void aServiceThatIsNotThereIsNamed(String service, String missing) {
        Ensemble.assertAnsweredWithout(service, ANSWERS, () -> read("centre=pho-sach" + DAYS, "en"), missing);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-30, 0", "2026-10-31, 1", "2026-11-12, 1"})
    void ofACourseThatIsOverNobodyIsAsked(String endedOn, long questions) {
        String courses = "{\"items\": [{\"endedOn\": \"" + endedOn + "\", \"event\": {\"slug\": \"lop-ke-chuyen\"}}]}";
        try (var services = new Ensemble(ANSWERS).with("events /v1/courses", courses)) {
            read("centre=pho-sach" + DAYS, "en").then().statusCode(200);
            assertEquals(
                    questions,
                    services.questions().stream()
                            .filter(question -> question.contains("event=lop-ke-chuyen"))
                            .count());
        }
    }

    @Test
    void whatIsMissingOfSeveralCentresIsNamedOnce() {
        String centres = "{\"items\": [{\"slug\": \"pho-sach\"}, {\"slug\": \"van-mieu\"}, {\"slug\": \"bich-hoa\"}]}";
        try (var services = new Ensemble(ANSWERS).with("centres /v1/centres", centres)) {
            services.without("events");
            read("unit=09877" + DAYS, "en")
                    .then()
                    .statusCode(200)
                    .body("warnings.part", contains("courses", "sessions"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "events /v1/courses                       | {\"items\": [{\"slug\": \"a\"}]}                       | courses",
                "events /v1/courses                       | {\"items\": [{\"event\": {\"slug\": \"../a\"}}]}       | courses",
                "events /v1/sessions?event=lop-ke-chuyen  | {\"items\": [{\"status\": \"scheduled\"}]}             | courses",
                "events /v1/sessions                      | {\"items\": [{\"status\": \"scheduled\"}]}             | sessions",
                "events /v1/sessions                      | {\"items\": [], \"next\": \"/v1/sessions?cursor=x\"}  | sessions",
                "events /v1/sessions                      | {\"items\": [null]}                                  | sessions",
                "ideas /v1/calls                          | {\"items\": [{\"slug\": \"a\", \"name\": {}}]}         | calls",
                "ideas /v1/seasons                        | {\"items\": [{\"number\": 1}]}                       | episodes",
                "ideas /v1/seasons/mua-1/episodes         | {\"items\": [{\"centre\": \"pho-sach\"}]}              | episodes",
                "centres /v1/centres/pho-sach/opening-hours | {\"overrides\": [{\"from\": \"2026-11-20\"}]}        | openingExceptions",
            })
    void aListOfWhatItShouldNotHoldIsLeftOutAndNamed(String question, String answer, String member) {
        try (var _ = new Ensemble(ANSWERS).with(question, answer)) {
            read("centre=pho-sach" + DAYS, "en")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .body(Ensemble.WARNINGS, contains(member + " broken"));
        }
    }

    @ParameterizedTest
    @EnumSource(Mishap.class)
    void withoutTheCentreThereIsNoAnswer(Mishap mishap) {
        try (var _ = new Ensemble(ANSWERS).with(CENTRE, mishap).with("centres /v1/centres", mishap)) {
            read("centre=pho-sach", "en").then().statusCode(mishap.status);
            read("unit=09877", "en").then().statusCode(mishap.status);
        }
    }

    @Test
    void aCentreThatIsNotThereIsNotFoundAndOneThatHasMovedIs() {
        try (var services = new Ensemble(ANSWERS).moved("centres /v1/centres/ten-cu", "/v1/centres/pho-sach")) {
            read("centre=khong-co", "vi").then().statusCode(404);
            assertEquals(1, services.questions().size());
            read("centre=ten-cu" + DAYS, "vi").then().statusCode(200).body("items.size()", equalTo(5));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=2026-11-02                           | centre | one_of_several",
                "centre=a&unit=09877                       | centre | one_of_several",
                "centre=a&from=2026-11-02&until=2026-11-02 | until  | ends_before_it_begins",
                "centre=a&from=2026-01-01&until=2026-04-04 | until  | too_long",
                "centre=a&from=9999-12-31                  | from   | out_of_range",
                "centre=a&days=7                           | days   | unknown_parameter",
                "centre=a&from=soon                        | from   | wrong_type",
                "unit=99                                   | unit   | format",
            })
    void whatMakesNoSenseIsRefused(String query, String parameter, String code) {
        read(query, "en")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(code));
    }

    private static String sessions(String... sessions) {
        return Stream.of(sessions)
                .map(session -> session.split(" "))
                .map(session -> """
                        {"id": "%s", "code": "S", "title": {"vi": "Buổi"}, "startsAt": "%sT02:00:00Z",
                         "endsAt": "%sT03:00:00Z", "status": "scheduled"}""".formatted(session[0], session[1], session[1]))
                .collect(Collectors.joining(", ", "{\"items\": [", "]}"));
    }

    private static Response read(String query, String language) {
        return given().header("Accept-Language", language).get("/v1/agenda?" + query);
    }
}
