package vn.hanoi.creativecity.ideas.season;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hanoi.creativecity.ideas.season.Seasons.accepted;
import static vn.hanoi.creativecity.ideas.season.Seasons.appearance;
import static vn.hanoi.creativecity.ideas.season.Seasons.episode;
import static vn.hanoi.creativecity.ideas.season.Seasons.move;
import static vn.hanoi.creativecity.ideas.season.Seasons.patch;
import static vn.hanoi.creativecity.ideas.season.Seasons.read;
import static vn.hanoi.creativecity.ideas.season.Seasons.result;
import static vn.hanoi.creativecity.ideas.season.Seasons.running;
import static vn.hanoi.creativecity.ideas.season.Seasons.season;
import static vn.hanoi.creativecity.ideas.submission.Submissions.as;
import static vn.hanoi.creativecity.ideas.submission.Submissions.call;

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
class SeasonFeedTest {

    private static final String FEED = "/v1/changes/ideas";
    private static final InnerTokens NOBODY = InnerTokens.anonymous();
    private static final InnerTokens RESIDENT = InnerTokens.viewer("an").roles("resident");
    private static final InnerTokens MANAGER = InnerTokens.viewer("manager").roles("idea_manager");

    @Test
    void aDraftWithItsEpisodesIsTheManagersUntilItIsPlanned() {
        Follower nobody = Follower.fromNow(NOBODY, FEED);
        Follower manager = Follower.fromNow(MANAGER, FEED);
        String season = season();
        String episode = episode(season, 1, "audition");
        manager.readUntil(id(episode));
        assertTrue(manager.copy().containsKey("seasons " + seasonId(season)));

        move(season, "planned");
        nobody.readUntil(id(episode));

        assertEquals(read("nobody", season), nobody.copy().get("seasons " + seasonId(season)));
        assertEquals(read("nobody", episode), nobody.copy().get("episodes " + id(episode)));
    }

    @Test
    void whoAppearsIsToldToEverybodyWhenTheEpisodeHasAired() {
        String season = running();
        String episode = episode(season, 1, "audition");
        Follower nobody = Follower.fromNow(NOBODY, FEED);
        Follower manager = Follower.fromNow(MANAGER, FEED);
        String appearance = appearance(episode, accepted(call()), 1, "score", "8");
        manager.readUntil(id(appearance));
        String gone = appearance(episode, accepted(call()), 2);
        manager.readUntil(id(gone));
        as("admin").delete(gone).then().statusCode(204);
        manager.readUntil(id(gone));
        assertFalse(manager.copy().containsKey("appearances " + id(gone)));

        move(episode, "aired");
        List<JsonNode> told = nobody.readUntil(id(appearance));
        assertFalse(told.toString().contains(id(gone)));
        assertEquals(
                List.of("changed"),
                told.stream()
                        .filter(change -> change.path("id").asText().equals(id(appearance)))
                        .map(change -> change.path("kind").asText())
                        .toList());

        result(appearance, "advanced");
        nobody.readUntil(id(appearance));
        assertEquals(read("nobody", appearance), nobody.copy().get("appearances " + id(appearance)));
    }

    @Test
    void anExportHasWhatTheReadsAnswer() {
        String season = running();
        String episode = episode(season, 1, "audition");
        String appearance = appearance(episode, accepted(call()), 1);
        for (InnerTokens viewer : List.of(NOBODY, RESIDENT)) {
            assertFalse(export(viewer, "appearances").containsKey("appearances " + id(appearance)));
            assertEquals(read("nobody", season), export(viewer, "seasons").get("seasons " + seasonId(season)));
            assertEquals(read("nobody", episode), export(viewer, "episodes").get("episodes " + id(episode)));
        }
        assertEquals(read("admin", appearance), export(MANAGER, "appearances").get("appearances " + id(appearance)));
        Follower nobody = Follower.fromNow(NOBODY, FEED);
        move(episode, "aired");
        nobody.readUntil(id(appearance));
        assertEquals(read("nobody", appearance), export(NOBODY, "appearances").get("appearances " + id(appearance)));
    }

    @Test
    void anotherNameOfASeasonIsToldWithItsEpisodes() {
        String season = running();
        String episode = episode(season, 1, "audition");
        Follower nobody = Follower.fromNow(NOBODY, FEED);
        nobody.readAll();
        patch("admin", season, Map.of("name", Map.of("vi", "Tên khác")));

        nobody.readUntil(id(episode));

        assertEquals(
                "Tên khác",
                nobody.copy()
                        .get("episodes " + id(episode))
                        .at("/season/name/vi")
                        .asText());
    }

    private static Map<String, JsonNode> export(InnerTokens viewer, String collection) {
        return Follower.afterAnExport(viewer, "/v1/exports/" + collection).copy();
    }

    private static String seasonId(String season) {
        return read("admin", season).path("id").asText();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
