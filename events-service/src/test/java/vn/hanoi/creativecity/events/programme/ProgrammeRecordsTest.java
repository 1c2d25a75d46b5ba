package vn.hanoi.creativecity.events.programme;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hanoi.creativecity.events.programme.Programmes.anybody;
import static vn.hanoi.creativecity.events.programme.Programmes.manager;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.InnerTokens;
import vn.hanoi.creativecity.testing.PostgresResource;

/** What is kept of who released a programme and accepted its conflicts, and what is not. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class ProgrammeRecordsTest {

    private Programmes programme;

    @BeforeEach
    void aProgrammeOfOneSession() {
        programme = new Programmes();
        programme.session(programme.event("Gốm", null), "A", null, 8, 9);
    }

    @Test
    void aReleaseAndTheMoveOfItsEditionAreInTheAudit() {
        String id = programme.release(0).then().statusCode(201).extract().path("id");

        JsonPath entries = audit(id);
        assertEquals(List.of("created"), entries.getList("items.action"));
        assertEquals(List.of("programme-versions"), entries.getList("items.collection"));
        assertEquals(List.of("manager"), entries.getList("items.actor"));
        assertEquals(1, entries.getInt("items[0].after.number"));
        assertEquals(
                List.of("moved", "created"),
                audit(programme.edition().toString()).getList("items.action"));
    }

    @Test
    void aRefusedReleaseLeavesNoTrace() {
        programme.release(3).then().statusCode(409);

        assertEquals(List.of("created"), audit(programme.edition().toString()).getList("items.action"));
        anybody().get("/v1/festival-editions/" + programme.year()).then().body("state", equalTo("announced"));
        assertEquals(
                List.of("0"),
                Rows.read(
                        "select count(*) from programme_session s where not exists (select from programme_version v where v.id = s.version_id)"));
    }

    @Test
    void whoReleasedAndAcceptedCanBeErased() {
        programme.session(programme.event("Lụa", null), "B", null, 20, 9);
        String subject = "manager-" + UUID.randomUUID();
        String key = manager().get(programme.conflicts()).path("items[0].key");
        post(subject, programme.conflicts() + "/" + key + "/acceptances", Map.of("reason", "Bế mạc"))
                .then()
                .statusCode(201);
        post(subject, programme.path(), Map.of("basedOn", 0)).then().statusCode(201);
        String hash = anybody().get(programme.path() + "/1").path("contentHash");

        InnerTokens.viewer("an")
                .roles("admin")
                .request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("subject", subject))
                .post("/v1/event-erasures")
                .then()
                .statusCode(201);

        manager()
                .get(programme.path() + "/1")
                .then()
                .body("actor", startsWith("erased:"))
                .body("actorName", equalTo("[erased]"))
                .body("contentHash", equalTo(hash));
        manager()
                .get(programme.conflicts() + "/" + key)
                .then()
                .body("state", equalTo("accepted"))
                .body("acceptance.actor", startsWith("erased:"))
                .body("acceptance.actorName", equalTo("[erased]"));
    }

    @Test
    void noReleasedDocumentHoldsAName() {
        Programmes.participant(
                UUID.fromString(Rows.read("select id from event where edition_id = ?", programme.edition())
                        .getFirst()),
                "Nghệ nhân có tên riêng",
                "PERSON",
                true);
        programme.release(0).then().statusCode(201);

        String sessions = anybody().get(programme.path() + "/1/sessions").asString();
        assertTrue(sessions.contains("\"role\":\"speaker\""), sessions);
        assertEquals(-1, sessions.indexOf("Nghệ nhân"));
    }

    @Test
    void aVersionThatIsKnownIsNotSentAgain() {
        programme.release(0).then().statusCode(201);
        String tag = anybody().get(programme.path() + "/1").header("ETag");

        anybody()
                .header("If-None-Match", tag)
                .get(programme.path() + "/1")
                .then()
                .statusCode(304);
        manager()
                .header("If-None-Match", tag)
                .get(programme.path() + "/1")
                .then()
                .statusCode(200);
    }

    private static Response post(String subject, String path, Map<String, ?> body) {
        return InnerTokens.viewer(subject)
                .roles("event_manager")
                .request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    private static JsonPath audit(String resource) {
        return InnerTokens.viewer("an")
                .roles("admin")
                .request()
                .get("/v1/audit/events?resource=" + resource)
                .jsonPath();
    }
}
