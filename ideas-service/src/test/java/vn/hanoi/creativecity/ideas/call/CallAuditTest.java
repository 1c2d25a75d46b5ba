package vn.hanoi.creativecity.ideas.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.InnerTokens;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class CallAuditTest {

    @Test
    void eachKindOfWriteLeavesOneEntryWithWhatDiffered() {
        JsonPath draft = Calls.create(Calls.body()).jsonPath();
        String slug = draft.getString("slug");
        JsonPath changed = Calls.patch(slug, Calls.tag(slug), "{\"kind\": \"talent_show\"}")
                .jsonPath();
        Calls.move(slug, "published").then().statusCode(200);

        JsonPath entries = entries(draft.getString("id"));
        assertEquals(List.of("moved", "changed", "created"), entries.getList("items.action"));
        assertEquals(List.of("manager", "manager", "manager"), entries.getList("items.actor"));
        assertEquals(draft.getMap(""), entries.getMap("items[2].after"));
        assertEquals(members(draft, "kind", "version", "updatedAt"), entries.getMap("items[1].before"));
        assertEquals(members(changed, "kind", "version", "updatedAt"), entries.getMap("items[1].after"));
        assertEquals(
                members(changed, "state", "allowedTransitions", "version", "updatedAt"),
                entries.getMap("items[0].before"));
        assertEquals("published", entries.getString("items[0].after.state"));
    }

    @Test
    void aRefusedWriteLeavesNone() {
        JsonPath draft = Calls.create(Calls.body()).jsonPath();
        String slug = draft.getString("slug");
        assertEquals(
                412, Calls.patch(slug, "\"9\"", "{\"kind\": \"talent_show\"}").statusCode());
        assertEquals(409, Calls.move(slug, "completed").statusCode());

        assertEquals(List.of("created"), entries(draft.getString("id")).getList("items.action"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"resident", "event_manager", "idea_manager"})
    void administratorsAloneReadIt(String role) {
        InnerTokens.viewer("someone")
                .roles(role)
                .request()
                .get("/v1/audit/ideas")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    private static JsonPath entries(String id) {
        return InnerTokens.viewer("an")
                .roles("admin")
                .request()
                .get("/v1/audit/ideas?resource=" + id)
                .jsonPath();
    }

    private static Map<String, Object> members(JsonPath resource, String... names) {
        return Arrays.stream(names).collect(Collectors.toMap(name -> name, resource::get));
    }
}
