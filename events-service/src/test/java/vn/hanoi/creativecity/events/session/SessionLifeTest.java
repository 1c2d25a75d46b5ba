package vn.hanoi.creativecity.events.session;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.hanoi.creativecity.events.Festival.as;
import static vn.hanoi.creativecity.events.Festival.draft;
import static vn.hanoi.creativecity.events.Festival.event;
import static vn.hanoi.creativecity.events.Festival.get;
import static vn.hanoi.creativecity.events.Festival.json;
import static vn.hanoi.creativecity.events.Festival.move;
import static vn.hanoi.creativecity.events.Festival.moveEvent;
import static vn.hanoi.creativecity.events.Festival.patch;
import static vn.hanoi.creativecity.events.Festival.post;
import static vn.hanoi.creativecity.events.Festival.session;
import static vn.hanoi.creativecity.events.Festival.sessionBody;
import static vn.hanoi.creativecity.events.Festival.trySession;
import static vn.hanoi.creativecity.events.Festival.venue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** What becomes of a session, and what whoever subscribed to it is told. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class SessionLifeTest {

    private static final String FROM = "2031-11-14T20:00:00+07:00";
    private static final String UNTIL = "2031-11-14T22:00:00+07:00";
    private static final String LATER = "2031-11-15T20:00:00+07:00";

    private static String path(String session) {
        return "/v1/sessions/" + session;
    }

    @Test
    void aNewOneHasEverythingThatACalendarNeeds() {
        String event = event();
        String venue = venue();
        JsonNode made = json(trySession(event, FROM, UNTIL, "venue", venue));

        assertEquals(made, json(as("event_manager").get(path(made.path("code").asText()))));
        assertEquals(made, json(as("event_manager").get(path(made.path("id").asText()))));
        assertEquals(0, made.path("sequence").asInt());
        assertEquals(
                made.path("id").asText() + "@events.creativecity.hanoi.gov.vn",
                made.path("uid").asText());
        assertEquals("2031-11-14", made.path("day").asText());
        assertEquals("2031-11-14T13:00:00Z", made.path("startsAt").asText());
        assertEquals(venue, made.at("/venue/slug").asText());
        assertEquals(event, made.at("/event/slug").asText());
        assertEquals(made.at("/event/title"), made.path("title"));
        assertEquals(made.path("createdAt"), made.path("revisedAt"));
    }

    @Test
    void eachMoveCountsTheSequenceUpByOneAndKeepsTheUid() {
        String session = session(event(), FROM, UNTIL, "venue", venue());
        JsonNode before = json(get(path(session)));
        List<Map.Entry<String, Object[]>> moves = List.of(
                Map.entry("rescheduled", new Object[] {"startsAt", LATER}),
                Map.entry("rescheduled", new Object[] {"startsAt", "2031-11-16T20:00:00+07:00"}),
                Map.entry("postponed", new Object[] {}),
                Map.entry("moved_online", new Object[] {"onlineUrl", "https://example.org/a"}),
                Map.entry("cancelled", new Object[] {}),
                Map.entry("scheduled", new Object[] {}));

        for (int i = 0; i < moves.size(); i++) {
            JsonNode moved =
                    json(move(session, moves.get(i).getKey(), moves.get(i).getValue()));
            assertEquals(moves.get(i).getKey(), moved.path("status").asText());
            assertEquals(i + 1, moved.path("sequence").asInt());
            assertEquals(before.path("uid"), moved.path("uid"));
            assertEquals(before.path("code"), moved.path("code"));
            assertEquals("Có mưa", moved.at("/reason/vi").asText());
        }
        JsonNode after = json(get(path(session)));
        assertEquals(2, after.path("previousStarts").size());
        assertEquals("2031-11-14T13:00:00Z", after.at("/previousStarts/0/from").asText());
        assertEquals("2031-11-15T13:00:00Z", after.at("/previousStarts/0/to").asText());
        assertEquals("2031-11-15T13:00:00Z", after.at("/previousStarts/1/from").asText());
        assertEquals("2031-11-16T13:00:00Z", after.path("startsAt").asText());
        assertEquals("2031-11-16T15:00:00Z", after.path("endsAt").asText(), "it lasts as long as before");
        get(path(session) + "/transitions")
                .then()
                .body(
                        "items.to",
                        equalTo(List.of(
                                "rescheduled", "rescheduled", "postponed", "moved_online", "cancelled", "scheduled")))
                .body("items[0].reason", equalTo("Có mưa"));
    }

    @Test
    void whatNobodyMustBeToldDoesNotCount() {
        String session = session(event(), FROM, UNTIL);

        patch(path(session), "{\"source\": \"Ban tổ chức\", \"assumed\": [\"endsAt\"]}")
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("sequence", equalTo(0));
        patch(path(session), "{\"source\": \"Ban tổ chức\"}")
                .then()
                .statusCode(200)
                .body("sequence", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\": {\"vi\": \"Đêm thứ hai\"}}",
                "{\"onlineUrl\": \"https://example.org/b\"}",
                "{\"venue\": null}",
                "{\"title\": {\"vi\": \"Đêm thứ hai\"}, \"venue\": null}"
            })
    void whatTheyMustBeToldCountsOnce(String patch) {
        String session = session(event(), FROM, UNTIL, "venue", venue());
        JsonNode before = json(get(path(session)));

        JsonNode after = json(patch(path(session), patch));
        assertEquals(1, after.path("sequence").asInt(), after::toString);
        assertNotEquals(before.path("revisedAt"), after.path("revisedAt"));
        assertEquals(1, json(patch(path(session), patch)).path("sequence").asInt(), "the same again is no change");
    }

    @Test
    void theTimeOfWhatIsPublishedChangesByAMoveAlone() {
        String known = session(event(), FROM, UNTIL);
        patch(path(known), "{\"startsAt\": \"2031-11-14T20:30:00+07:00\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/startsAt")))
                .body("errors.code", equalTo(List.of("is_a_move")));

        String unknown = session(draft(), FROM, UNTIL);
        patch(path(unknown), "{\"startsAt\": \"2031-11-14T20:30:00+07:00\"}")
                .then()
                .statusCode(200)
                .body("startsAt", equalTo("2031-11-14T13:30:00Z"))
                .body("previousStarts", hasSize(0));
    }

    @Test
    void aSessionStaysWithItsEvent() {
        String session = session(event(), FROM, UNTIL);

        patch(path(session), "{\"event\": \"%s\"}".formatted(event()))
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("stays")));
    }

    @Test
    void anEventThatIsCancelledTakesItsSessionsWithItThatAreNotOver() {
        String event = event();
        String past = session(event, "2020-11-14T20:00:00+07:00", "2020-11-14T22:00:00+07:00");
        String coming = session(event, FROM, UNTIL);
        String other = session(event(), FROM, UNTIL);

        moveEvent(event, "cancelled").then().statusCode(200).body("cancellation.vi", equalTo("Có bão"));

        get(path(past)).then().body("status", equalTo("scheduled")).body("sequence", equalTo(0));
        get(path(other)).then().body("status", equalTo("scheduled"));
        get(path(coming))
                .then()
                .body("status", equalTo("cancelled"))
                .body("reason.vi", equalTo("Có bão"))
                .body("sequence", equalTo(1));
        get(path(coming) + "/transitions").then().body("items.reason", equalTo(List.of("Có bão")));
        String id = json(get(path(coming))).path("id").asText();
        as("admin")
                .get("/v1/audit/events?resource=" + id)
                .then()
                .body("items.action", equalTo(List.of("moved", "created")))
                .body("items[0].before.status", equalTo("scheduled"))
                .body("items[0].after.status", equalTo("cancelled"));
        trySession(event, FROM, UNTIL).then().statusCode(409).body("errors.code", equalTo(List.of("event_over")));
        move(coming, "scheduled").then().statusCode(409);
    }

    @Test
    void whatIsPostponedIsToComeAndCancelledWithItsEvent() {
        String event = event();
        String waiting = session(event, "2020-11-14T20:00:00+07:00", "2020-11-14T22:00:00+07:00");
        move(waiting, "postponed").then().statusCode(200);

        moveEvent(event, "cancelled").then().statusCode(200);

        get(path(waiting)).then().body("status", equalTo("cancelled")).body("sequence", equalTo(2));
    }

    @Test
    void whatIsOnlineKeepsAnAddressThere() {
        String session = session(event(), FROM, UNTIL);
        move(session, "moved_online", "onlineUrl", "https://example.org/a")
                .then()
                .statusCode(200);

        patch(path(session), "{\"onlineUrl\": null}")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/onlineUrl")))
                .body("errors.code", equalTo(List.of("required")));
        patch(path(session), "{\"onlineUrl\": \"https://example.org/b\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void anEventThatTakesPlaceAfterAllTakesItsSessionsBackOneByOne() {
        String event = event();
        String session = session(event, FROM, UNTIL);
        moveEvent(event, "cancelled").then().statusCode(200);

        moveEvent(event, "published").then().statusCode(200);

        get(path(session)).then().body("status", equalTo("cancelled"));
        move(session, "scheduled").then().statusCode(200).body("sequence", equalTo(2));
    }

    @Test
    void theSessionsOfADraftAreOfStaffAlone() {
        String event = draft();
        String session = session(event, FROM, UNTIL);

        for (String role : List.of("nobody", "resident", "centre_editor", "idea_manager")) {
            as(role).get(path(session)).then().statusCode(404);
            as(role).get("/v1/sessions?event=" + event).then().statusCode(200).body("items", hasSize(0));
        }
        as("event_manager").get("/v1/sessions?event=" + event).then().body("items.code", equalTo(List.of(session)));
        moveEvent(event, "published").then().statusCode(200);
        get("/v1/sessions?event=" + event).then().body("items.code", equalTo(List.of(session)));
    }

    @ParameterizedTest
    @CsvSource({"nobody", "resident", "centre_editor", "idea_manager", "finance"})
    void othersWriteNothing(String role) {
        String event = event();
        String session = session(event, FROM, UNTIL);

        for (var answer : List.of(
                as(role).contentType("application/json")
                        .body(sessionBody(event, FROM, UNTIL))
                        .post("/v1/sessions"),
                as(role).contentType("application/merge-patch+json")
                        .header("If-Match", "*")
                        .body("{}")
                        .patch(path(session)),
                as(role).contentType("application/json")
                        .body(Map.of("status", "cancelled", "reason", Map.of("vi", "Không")))
                        .post(path(session) + "/transitions"))) {
            answer.then().statusCode(403).body("type", equalTo("/problems/forbidden"));
        }
    }

    @Test
    void eachPlaceThatIsWrongIsNamed() {
        post("/v1/sessions", Map.of("event", "khong-co", "venue", "khong-co-cho", "startsAt", FROM, "endsAt", FROM))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/endsAt", "/event", "/venue")));
        trySession(event(), FROM, "2031-11-15T20:00:01+07:00")
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("too_long")));
        String session = session(event(), FROM, UNTIL);
        move(session, "rescheduled").then().statusCode(422).body("errors.pointer", equalTo(List.of("/startsAt")));
        move(session, "moved_online").then().statusCode(422).body("errors.pointer", equalTo(List.of("/onlineUrl")));
        move(session, "cancelled", "startsAt", LATER, "venue", venue())
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/startsAt", "/venue")));
        move(session, "postponed", "reason", null)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/reason")));
    }

    @Test
    void aRepeatWithTheSameKeyMakesNoSecondOne() {
        String event = event();
        String first = null;
        for (int i = 0; i < 2; i++) {
            String id = as("event_manager")
                    .header("Idempotency-Key", "buoi-" + event)
                    .contentType("application/json")
                    .body(sessionBody(event, FROM, UNTIL))
                    .post("/v1/sessions")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            assertEquals(first == null ? id : first, id);
            first = id;
        }
        get("/v1/sessions?event=" + event).then().body("items", hasSize(1));
    }

    @Test
    void theTagFollowsTheNameOfTheEvent() {
        String event = event();
        String session = session(event, FROM, UNTIL);
        String tag = get(path(session)).header("ETag");

        patch("/v1/events/" + event, "{\"title\": {\"vi\": \"Tên khác\"}}")
                .then()
                .statusCode(200);

        as("nobody")
                .header("If-None-Match", tag)
                .get(path(session))
                .then()
                .statusCode(200)
                .body("title.vi", equalTo("Tên khác"));
    }
}
