package vn.hanoi.creativecity.events.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.Follower;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.InnerTokens;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class ProgrammeFeedTest {

    @Test
    void aReleaseIsToldToEverybodyAndByWhomToStaff() throws IOException {
        for (InnerTokens viewer :
                List.of(InnerTokens.anonymous(), InnerTokens.viewer("manager").roles("event_manager"))) {
            Programmes programme = new Programmes();
            programme.session(programme.event("Gốm", null), "A", null, 8, 9);
            Follower follower = Follower.fromNow(viewer, "/v1/changes/events");
            String id = programme.release(0).then().statusCode(201).extract().path("id");

            List<JsonNode> told = follower.readUntil(id).stream()
                    .filter(change -> change.path("id").asText().equals(id))
                    .toList();

            assertEquals(
                    List.of("created"),
                    told.stream().map(change -> change.path("kind").asText()).toList());
            JsonNode document = told.getFirst().path("document");
            JsonNode read = new ObjectMapper()
                    .readTree(viewer.request().get(programme.path() + "/1").asByteArray());
            assertEquals(read, document);
            Follower export = Follower.afterAnExport(viewer, "/v1/exports/programme-versions");
            assertTrue(export.copy().containsValue(read));
        }
    }

    @Test
    void aDraftIsToldToNobody() {
        Programmes programme = new Programmes();
        programme.session(programme.event("Gốm", null), "A", null, 8, 9);
        Follower follower = Follower.fromNow(InnerTokens.anonymous(), "/v1/changes/events");
        Programmes.manager().get(programme.path() + "/draft").then().statusCode(200);
        String next = new Programmes().edition().toString();

        assertFalse(follower.readUntil(next).stream()
                .anyMatch(change -> change.path("collection").asText().equals("programme-versions")));
    }
}
