package vn.hanoi.creativecity.ideas.season;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.ideas.season.Seasons.episode;
import static vn.hanoi.creativecity.ideas.season.Seasons.move;
import static vn.hanoi.creativecity.ideas.season.Seasons.read;
import static vn.hanoi.creativecity.ideas.season.Seasons.running;
import static vn.hanoi.creativecity.ideas.season.Seasons.season;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class EpisodesAiredTest {

    @Test
    void anEpisodeCountsOnceItHasBeenBroadcast() {
        String season = running();
        String aired = episode(season, 1, "audition");
        move(aired, "aired");
        String assumed = episode(season, 2, "final", "assumed", List.of("state"));
        move(assumed, "aired");
        String cancelled = episode(season, 3, "final");
        move(cancelled, "cancelled");
        String coming = episode(season, 4, "final");
        String unseen = episode(season(), 1, "audition");

        JsonNode figure = read("nobody", "/internal/measures/episodes_aired");

        assertEquals(
                "episodes", fact(figure, "counted", aired).path("collection").asText());
        assertEquals(
                "assumed_state",
                fact(figure, "notCounted", assumed).path("reason").asText());
        assertEquals(
                "cancelled",
                fact(figure, "notCounted", cancelled).path("reason").asText());
        assertEquals(
                "not_aired", fact(figure, "notCounted", coming).path("reason").asText());
        assertEquals(null, fact(figure, "counted", unseen));
        assertEquals(null, fact(figure, "notCounted", unseen));
        assertEquals(figure.path("counted").size(), figure.path("value").asInt());
    }

    /** @param episode its path */
    private static JsonNode fact(JsonNode figure, String list, String episode) {
        for (JsonNode fact : figure.path(list)) {
            if (episode.endsWith(fact.path("id").asText())) {
                return fact;
            }
        }
        return null;
    }
}
