package vn.hanoi.creativecity.ideas.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.ideas.project.Projects.PROGRAMMES;
import static vn.hanoi.creativecity.ideas.project.Projects.made;
import static vn.hanoi.creativecity.ideas.project.Projects.moved;
import static vn.hanoi.creativecity.ideas.project.Projects.patch;
import static vn.hanoi.creativecity.ideas.project.Projects.post;
import static vn.hanoi.creativecity.ideas.project.Projects.programmeBody;
import static vn.hanoi.creativecity.ideas.project.Projects.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.Follower;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.InnerTokens;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class ProgrammeFeedTest {

    private static final String FEED = "/v1/changes/ideas";
    private static final InnerTokens NOBODY = InnerTokens.anonymous();
    private static final InnerTokens MANAGER = InnerTokens.viewer("manager").roles("idea_manager");

    @Test
    void aDraftIsTheManagersUntilItIsOpen() {
        Follower nobody = Follower.fromNow(NOBODY, FEED);
        Follower manager = Follower.fromNow(MANAGER, FEED);
        String path = made(post("admin", PROGRAMMES, programmeBody()));
        String id = read("admin", path).path("id").asText();
        assertEquals(List.of("0 created draft"), lines(manager.readUntil(id), id));

        moved("admin", path, "open");
        assertEquals(List.of("1 changed open"), lines(manager.readUntil(id), id));
        assertEquals(List.of("1 changed open"), lines(nobody.readUntil(id), id));

        patch("admin", path, Map.of("places", 7));
        assertEquals(List.of("2 changed open"), lines(nobody.readUntil(id), id));
    }

    @Test
    void anExportHasAllThatAViewerSeesAndSaysWhereItGoesOn() {
        String draft = read("admin", made(post("admin", PROGRAMMES, programmeBody())))
                .path("id")
                .asText();

        Follower manager = Follower.afterAnExport(MANAGER, "/v1/exports/support-programmes");
        Follower nobody = Follower.afterAnExport(NOBODY, "/v1/exports/support-programmes");

        assertEquals(true, manager.copy().containsKey("support-programmes " + draft));
        assertEquals(false, nobody.copy().containsKey("support-programmes " + draft));
        assertEquals(List.of(), nobody.readAll());
    }

    private static List<String> lines(List<JsonNode> changes, String id) {
        return changes.stream()
                .filter(change -> change.path("id").asText().equals(id))
                .map(change -> change.path("version").asInt() + " "
                        + change.path("kind").asText() + " "
                        + change.at("/document/state").asText())
                .toList();
    }
}
