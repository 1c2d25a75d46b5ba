package vn.hanoi.creativecity.events.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.events.Festival;
import vn.hanoi.creativecity.testing.Follower;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.InnerTokens;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class EditionFeedTest {

    private static final String FEED = "/v1/changes/events";
    private static final InnerTokens NOBODY = InnerTokens.anonymous();

    @Test
    void whoFollowsFromTheBeginningHasWhatTheListAnswers() throws IOException {
        String last = id(Editions.announced());
        for (InnerTokens viewer : List.of(NOBODY, InnerTokens.viewer("manager").roles("event_manager"))) {
            Follower follower = Follower.fromTheBeginning(viewer, FEED);
            follower.readUntil(last);
            assertEquals(listed(viewer), editions(follower));
            Follower export = Follower.afterAnExport(viewer, "/v1/exports/festival-editions");
            assertEquals(listed(viewer), editions(export));
            assertEquals(List.of(), of(export.readAll()), "the export says where it goes on");
        }
    }

    @Test
    void eachWriteIsAChangeForEverybody() {
        Follower follower = Follower.fromNow(NOBODY, FEED);
        int year = Editions.announced();
        String id = id(year);
        assertEquals(List.of("0 created announced"), lines(follower.readUntil(id), id));

        Editions.patch(year, "*", "{\"assumed\": [\"theme\"]}").then().statusCode(200);
        assertEquals(List.of("1 changed announced"), lines(follower.readUntil(id), id));

        Editions.move(year, "programme_published").then().statusCode(200);
        assertEquals(List.of("2 changed programme_published"), lines(follower.readUntil(id), id));
    }

    @Test
    void anEventIsToldOfAnewWhenItsEditionIsThatOfAnotherYear() throws IOException {
        int year = Editions.announced();
        String event = Festival.event("edition", String.valueOf(year));
        Response before = Festival.get("/v1/events/" + event);
        String id = before.path("id");
        Follower follower = Follower.fromNow(NOBODY, FEED);
        int another = Editions.year();

        Editions.patch(year, "*", "{\"year\": %d, \"ordinal\": %d}".formatted(another, another - 2000))
                .then()
                .statusCode(200);

        Response after = Festival.get("/v1/events/" + event);
        assertEquals(another, after.<Integer>path("edition.year"));
        assertNotEquals(before.header("ETag"), after.header("ETag"));
        follower.readUntil(id);
        assertEquals(Festival.json(after), follower.copy().get("events " + id));
    }

    /** Other features have their own in the same feed. */
    private static Map<String, JsonNode> editions(Follower follower) {
        Map<String, JsonNode> editions = new TreeMap<>(follower.copy());
        editions.keySet().removeIf(key -> !key.startsWith("festival-editions "));
        return editions;
    }

    private static List<JsonNode> of(List<JsonNode> changes) {
        return changes.stream()
                .filter(change -> change.path("collection").asText().equals("festival-editions"))
                .toList();
    }

    private static List<String> lines(List<JsonNode> changes, String id) {
        return changes.stream()
                .filter(change -> change.path("id").asText().equals(id))
                .map(change -> change.path("version").asInt() + " "
                        + change.path("kind").asText() + " "
                        + change.at("/document/state").asText())
                .toList();
    }

    private static Map<String, JsonNode> listed(InnerTokens viewer) throws IOException {
        Map<String, JsonNode> listed = new TreeMap<>();
        String next = Editions.PATH + "?limit=200";
        while (!next.isEmpty()) {
            Response answer = viewer.request().urlEncodingEnabled(false).get(next);
            JsonNode page = new ObjectMapper().readTree(answer.asByteArray());
            page.path("items")
                    .forEach(item ->
                            listed.put("festival-editions " + item.path("id").asText(), item));
            next = page.path("next").asText("");
        }
        return listed;
    }

    private static String id(int year) {
        return Editions.anybody()
                .get(Editions.PATH + "/{edition}", year)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }
}
