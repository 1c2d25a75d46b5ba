package vn.hanoi.creativecity.ideas.season;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hanoi.creativecity.ideas.season.Seasons.APPEARANCES;
import static vn.hanoi.creativecity.ideas.season.Seasons.EPISODES;
import static vn.hanoi.creativecity.ideas.season.Seasons.OTHERS;
import static vn.hanoi.creativecity.ideas.season.Seasons.accepted;
import static vn.hanoi.creativecity.ideas.season.Seasons.appear;
import static vn.hanoi.creativecity.ideas.season.Seasons.appearance;
import static vn.hanoi.creativecity.ideas.season.Seasons.episode;
import static vn.hanoi.creativecity.ideas.season.Seasons.move;
import static vn.hanoi.creativecity.ideas.season.Seasons.patch;
import static vn.hanoi.creativecity.ideas.season.Seasons.read;
import static vn.hanoi.creativecity.ideas.season.Seasons.result;
import static vn.hanoi.creativecity.ideas.season.Seasons.running;
import static vn.hanoi.creativecity.ideas.submission.Submissions.as;
import static vn.hanoi.creativecity.ideas.submission.Submissions.bring;
import static vn.hanoi.creativecity.ideas.submission.Submissions.call;
import static vn.hanoi.creativecity.ideas.submission.Submissions.draft;
import static vn.hanoi.creativecity.ideas.submission.Submissions.get;
import static vn.hanoi.creativecity.ideas.submission.Submissions.json;
import static vn.hanoi.creativecity.ideas.submission.Submissions.refusal;
import static vn.hanoi.creativecity.ideas.submission.Submissions.submitted;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.ideas.call.Race;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class AppearanceTest {

    private String call;
    private String season;

    @BeforeEach
    void runASeason() {
        call = call();
        season = running();
    }

    @Test
    void anAppearanceIsRecordedChangedAndRead() {
        String code = accepted(call);
        String episode = episode(season, 1, "audition");
        Response created = appear(episode, code.toLowerCase(), 1, "score", "8.50");
        assertEquals(201, created.statusCode(), created::asString);
        JsonNode appearance = json(created);
        String path = APPEARANCES + "/" + appearance.path("id").asText();
        assertEquals(code, appearance.path("submission").asText());
        assertEquals("8.5", appearance.path("score").asText());
        assertEquals("audition", appearance.at("/episode/stage").asText());
        assertEquals(appearance, read("admin", path));
        assertEquals(appearance, read("admin", episode + "/appearances").at("/items/0"));

        Response changed = as("admin")
                .contentType("application/merge-patch+json")
                .header("If-Match", created.header("ETag"))
                .body(Map.of("order", 7, "score", "10"))
                .patch(path);
        assertEquals(200, changed.statusCode(), changed::asString);
        assertEquals("10", json(changed).path("score").asText());
        assertEquals(
                412,
                as("admin")
                        .contentType("application/merge-patch+json")
                        .header("If-Match", created.header("ETag"))
                        .body("{}")
                        .patch(path)
                        .statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "10.25, 422 /score off_the_scale",
        "8.1, 422 /score off_the_scale",
        "8.125, 422 /score format",
        "-1, 422 /score format",
        "1e1, 422 /score format"
    })
    void aMarkIsOnTheScaleOfTheSeason(String score, String expected) {
        assertEquals(expected, refusal(appear(episode(season, 1, "audition"), accepted(call), 1, "score", score)));
    }

    @Test
    void withoutAScaleThereAreNoMarks() {
        String without = running("scale", null);

        assertEquals(
                "422 /score not_applicable",
                refusal(appear(episode(without, 1, "audition"), accepted(call), 1, "score", "5")));
    }

    @Test
    void whatAppearsWasAcceptedInSomeCall() {
        String episode = episode(season, 1, "audition");
        String owner = unique();
        String shortlisted = submitted(owner, call);
        bring(owner, shortlisted, "under_review", "shortlisted");

        assertEquals("422 /submission not_accepted", refusal(appear(episode, shortlisted, 1)));
        assertEquals("422 /submission unknown_reference", refusal(appear(episode, "HN-0000-0000", 1)));
        assertEquals("422 /submission unknown_reference", refusal(appear(episode, draft(owner, call), 1)));
        String appearance = appearance(episode, accepted(call()), 1);
        assertEquals(
                "422 /submission unchangeable",
                refusal(patch("admin", appearance, Map.of("submission", accepted(call)))));
    }

    @Test
    void aSubmissionAppearsOnceInAnEpisodeAndEachPlaceIsTakenOnce() {
        String episode = episode(season, 1, "audition");
        String code = accepted(call);
        appearance(episode, code, 1);

        assertEquals("409 /submission taken", refusal(appear(episode, code, 2)));
        assertEquals("409 /order taken", refusal(appear(episode, accepted(call), 1)));
        appearance(episode(season, 2, "audition"), code, 1);
    }

    @Test
    void nobodyLearnsOfAnythingBeforeTheEpisodeHasAired() {
        String episode = episode(season, 1, "audition", "airsAt", "2026-01-01T13:00:00Z");
        Map<String, JsonNode> before = shownToOthers(episode);
        String appearance = appearance(episode, accepted(call), 1, "score", "9");

        for (String who : OTHERS) {
            assertEquals("404 ?appearance unknown_reference", refusal(get(who, appearance)), who);
            for (String query : List.of("?count=true", "?sort=-order&count=true", "?result=winner&count=true")) {
                JsonNode page = read(who, episode + "/appearances" + query);
                assertEquals(0, page.path("items").size(), who + query);
                assertEquals(0, page.path("total").asInt(), who + query);
            }
        }
        assertEquals(before, shownToOthers(episode));
        assertEquals(0, read("admin", season + "/standings").path("standings").size());
        assertEquals("409 /result not_aired_yet", refusal(patch("admin", appearance, Map.of("result", "advanced"))));
        assertEquals("409 /result not_aired_yet", refusal(appear(episode, accepted(call), 2, "result", "advanced")));

        move(episode, "aired");
        result(appearance, "advanced");

        for (String who : OTHERS) {
            assertEquals("advanced", read(who, appearance).path("result").asText(), who);
            assertEquals(
                    "9",
                    read(who, episode + "/appearances").at("/items/0/score").asText(),
                    who);
        }
    }

    @Test
    void whatIsPlannedForACancelledEpisodeIsNeverTold() {
        String episode = episode(season, 1, "audition");
        String appearance = appearance(episode, accepted(call), 1);
        move(episode, "cancelled");

        assertEquals("404 ?appearance unknown_reference", refusal(get("nobody", appearance)));
        assertEquals("409  episode_cancelled", refusal(appear(episode, accepted(call), 2)));
        assertEquals("409 /result not_aired_yet", refusal(patch("admin", appearance, Map.of("result", "advanced"))));
    }

    @Test
    void thereIsOneWinnerAndOnlyInAFinal() {
        String semi = aired(1, "semi_final");
        String last = aired(2, "final");
        String code = accepted(call);
        String inSemi = appearance(semi, code, 1);
        String winner = appearance(last, code, 1);
        String second = appearance(last, accepted(call), 2);

        assertEquals("422 /result only_in_a_final", refusal(patch("admin", inSemi, Map.of("result", "winner"))));
        assertEquals("422 /result not_in_a_final", refusal(patch("admin", winner, Map.of("result", "advanced"))));
        result(winner, "winner");
        assertEquals("409 /result taken", refusal(patch("admin", second, Map.of("result", "winner"))));
        result(winner, "eliminated");
        result(second, "winner");
    }

    @Test
    void ofManyWhoAreNamedWinnerAtOnceOneIs() throws Exception {
        String last = aired(1, "final");
        List<String> acts = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> appearance(last, accepted(call), i))
                .toList();
        AtomicInteger next = new AtomicInteger();

        List<Integer> statuses = Race.of(
                8,
                () -> patch("admin", acts.get(next.getAndIncrement()), Map.of("result", "winner"))
                        .statusCode());

        assertEquals(1, statuses.stream().filter(status -> status == 200).count());
        assertEquals(7, statuses.stream().filter(status -> status == 409).count());
        assertEquals(
                1,
                read("nobody", last + "/appearances?result=winner&count=true")
                        .path("total")
                        .asInt());
    }

    @Test
    void whoWasEliminatedComesBackAtALaterStageWithAReasonOnly() {
        String code = accepted(call);
        String audition = appearance(aired(1, "audition"), code, 1);
        result(audition, "eliminated");
        String semi = episode(season, 2, "semi_final");

        assertEquals("409 /wildcard eliminated_before", refusal(appear(semi, code, 1)));
        appearance(episode(season, 3, "audition"), code, 1);
        String back = appearance(semi, code, 1, "wildcard", Map.of("vi", "Khán giả bình chọn trở lại"));
        assertEquals("409 /wildcard eliminated_before", refusal(patch("admin", back, "{\"wildcard\": null}")));
        assertEquals(201, appear(semi, accepted(call), 2).statusCode(), "others need none");
    }

    @Test
    void whoAppearsLaterWasNotEliminated() {
        String code = accepted(call);
        String audition = appearance(aired(1, "audition"), code, 1);
        String later = appearance(episode(season, 2, "final"), code, 1);

        assertEquals("409 /result appears_later", refusal(patch("admin", audition, Map.of("result", "eliminated"))));
        assertEquals(204, as("admin").delete(later).statusCode());
        result(audition, "eliminated");
    }

    @Test
    void anAppearanceIsTakenAwayBeforeItsEpisodeHasAiredOnly() {
        String episode = episode(season, 1, "audition");
        String gone = appearance(episode, accepted(call), 1);
        String stays = appearance(episode, accepted(call), 2);
        assertEquals(204, as("admin").delete(gone).statusCode());
        assertEquals("404 ?appearance unknown_reference", refusal(get("admin", gone)));
        assertEquals("404 ?appearance unknown_reference", refusal(as("admin").delete(gone)));

        move(episode, "aired");
        assertEquals("409  aired", refusal(as("admin").delete(stays)));
        assertEquals(200, get("nobody", stays).statusCode());
    }

    @Test
    void theStageOfAnEpisodeStaysOnceSomebodyAppearsInIt() {
        String episode = episode(season, 1, "audition");
        assertEquals(200, patch("admin", episode, Map.of("stage", "semi_final")).statusCode());
        appearance(episode, accepted(call), 1);

        assertEquals("409 /stage has_appearances", refusal(patch("admin", episode, Map.of("stage", "final"))));
    }

    @Test
    void theAuditKeepsResultsAndNoTextsAboutPeople() {
        String appearance = appearance(aired(1, "audition"), accepted(call), 1);
        result(appearance, "advanced");

        JsonNode entries = json(get(
                        "admin", "/v1/audit/ideas?resource=" + appearance.substring(APPEARANCES.length() + 1)))
                .path("items");
        assertEquals(List.of("changed", "created"), entries.findValuesAsText("action"));
        assertEquals("advanced", entries.get(0).at("/after/result").asText());
        assertEquals("[redacted]", entries.get(1).at("/after/act").asText());
    }

    @Test
    void theDatabaseItselfRefusesAResultBeforeTheAiringAndASecondWinner() {
        String early = appearance(episode(season, 1, "final"), accepted(call), 1);
        String last = aired(2, "final");
        result(appearance(last, accepted(call), 1), "winner");
        String second = appearance(last, accepted(call), 2);
        String semi = appearance(aired(3, "semi_final"), accepted(call), 1);

        refuses(
                "A result comes after its episode has aired",
                "update appearance set result = 'ELIMINATED' where id = " + id(early));
        refuses("one_winner_per_season", "update appearance set result = 'WINNER' where id = " + id(second));
        refuses("only_a_final_has_a_winner", "update appearance set result = 'WINNER' where id = " + id(semi));
        refuses("nobody_advances_from_a_final", "update appearance set result = 'ADVANCED' where id = " + id(second));
        refuses("appearances_follow_their_episode", "update appearance set stage = 'FINAL' where id = " + id(semi));
        refuses(
                "What has aired has aired",
                "update episode set state = 'SCHEDULED' where id = '" + last.substring(EPISODES.length() + 1) + "'");
    }

    private static String id(String appearance) {
        return "'" + appearance.substring(APPEARANCES.length() + 1) + "'";
    }

    private static void refuses(String rule, String sql) {
        Throwable refusal = assertThrows(IllegalStateException.class, () -> Database.change(sql))
                .getCause();
        assertTrue(refusal.getMessage().contains(rule), refusal.getMessage());
    }

    private String aired(int number, String stage) {
        String episode = episode(season, number, stage);
        move(episode, "aired");
        return episode;
    }

    /** All that tells of an episode and its season. */
    private Map<String, JsonNode> shownToOthers(String episode) {
        Map<String, JsonNode> shown = new TreeMap<>();
        for (String path : List.of(season, season + "/episodes", season + "/standings", episode)) {
            shown.put(path, read("resident", path));
        }
        return shown;
    }
}
