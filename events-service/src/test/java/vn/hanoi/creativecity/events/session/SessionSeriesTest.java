package vn.hanoi.creativecity.events.session;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.events.Festival.as;
import static vn.hanoi.creativecity.events.Festival.event;
import static vn.hanoi.creativecity.events.Festival.get;
import static vn.hanoi.creativecity.events.Festival.json;
import static vn.hanoi.creativecity.events.Festival.move;
import static vn.hanoi.creativecity.events.Festival.session;
import static vn.hanoi.creativecity.events.Festival.venue;
import static vn.hanoi.creativecity.events.Festival.with;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** A weekly activity: its sessions are made by a rule, all or none, and live on by themselves. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class SessionSeriesTest {

    private String event;
    private String venue;

    @BeforeEach
    void open() {
        event = event();
        venue = venue();
    }

    private Map<String, Object> rule(Object... changes) {
        return with(
                Map.of(
                        "weekdays", List.of("saturday", "sunday"),
                        "from", "2031-11-01",
                        "until", "2031-11-16",
                        "startTime", "23:30",
                        "endTime", "00:30",
                        "venue", venue),
                changes);
    }

    private Response make(Map<String, ?> rule) {
        return makeAs("event_manager", UUID.randomUUID().toString(), rule);
    }

    private Response makeAs(String role, String key, Map<String, ?> rule) {
        return as(role).header("Idempotency-Key", key)
                .contentType("application/json")
                .body(rule)
                .post("/v1/events/" + event + "/session-series");
    }

    @Test
    void aRuleMakesASessionOnEachOfItsDays() {
        JsonNode made = json(make(rule("exceptions", List.of("2031-11-09"))));

        assertEquals(5, made.path("count").asInt());
        assertEquals(event, made.at("/event/slug").asText());
        assertEquals(
                List.of(
                        "2031-11-01T16:30:00Z 2031-11-01",
                        "2031-11-02T16:30:00Z 2031-11-02",
                        "2031-11-08T16:30:00Z 2031-11-08",
                        "2031-11-15T16:30:00Z 2031-11-15",
                        "2031-11-16T16:30:00Z 2031-11-16"),
                lines(made));
        assertEquals("2031-11-01T17:30:00Z", made.at("/sessions/0/endsAt").asText(), "it ends after midnight");
        Set<String> ids = new HashSet<>(made.path("sessions").findValuesAsText("uid"));
        assertEquals(5, ids.size());
        get("/v1/sessions?series=" + made.path("id").asText()).then().body("items.code", equalTo(codes(made)));
        String first = made.at("/sessions/0/id").asText();
        as("admin").get("/v1/audit/events?resource=" + first).then().body("items.action", equalTo(List.of("created")));
    }

    private static List<String> lines(JsonNode made) {
        List<String> lines = new ArrayList<>();
        made.path("sessions")
                .forEach(session -> lines.add(session.path("startsAt").asText() + " "
                        + session.path("day").asText()));
        return lines;
    }

    private static List<String> codes(JsonNode made) {
        List<String> codes = new ArrayList<>();
        made.path("sessions").forEach(session -> codes.add(session.path("code").asText()));
        return codes;
    }

    @Test
    void eachIsMovedAndCancelledByItself() {
        List<String> codes = codes(json(make(rule())));

        move(codes.get(1), "cancelled").then().statusCode(200);
        move(codes.get(2), "rescheduled", "startsAt", "2031-11-07T20:00:00+07:00")
                .then()
                .statusCode(200);

        get("/v1/sessions?event=" + event)
                .then()
                .body(
                        "items.status",
                        equalTo(List.of(
                                "scheduled", "cancelled", "rescheduled", "scheduled", "scheduled", "scheduled")));
    }

    @Test
    void allThatAreInTheWayAreNamedAndNoneIsMade() {
        String first = session(event(), "2031-11-02T23:00:00+07:00", "2031-11-03T00:00:00+07:00", "venue", venue);
        String second = session(event(), "2031-11-16T00:00:00+07:00", "2031-11-16T01:00:00+07:00", "venue", venue);

        JsonNode refused = json(make(rule()));

        assertEquals(409, refused.path("status").asInt());
        assertEquals(2, refused.path("errors").size());
        assertEquals(
                List.of(true, true),
                List.of(
                        refused.at("/errors/0/message").asText().contains(first),
                        refused.at("/errors/1/message").asText().contains(second)));
        get("/v1/sessions?event=" + event).then().body("items", hasSize(0));

        JsonNode made = json(make(rule("overlapReason", "Cùng ban tổ chức")));
        assertEquals(6, made.path("count").asInt());
        assertEquals(
                2,
                made.path("sessions").findValues("overlap").stream()
                        .filter(overlap -> overlap.path("reason").asText().equals("Cùng ban tổ chức"))
                        .count());
    }

    @Test
    void aRepeatMakesNoMoreAndWithoutAKeyNothingIsMade() {
        String key = UUID.randomUUID().toString();
        JsonNode once = json(makeAs("event_manager", key, rule()));

        assertEquals(once, json(makeAs("event_manager", key, rule())));
        get("/v1/sessions?event=" + event).then().body("items", hasSize(6));
        as("event_manager")
                .contentType("application/json")
                .body(rule())
                .post("/v1/events/" + event + "/session-series")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-required"));
    }

    @Test
    void fourHundredAreMadeAtATimeAndNoMore() {
        List<String> daily = List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

        make(rule("weekdays", daily, "from", "2032-01-01", "until", "2033-02-04"))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/until")))
                .body("errors.code", equalTo(List.of("too_many")));
        make(rule("weekdays", daily, "from", "2032-01-01", "until", "2033-02-03"))
                .then()
                .statusCode(201)
                .body("count", equalTo(400));
    }

    @Test
    void eachPlaceThatIsWrongIsNamed() {
        make(rule("until", "2031-10-31", "venue", "khong-co"))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/venue", "/until")));
        make(rule("until", "2040-01-01")).then().statusCode(422).body("errors.code", equalTo(List.of("too_far")));
        make(rule("from", "2031-11-03", "until", "2031-11-07"))
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("no_day")));
        make(rule("startTime", "24:00", "weekdays", List.of()))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/startTime", "/weekdays")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "resident", "centre_editor", "idea_manager"})
    void othersMakeNone(String role) {
        makeAs(role, UUID.randomUUID().toString(), rule()).then().statusCode(403);
    }
}
