package vn.hanoi.creativecity.events.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.events.edition.Editions.PATH;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
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
class EditionAuditTest {

    @Test
    void eachKindOfWriteLeavesOneEntryWithWhatDiffered() {
        JsonPath announced = Editions.create(Editions.body()).jsonPath();
        int year = announced.getInt("year");
        JsonPath changed =
                Editions.patch(year, Editions.tag(year), "{\"ordinal\": 999}").jsonPath();
        JsonPath moved = Editions.move(year, "cancelled").jsonPath();

        JsonPath entries = entries(announced.getString("id"));
        assertEquals(List.of("moved", "changed", "created"), entries.getList("items.action"));
        assertEquals(List.of("manager", "manager", "manager"), entries.getList("items.actor"));
        assertEquals(announced.getMap(""), entries.getMap("items[2].after"));
        assertEquals(members(announced, "ordinal", "version", "updatedAt"), entries.getMap("items[1].before"));
        assertEquals(members(changed, "ordinal", "version", "updatedAt"), entries.getMap("items[1].after"));
        assertEquals(
                members(changed, "state", "allowedTransitions", "version", "updatedAt"),
                entries.getMap("items[0].before"));
        assertEquals(
                members(moved, "state", "allowedTransitions", "version", "updatedAt"),
                entries.getMap("items[0].after"));
    }

    @Test
    void aRefusedWriteLeavesNone() {
        JsonPath announced = Editions.create(Editions.body()).jsonPath();
        int year = announced.getInt("year");
        assertEquals(412, Editions.patch(year, "\"9\"", "{\"ordinal\": 999}").statusCode());
        assertEquals(409, Editions.move(year, "finished").statusCode());

        assertEquals(List.of("created"), entries(announced.getString("id")).getList("items.action"));
    }

    @Test
    void whoMovedAnEditionIsForThoseWhoMakeTheFestival() {
        int year = Editions.announced();
        Editions.move(year, "cancelled");

        assertEquals("manager", actorOfTheMove("event_manager", year));
        assertEquals("manager", actorOfTheMove("admin", year));
        for (String role : List.of("resident", "centre_editor", "idea_manager", "partner")) {
            assertEquals(null, actorOfTheMove(role, year), role);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"resident", "event_manager", "idea_manager"})
    void administratorsAloneReadIt(String role) {
        InnerTokens.viewer("someone")
                .roles(role)
                .request()
                .get("/v1/audit/events")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    private static String actorOfTheMove(String role, int year) {
        return InnerTokens.viewer("someone")
                .roles(role)
                .request()
                .accept(ContentType.JSON)
                .get(PATH + "/" + year + "/transitions")
                .path("items[0].actor");
    }

    private static JsonPath entries(String id) {
        return InnerTokens.viewer("an")
                .roles("admin")
                .request()
                .get("/v1/audit/events?resource=" + id)
                .jsonPath();
    }

    private static Map<String, Object> members(JsonPath resource, String... names) {
        return Arrays.stream(names).collect(Collectors.toMap(name -> name, resource::get));
    }
}
