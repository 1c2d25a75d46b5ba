package vn.hanoi.creativecity.events.participant;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hanoi.creativecity.events.Festival.as;
import static vn.hanoi.creativecity.events.Festival.draft;
import static vn.hanoi.creativecity.events.Festival.event;
import static vn.hanoi.creativecity.events.Festival.get;
import static vn.hanoi.creativecity.events.Festival.json;
import static vn.hanoi.creativecity.events.Festival.moveEvent;
import static vn.hanoi.creativecity.events.Festival.patch;
import static vn.hanoi.creativecity.events.Festival.post;
import static vn.hanoi.creativecity.events.Festival.unique;
import static vn.hanoi.creativecity.events.Festival.with;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.Follower;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.InnerTokens;
import vn.hanoi.creativecity.testing.PostgresResource;

/** Who takes part is named in public when they agreed to it, in what is published. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class ParticipantTest {

    private static final String PATH = "/v1/participants/";

    private static String participant(Object... changes) {
        return post("/v1/participants", with(Map.of("name", "Nghệ nhân " + unique(), "kind", "person"), changes))
                .then()
                .statusCode(201)
                .extract()
                .path("slug");
    }

    private static Object taking(String participant) {
        return List.of(Map.of("participant", participant, "role", "performer"));
    }

    /** Or two who take part in the same events could not be changed at once. */
    @Test
    void theEventsThatShowSomebodyAreHeldInTheOrderOfTheirIds() throws Exception {
        String who = participant();
        String first = event("participants", taking(who));
        String second = event("participants", taking(who));
        patch("/v1/events/" + first, "{\"type\": \"talk\"}").then().statusCode(200);
        String hold = "select id from event where slug = '%s' for no key update nowait";
        try (var threads = Executors.newSingleThreadExecutor();
                Connection other = Database.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(hold.formatted(first));
            Future<Integer> changed = threads.submit(() ->
                    patch(PATH + who, "{\"link\": \"https://example.org\"}").statusCode());
            Instant end = Instant.now().plusSeconds(20);
            while (Database.count("select count(*) from pg_locks where locktype = 'transactionid' and not granted")
                    == 0) {
                assertTrue(Instant.now().isBefore(end), "Nobody waits");
                Thread.onSpinWait();
            }
            statement.execute(hold.formatted(second));
            other.rollback();
            assertEquals(200, changed.get());
        }
    }

    @Test
    void thePublicSeesThoseWhoAgreedAndTakePartInSomethingPublished() {
        String agreed = participant("consented", true);
        String silent = participant();
        String event = draft(
                "participants",
                List.of(
                        Map.of("participant", silent, "role", "curator"),
                        Map.of("participant", agreed, "role", "performer")));

        get(PATH + agreed).then().statusCode(404);
        get("/v1/events?participant=" + agreed).then().body("items", hasSize(0));
        moveEvent(event, "published").then().statusCode(200);

        get(PATH + agreed)
                .then()
                .statusCode(200)
                .body("slug", equalTo(agreed))
                .body("consented", nullValue())
                .body("subject", nullValue());
        get(PATH + silent).then().statusCode(404);
        get("/v1/events/" + event)
                .then()
                .body("participants.participant.slug", equalTo(List.of(agreed)))
                .body("participants.role", equalTo(List.of("performer")));
        get("/v1/events?participant=" + agreed).then().body("items.slug", equalTo(List.of(event)));
        get("/v1/events?participant=" + silent).then().body("items", hasSize(0));
        as("event_manager")
                .get("/v1/events/" + event)
                .then()
                .body("participants.participant.slug", equalTo(List.of(silent, agreed)));
        as("event_manager").get(PATH + silent).then().statusCode(200).body("consented", equalTo(false));
    }

    @Test
    void whoTakesTheirConsentBackIsNamedNoMoreAnywhere() {
        String participant = participant("consented", true);
        String event = event("participants", taking(participant));
        String tag = get("/v1/events/" + event).header("ETag");
        Follower follower = Follower.fromNow(InnerTokens.anonymous(), "/v1/changes/events");

        patch(PATH + participant, "{\"consented\": false}").then().statusCode(200);

        get(PATH + participant).then().statusCode(404);
        as("nobody")
                .header("If-None-Match", tag)
                .get("/v1/events/" + event)
                .then()
                .statusCode(200)
                .body("participants", hasSize(0));
        String id = get("/v1/events/" + event).then().extract().path("id");
        follower.readUntil(id);
        assertEquals(0, follower.copy().get("events " + id).path("participants").size());
    }

    @Test
    void listsShowThePublicNoMoreThanTheSingleAddresses() {
        String word = unique();
        String agreed = participant("consented", true, "name", "Nhóm " + word, "kind", "group");
        String silent = participant("name", "Cô " + word);
        event("participants", taking(agreed));
        event("participants", taking(silent));
        String words = "/v1/participants?q=" + word.replace("ê", "e");

        get(words).then().body("items.slug", equalTo(List.of(agreed)));
        get(words + "&kind=person").then().body("items", hasSize(0));
        get(words + "&consented=false").then().statusCode(400);
        as("admin").get(words).then().body("items.slug", equalTo(List.of(silent, agreed)));
        as("admin").get(words + "&consented=false").then().body("items.slug", equalTo(List.of(silent)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "resident", "centre_editor", "idea_manager"})
    void othersWriteNothing(String role) {
        String participant = participant();

        as(role).contentType("application/json")
                .body(Map.of("name", "Ai đó", "kind", "person"))
                .post("/v1/participants")
                .then()
                .statusCode(403);
        as(role).contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{}")
                .patch(PATH + participant)
                .then()
                .statusCode(403);
    }

    @Test
    void anAccountIsOneParticipant() {
        String subject = UUID.randomUUID().toString();
        participant("subject", subject);

        post("/v1/participants", Map.of("name", "Nghệ nhân 1", "kind", "person", "subject", subject))
                .then()
                .statusCode(409)
                .body("errors.pointer", equalTo(List.of("/subject")));
    }

    @Test
    void anErasureLeavesThatSomebodyTookPart() {
        String subject = UUID.randomUUID().toString();
        String word = unique();
        String participant = participant(
                "name",
                "Nghệ nhân " + word,
                "subject",
                subject,
                "consented",
                true,
                "biography",
                Map.of("vi", "Sinh ở Hà Nội"));
        String id = as("admin").get(PATH + participant).then().extract().path("id");
        String event = event("participants", taking(participant));

        JsonNode erasure = json(as("admin")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(Map.of("subject", subject))
                .post("/v1/event-erasures"));

        assertEquals(
                List.of("1"),
                erasure.path("records").findParents("of").stream()
                        .filter(records -> records.path("of").asText().equals("participants"))
                        .map(records -> records.path("records").asText())
                        .toList(),
                erasure::toString);
        as("admin")
                .get(PATH + id)
                .then()
                .body("name", equalTo("[erased]"))
                .body("slug", not(equalTo(participant)))
                .body("biography", nullValue())
                .body("consented", equalTo(false))
                .body("subject", nullValue());
        as("admin").get(PATH + participant).then().statusCode(404);
        get("/v1/events/" + event).then().body("participants", hasSize(0));
        as("admin").get("/v1/events/" + event).then().body("participants.role", equalTo(List.of("performer")));
        patch("/v1/events/" + event, "{\"type\": \"talk\"}")
                .then()
                .statusCode(200)
                .body("participants.role", equalTo(List.of("performer")));
        for (String table : List.of("participant", "slug", "audit", "event")) {
            String all = String.join("\n", Database.rows("select cast(t as text) from " + table + " t"));
            assertFalse(all.contains(word), table);
            assertFalse(all.contains(subject), table);
        }
    }
}
