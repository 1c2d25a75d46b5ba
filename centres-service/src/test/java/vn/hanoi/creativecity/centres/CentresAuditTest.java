package vn.hanoi.creativecity.centres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.InnerTokens;

/** Each kind of write leaves one entry, with what differed. */
@QuarkusTest
class CentresAuditTest {

    private final InnerTokens binh =
            InnerTokens.viewer("binh").name("Bình").client("docs").roles("admin");

    @Test
    void aCentreThatIsRecordedChangedAndMoved() {
        Response created = Api.post(Api.by(binh), "/v1/centres", centre());
        JsonNode draft = Api.json(created);
        String path = created.header("Location");
        JsonNode longer = Api.json(Api.patch(Api.by(binh), path, created.header("ETag"), "{\"lengthM\": 7}"));
        JsonNode moved = Api.json(Api.post(Api.by(binh), path + "/transitions", Map.of("publication", "published")));

        JsonNode entries = entries(draft);
        assertEquals(List.of("moved", "changed", "created"), actions(entries));
        entries.forEach(entry -> assertEquals(
                "binh Bình docs centres",
                entry.path("actor").asText() + " " + entry.path("actorName").asText() + " "
                        + entry.path("client").asText() + " "
                        + entry.path("collection").asText()));
        assertEquals(draft, entries.get(2).path("after"));
        assertEquals(false, entries.get(2).has("before"));
        assertEquals(members(draft, "version", "updatedAt"), entries.get(1).path("before"));
        assertEquals(
                members(longer, "lengthM", "version", "updatedAt"),
                entries.get(1).path("after"));
        assertEquals(
                members(longer, "publication", "allowedTransitions", "version", "updatedAt"),
                entries.get(0).path("before"));
        assertEquals(
                members(moved, "publication", "allowedTransitions", "version", "updatedAt"),
                entries.get(0).path("after"));
    }

    @Test
    void mailAndTelephoneAreNotKept() {
        Response created = Api.post(Api.by(binh), "/v1/centres", centre());
        String contact = """
                {"contact": {"email": "lienhe@example.org", "phone": "+84 24 0000 0000", "website": "https://example.org"}}""";
        assertEquals(
                200,
                Api.patch(Api.by(binh), created.header("Location"), "*", contact)
                        .statusCode());

        assertEquals(
                "{\"email\":\"[redacted]\",\"phone\":\"[redacted]\",\"website\":\"https://example.org\"}",
                entries(Api.json(created)).get(0).at("/after/contact").toString());
    }

    @Test
    void anOrganisationThatIsRecordedAndChanged() {
        Response created = Api.post(
                Api.by(binh), "/v1/organisations", Map.of("kind", "agency", "name", Map.of("vi", "Sở " + word())));
        JsonNode before = Api.json(created);
        JsonNode after = Api.json(
                Api.patch(Api.by(binh), created.header("Location"), created.header("ETag"), "{\"kind\": \"company\"}"));

        JsonNode entries = entries(before);
        assertEquals(List.of("changed", "created"), actions(entries));
        assertEquals(before, entries.get(1).path("after"));
        assertEquals(
                members(before, "kind", "version", "updatedAt"), entries.get(0).path("before"));
        assertEquals(
                members(after, "kind", "version", "updatedAt"), entries.get(0).path("after"));
    }

    @Test
    void aRefusedWriteAndARepeatLeaveNone() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> centre = centre();
        JsonNode draft = Api.json(Api.post(Api.by(binh).header("Idempotency-Key", key), "/v1/centres", centre));
        Api.post(Api.by(binh).header("Idempotency-Key", key), "/v1/centres", centre);
        String path = "/v1/centres/" + draft.path("slug").asText();

        assertEquals(
                412, Api.patch(Api.by(binh), path, "\"9\"", "{\"lengthM\": 7}").statusCode());
        assertEquals(
                422, Api.patch(Api.by(binh), path, "*", "{\"unit\": \"99999\"}").statusCode());
        assertEquals(
                409,
                Api.post(Api.by(binh), path + "/transitions", Map.of("lifecycle", "operating"))
                        .statusCode());

        assertEquals(List.of("created"), actions(entries(draft)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "resident", "centre_editor", "partner", "idea_manager", "event_manager"})
    void nobodyElseReadsIt(String role) {
        InnerTokens viewer = role.equals("nobody")
                ? InnerTokens.anonymous()
                : InnerTokens.viewer("lan").roles(role);

        assertEquals(Refusal.of(403, "forbidden"), Refusal.in(Api.by(viewer).get("/v1/audit/centres")));
    }

    private static Map<String, Object> centre() {
        return Map.of("kind", "creative_space", "name", Map.of("vi", "Không gian " + word()));
    }

    private static String word() {
        return UUID.randomUUID().toString();
    }

    private static JsonNode entries(JsonNode resource) {
        String path = "/v1/audit/centres?resource=" + resource.path("id").asText();
        return Api.json(Api.admin().get(path)).path("items");
    }

    private static List<String> actions(JsonNode entries) {
        return entries.findValuesAsText("action");
    }

    private static JsonNode members(JsonNode resource, String... names) {
        return ((ObjectNode) resource.deepCopy()).retain(names);
    }
}
