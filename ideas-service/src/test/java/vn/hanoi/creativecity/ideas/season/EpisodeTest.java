package vn.hanoi.creativecity.ideas.season;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.hanoi.creativecity.ideas.season.Seasons.EPISODES;
import static vn.hanoi.creativecity.ideas.season.Seasons.OTHERS;
import static vn.hanoi.creativecity.ideas.season.Seasons.accepted;
import static vn.hanoi.creativecity.ideas.season.Seasons.appear;
import static vn.hanoi.creativecity.ideas.season.Seasons.appearance;
import static vn.hanoi.creativecity.ideas.season.Seasons.episode;
import static vn.hanoi.creativecity.ideas.season.Seasons.episodeBody;
import static vn.hanoi.creativecity.ideas.season.Seasons.move;
import static vn.hanoi.creativecity.ideas.season.Seasons.patch;
import static vn.hanoi.creativecity.ideas.season.Seasons.read;
import static vn.hanoi.creativecity.ideas.season.Seasons.running;
import static vn.hanoi.creativecity.ideas.season.Seasons.season;
import static vn.hanoi.creativecity.ideas.season.Seasons.slug;
import static vn.hanoi.creativecity.ideas.season.Seasons.tryMove;
import static vn.hanoi.creativecity.ideas.submission.Submissions.as;
import static vn.hanoi.creativecity.ideas.submission.Submissions.call;
import static vn.hanoi.creativecity.ideas.submission.Submissions.get;
import static vn.hanoi.creativecity.ideas.submission.Submissions.json;
import static vn.hanoi.creativecity.ideas.submission.Submissions.post;
import static vn.hanoi.creativecity.ideas.submission.Submissions.refusal;
import static vn.hanoi.creativecity.ideas.submission.Submissions.values;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class EpisodeTest {

    private static final List<String> STATES = List.of("scheduled", "aired", "cancelled");
    private static final Map<String, Set<String>> MOVES = Map.of("scheduled", Set.of("aired", "cancelled"));

    private String season;

    @BeforeEach
    void runASeason() {
        season = running();
    }

    @Test
    void anEpisodeIsRecordedChangedAndRead() {
        Response created = post(
                "idea_manager",
                season + "/episodes",
                episodeBody(1, "audition", "venue", Map.of("vi", "Nhà hát Tuổi trẻ")));
        assertEquals(201, created.statusCode(), created::asString);
        JsonNode episode = json(created);
        String path = EPISODES + "/" + episode.path("id").asText();
        assertEquals(slug(season), episode.at("/season/slug").asText());
        assertEquals("scheduled", episode.path("state").asText());
        assertEquals(episode, read("admin", path));
        assertEquals(episode, read("admin", season + "/episodes").at("/items/0"));

        Response changed = as("admin")
                .contentType("application/merge-patch+json")
                .header("If-Match", created.header("ETag"))
                .body("{\"venue\": null, \"centre\": \"trung-tam-thiet-ke-sang-tao-ha-noi\"}")
                .patch(path);
        assertEquals(200, changed.statusCode(), changed::asString);
        assertEquals(
                "trung-tam-thiet-ke-sang-tao-ha-noi",
                json(changed).path("centre").asText());
        assertFalse(json(changed).has("venue"));
    }

    @Test
    void whatIsWrongWithAnEpisodeIsTold() {
        assertEquals(
                "422 /airsAt out_of_range /centre not_with_venue",
                refusal(post(
                        "admin",
                        season + "/episodes",
                        episodeBody(
                                1,
                                "audition",
                                "airsAt",
                                "1999-12-31T23:59:59Z",
                                "venue",
                                Map.of("vi", "Nhà hát"),
                                "centre",
                                "bao-tang-ha-noi"))));
        assertEquals(
                "400 /stage unknown_value", refusal(post("admin", season + "/episodes", episodeBody(1, "opening"))));
        assertEquals(
                "422 /title required",
                refusal(post("admin", season + "/episodes", episodeBody(1, "audition", "title", null))));
    }

    @Test
    void noTwoEpisodesOfASeasonShareANumber() {
        episode(season, 1, "audition");

        assertEquals("409 /number taken", refusal(post("admin", season + "/episodes", episodeBody(1, "semi_final"))));
        episode(running(), 1, "audition");
    }

    @Test
    void itAirsFromItsTimeOnAndNotBefore() {
        Instant airs = Instant.parse("2027-05-01T13:00:00Z");
        String episode = episode(season, 1, "audition", "airsAt", airs.toString());

        assertEquals("409 /state not_aired_yet", refusal(airAt(airs.minusNanos(1_000), episode)));
        assertEquals(200, airAt(airs, episode).statusCode());
        assertEquals(
                airs.toString(),
                json(get("nobody", episode + "/transitions")).at("/items/0/at").asText());
        assertEquals("409 /airsAt aired", refusal(patch("admin", episode, Map.of("airsAt", "2027-06-01T13:00:00Z"))));
        assertEquals(
                200,
                patch("admin", episode, Map.of("title", Map.of("vi", "Tập đầu")))
                        .statusCode());
    }

    @Test
    void nothingAirsWhileTheSeasonIsNotRunning() {
        String planned = season();
        move(planned, "planned");
        String episode = episode(planned, 1, "audition");

        assertEquals("409 /state season_not_running", refusal(tryMove("admin", episode, "aired")));
        assertEquals(200, tryMove("admin", episode, "cancelled").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"scheduled", "aired", "cancelled"})
    void eachMoveIsMadeByStaffWhereTheTableHasIt(String from) {
        List<String> wrong = new ArrayList<>();
        int number = 0;
        for (String to : STATES) {
            for (String who : Stream.concat(Stream.of("admin", "idea_manager"), OTHERS.stream())
                    .toList()) {
                String episode = in(from, ++number);
                boolean allowed = MOVES.getOrDefault(from, Set.of()).contains(to);
                int expected = OTHERS.contains(who) ? 403 : allowed ? 200 : 409;
                int status = tryMove(who, episode, to).statusCode();
                if (status != expected) {
                    wrong.add("%s from %s to %s: %d and not %d".formatted(who, from, to, status, expected));
                }
                assertEquals(
                        expected == 200 ? to : from,
                        read("admin", episode).path("state").asText());
            }
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"finished", "cancelled"})
    void aSeasonThatIsOverStaysAsItIs(String state) {
        String episode = episode(season, 1, "audition");
        move(episode, "aired");
        String appearance = appearance(episode, accepted(call()), 1);
        move(season, state);

        assertEquals("409  season_over", refusal(post("admin", season + "/episodes", episodeBody(2, "final"))));
        assertEquals("409  season_over", refusal(patch("admin", episode, Map.of("number", 3))));
        assertEquals("409  season_over", refusal(appear(episode, accepted(call()), 2)));
        assertEquals("409  season_over", refusal(patch("admin", appearance, Map.of("result", "advanced"))));
        assertEquals("409  season_over", refusal(as("admin").delete(appearance)));
        assertEquals("aired", read("nobody", episode).path("state").asText());
    }

    @Test
    void episodesAreListedByNumberAndByTime() {
        episode(season, 1, "audition", "airsAt", "2026-01-03T13:00:00Z");
        episode(season, 2, "semi_final", "airsAt", "2026-01-02T13:00:00Z");
        move(episode(season, 3, "final", "airsAt", "2026-01-01T13:00:00Z"), "aired");

        assertEquals(List.of("1", "2", "3"), numbers(""));
        assertEquals(List.of("3", "2", "1"), numbers("?sort=-number"));
        assertEquals(List.of("3", "2", "1"), numbers("?sort=airsAt"));
        assertEquals(List.of("1", "2"), numbers("?state=scheduled"));
        assertEquals(List.of("2", "3"), numbers("?stage=semi_final,final"));
        JsonNode page = json(get("nobody", season + "/episodes?limit=2&count=true"));
        assertEquals(3, page.path("total").asInt());
        assertEquals(
                "3",
                json(as("nobody")
                                .urlEncodingEnabled(false)
                                .get(page.path("next").asText()))
                        .at("/items/0/number")
                        .asText());
    }

    @Test
    void eachWriteIsAudited() {
        String episode = episode(season, 1, "audition");
        patch("admin", episode, Map.of("number", 2));
        move(episode, "aired");

        JsonNode entries = json(get("admin", "/v1/audit/ideas?resource=" + episode.substring(EPISODES.length() + 1)))
                .path("items");
        assertEquals(List.of("moved", "changed", "created"), entries.findValuesAsText("action"));
    }

    private String in(String state, int number) {
        String episode = episode(season, number, "audition", "airsAt", "2026-01-01T13:00:00Z");
        if (!state.equals("scheduled")) {
            move(episode, state);
        }
        return episode;
    }

    private List<String> numbers(String query) {
        return values(get("nobody", season + "/episodes" + query), "number");
    }

    private static Response airAt(Instant instant, String episode) {
        return as("admin")
                .header("Test-Time", instant.toString())
                .contentType("application/json")
                .body(Map.of("state", "aired"))
                .post(episode + "/transitions");
    }
}
