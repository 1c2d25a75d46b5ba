package vn.hanoi.creativecity.ideas.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.Follower;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.InnerTokens;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class CallFeedTest {

    private static final String FEED = "/v1/changes/ideas";
    private static final InnerTokens NOBODY = InnerTokens.anonymous();
    private static final InnerTokens OTHER_STAFF = InnerTokens.viewer("an").roles("centre_editor");
    private static final InnerTokens MANAGER = InnerTokens.viewer("manager").roles("idea_manager");

    @Inject
    TestClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.followTheSystem();
    }

    @Test
    void whoFollowsFromTheBeginningHasWhatTheListAnswers() throws IOException {
        Calls.draft();
        String last = id(Calls.published());
        for (InnerTokens viewer : List.of(NOBODY, OTHER_STAFF, MANAGER)) {
            Follower follower = Follower.fromTheBeginning(viewer, FEED);
            follower.readUntil(last);
            assertEquals(listed(viewer), calls(follower));
            Follower export = Follower.afterAnExport(viewer, "/v1/exports/calls");
            assertEquals(listed(viewer), calls(export));
            assertEquals(List.of(), export.readAll(), "the export says where it goes on");
        }
    }

    @Test
    void aDraftIsTheManagersUntilItIsPublished() {
        Follower nobody = Follower.fromNow(NOBODY, FEED);
        Follower manager = Follower.fromNow(MANAGER, FEED);
        String slug = Calls.draft();
        String id = id(slug);
        assertEquals(List.of("0 created draft"), lines(manager.readUntil(id), id));

        Calls.move(slug, "published").then().statusCode(200);
        assertEquals(List.of("1 changed published"), lines(manager.readUntil(id), id));
        assertEquals(List.of("1 changed published"), lines(nobody.readUntil(id), id));

        Calls.patch(slug, "*", "{\"planItem\": \"P4\"}").then().statusCode(200);
        assertEquals(List.of("2 changed published"), lines(nobody.readUntil(id), id));
    }

    @Test
    void thePhaseIsTheOneAtTheReading() {
        clock.itIs(Calls.OPENS.minus(Duration.ofDays(1)));
        Follower early = Follower.fromNow(NOBODY, FEED);
        Follower late = Follower.fromNow(NOBODY, FEED);
        String id = id(Calls.published());
        early.readUntil(id);
        clock.itIs(Calls.OPENS);
        late.readUntil(id);

        assertEquals("upcoming", early.copy().get("calls " + id).path("phase").asText());
        assertEquals("open", late.copy().get("calls " + id).path("phase").asText());
    }

    private static List<String> lines(List<JsonNode> changes, String id) {
        return changes.stream()
                .filter(change -> change.path("id").asText().equals(id))
                .map(change -> change.path("version").asInt() + " "
                        + change.path("kind").asText() + " "
                        + change.at("/document/state").asText())
                .toList();
    }

    /** The feed tells of other collections too. */
    private static Map<String, JsonNode> calls(Follower follower) {
        Map<String, JsonNode> calls = new TreeMap<>(follower.copy());
        calls.keySet().removeIf(key -> !key.startsWith("calls "));
        return calls;
    }

    private static Map<String, JsonNode> listed(InnerTokens viewer) throws IOException {
        Map<String, JsonNode> listed = new TreeMap<>();
        String next = Calls.PATH + "?limit=200";
        while (!next.isEmpty()) {
            Response answer = viewer.request().urlEncodingEnabled(false).get(next);
            JsonNode page = new ObjectMapper().readTree(answer.asByteArray());
            page.path("items")
                    .forEach(item -> listed.put("calls " + item.path("id").asText(), item));
            next = page.path("next").asText("");
        }
        return listed;
    }

    private static String id(String slug) {
        return Calls.manager()
                .get(Calls.PATH + "/{call}", slug)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }
}
