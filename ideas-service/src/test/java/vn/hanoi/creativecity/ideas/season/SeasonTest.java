package vn.hanoi.creativecity.ideas.season;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hanoi.creativecity.ideas.season.Seasons.OTHERS;
import static vn.hanoi.creativecity.ideas.season.Seasons.PATH;
import static vn.hanoi.creativecity.ideas.season.Seasons.accepted;
import static vn.hanoi.creativecity.ideas.season.Seasons.appearance;
import static vn.hanoi.creativecity.ideas.season.Seasons.appearanceBody;
import static vn.hanoi.creativecity.ideas.season.Seasons.body;
import static vn.hanoi.creativecity.ideas.season.Seasons.episode;
import static vn.hanoi.creativecity.ideas.season.Seasons.episodeBody;
import static vn.hanoi.creativecity.ideas.season.Seasons.freeNumber;
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
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;
import static vn.hanoi.creativecity.ideas.submission.Submissions.values;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class SeasonTest {

    private static final List<String> STATES = List.of("draft", "planned", "running", "finished", "cancelled");

    private static final Map<String, Set<String>> MOVES = Map.of(
            "draft", Set.of("planned"),
            "planned", Set.of("running", "cancelled"),
            "running", Set.of("finished", "cancelled"));

    @Test
    void aSeasonIsRecordedChangedAndRead() {
        String call = call();
        Response created = post("idea_manager", PATH, body("calls", List.of(call), "planItem", "P6"));
        assertEquals(201, created.statusCode(), created::asString);
        JsonNode season = json(created);
        String path = PATH + "/" + season.path("slug").asText();
        assertEquals(call, season.at("/calls/0/slug").asText());
        assertEquals("draft", season.path("state").asText());
        assertEquals("\"0.staff\"", created.header("ETag").replaceAll("\\.with-\\d+", ""));
        assertEquals(season, read("admin", path));
        assertEquals(season, read("admin", PATH + "/" + season.path("id").asText()));

        Response changed = as("admin")
                .contentType("application/merge-patch+json")
                .header("If-Match", created.header("ETag"))
                .body(Map.of("broadcaster", Map.of("vi", "Đài Hà Nội"), "calls", List.of()))
                .patch(path);

        assertEquals(200, changed.statusCode(), changed::asString);
        assertEquals("Đài Hà Nội", json(changed).at("/broadcaster/vi").asText());
        assertEquals(0, json(changed).path("calls").size());
        assertEquals(1, json(changed).path("version").asInt());
        assertEquals(
                412,
                as("admin")
                        .contentType("application/merge-patch+json")
                        .header("If-Match", created.header("ETag"))
                        .body("{}")
                        .patch(path)
                        .statusCode());
        assertEquals(
                304,
                as("admin")
                        .header("If-None-Match", changed.header("ETag"))
                        .get(path)
                        .statusCode());
    }

    @Test
    void whatIsWrongWithASeasonIsToldAllAtOnce() {
        String draft = post(
                        "admin",
                        "/v1/calls",
                        Map.of(
                                "kind", "talent_show",
                                "name", Map.of("vi", unique()),
                                "opensAt", "2026-01-01T00:00:00Z",
                                "closesAt", "2026-02-01T00:00:00Z"))
                .path("slug");

        assertEquals(
                "422 /lastYear ends_before_it_begins /scale/maximum out_of_range /scale/step out_of_range /calls/0 unknown_reference /calls/1 not_published",
                refusal(post(
                        "admin",
                        PATH,
                        body(
                                "lastYear",
                                2025,
                                "scale",
                                Map.of("minimum", "5", "maximum", "5", "step", "0"),
                                "calls",
                                List.of("khong-co", draft)))));
        assertEquals("422 /firstYear out_of_range", refusal(post("admin", PATH, body("firstYear", 1999))));
        assertEquals("422 /number required", refusal(post("admin", PATH, body("number", null))));
        assertEquals("400 /winner unknown_field", refusal(post("admin", PATH, body("winner", "an"))));
    }

    @Test
    void noTwoSeasonsShareANumber() {
        int number = freeNumber();
        season("number", number);

        assertEquals("409 /number taken", refusal(post("admin", PATH, body("number", number))));
    }

    @Test
    void aRepeatRecordsNoSecondSeason() {
        String key = unique();
        Map<String, Object> body = body();
        List<Response> answers = Stream.of(1, 2)
                .map(_ -> as("admin")
                        .header("Idempotency-Key", key)
                        .contentType("application/json")
                        .body(body)
                        .post(PATH))
                .toList();

        assertEquals(json(answers.get(0)), json(answers.get(1)));
        assertEquals("true", answers.get(1).header("Idempotent-Replayed"));
    }

    @Test
    void aDraftExistsForItsMakersAlone() {
        String draft = season();
        String episode = episode(draft, 1, "audition");

        for (String who : OTHERS) {
            for (String path : List.of(draft, draft + "/transitions", draft + "/episodes", draft + "/standings")) {
                assertEquals("404 ?season unknown_reference", refusal(get(who, path)), who + " " + path);
            }
            for (String path : List.of(episode, episode + "/transitions", episode + "/appearances")) {
                assertEquals("404 ?episode unknown_reference", refusal(get(who, path)), who + " " + path);
            }
            assertFalse(
                    values(get(who, PATH + "?limit=200&state=draft"), "slug").contains(slug(draft)), who);
        }
        assertTrue(values(get("admin", PATH + "?limit=200&state=draft"), "slug").contains(slug(draft)));
        move(draft, "planned");
        assertEquals("planned", read("nobody", draft).path("state").asText());
    }

    @Test
    void othersRecordAndChangeNothing() {
        String season = running();
        String episode = episode(season, 1, "audition");
        String appearance = appearance(episode, accepted(call()), 1);

        for (String who : OTHERS) {
            List<Response> answers = List.of(
                    post(who, PATH, body()),
                    patch(who, season, "{}"),
                    tryMove(who, season, "cancelled"),
                    post(who, season + "/episodes", episodeBody(2, "final")),
                    patch(who, episode, "{}"),
                    tryMove(who, episode, "aired"),
                    post(who, episode + "/appearances", appearanceBody("HN-0000-0000", 2)),
                    patch(who, appearance, "{}"),
                    as(who).delete(appearance));
            answers.forEach(answer -> assertEquals(403, answer.statusCode(), who));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "planned", "running", "finished", "cancelled"})
    void eachMoveIsMadeByStaffWhereTheTableHasIt(String from) {
        List<String> wrong = new ArrayList<>();
        for (String to : STATES) {
            for (String who : List.of("admin", "idea_manager")) {
                String season = in(from);
                boolean allowed = MOVES.getOrDefault(from, Set.of()).contains(to);
                note(wrong, from, to, who, allowed ? 200 : 409, tryMove(who, season, to));
                assertEquals(allowed ? to : from, stateOf(season));
            }
            String season = in(from);
            for (String who : OTHERS) {
                note(wrong, from, to, who, 403, tryMove(who, season, to));
            }
            assertEquals(from, stateOf(season));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void itShowsItsMovesAndKeepsThem() {
        String season = running();

        assertEquals(
                List.of("finished", "cancelled"),
                StreamSupport.stream(
                                read("nobody", season)
                                        .path("allowedTransitions")
                                        .spliterator(),
                                false)
                        .map(JsonNode::asText)
                        .toList());
        assertEquals(List.of("planned", "running"), values(get("nobody", season + "/transitions"), "to"));
    }

    @Test
    void itFinishesWhenNoEpisodeIsToCome() {
        String season = running();
        String episode = episode(season, 1, "audition");
        assertEquals("409 /state episodes_to_come", refusal(tryMove("admin", season, "finished")));

        move(episode, "cancelled");
        assertEquals(200, tryMove("admin", season, "finished").statusCode());
        for (String state : STATES) {
            assertEquals(409, tryMove("admin", season, state).statusCode(), state);
        }
    }

    @Test
    void seasonsAreListedByNumberNameAndYear() {
        int first = freeNumber();
        List<String> slugs = Stream.of(0, 1, 2)
                .map(i -> slug(season(
                        "number",
                        first + i,
                        "name",
                        Map.of("vi", "Đ" + (3 - i) + unique()),
                        "firstYear",
                        2050 + i,
                        "lastYear",
                        2052)))
                .toList();

        assertEquals(slugs.reversed(), values(get("admin", PATH + "?year=2052&limit=3"), "slug"));
        assertEquals(slugs.subList(0, 2).reversed(), values(get("admin", PATH + "?year=2051&limit=2"), "slug"));
        List<String> byName = values(get("admin", PATH + "?year=2052&sort=name&limit=200"), "slug");
        assertEquals(slugs.reversed(), byName.stream().filter(slugs::contains).toList());
        JsonNode page = json(get("admin", PATH + "?year=2052&sort=-number&limit=2&count=true"));
        JsonNode next =
                json(as("admin").urlEncodingEnabled(false).get(page.path("next").asText()));
        assertEquals(slugs.getFirst(), next.at("/items/0/slug").asText());
        assertEquals("400 ?sort unknown_value", refusal(get("admin", PATH + "?sort=winner")));
        assertEquals("400 ?year out_of_range", refusal(get("admin", PATH + "?year=1999")));
    }

    @Test
    void theScaleStaysOnceThereAreMarks() {
        String season = running();
        Map<String, Object> other = Map.of("scale", Map.of("minimum", "0", "maximum", "20", "step", "1"));
        String episode = episode(season, 1, "audition");
        String appearance = appearance(episode, accepted(call()), 1);
        assertEquals(
                200,
                patch("admin", season, Map.of("scale", Map.of("minimum", "0", "maximum", "10", "step", "0.5")))
                        .statusCode());
        assertEquals(200, patch("admin", appearance, Map.of("score", "7.5")).statusCode());

        assertEquals("409 /scale has_marks", refusal(patch("admin", season, other)));
        assertEquals(200, patch("admin", season, Map.of("lastYear", 2028)).statusCode());
    }

    @Test
    void eachWriteIsAudited() {
        String season = running();
        patch("admin", season, Map.of("lastYear", 2030));
        String id = read("admin", season).path("id").asText();

        JsonNode entries = json(get("admin", "/v1/audit/ideas?resource=" + id)).path("items");
        assertEquals(List.of("changed", "moved", "moved", "created"), entries.findValuesAsText("action"));
        assertEquals("2030", entries.get(0).at("/after/lastYear").asText());
        assertEquals("2027", entries.get(0).at("/before/lastYear").asText());
    }

    /** Brought there by the moves of the table. */
    private static String in(String state) {
        String season = season();
        for (String step : switch (state) {
            case "draft" -> List.<String>of();
            case "planned" -> List.of("planned");
            case "cancelled" -> List.of("planned", "cancelled");
            case "finished" -> List.of("planned", "running", "finished");
            default -> List.of("planned", "running");
        }) {
            move(season, step);
        }
        return season;
    }

    private static String stateOf(String season) {
        return read("admin", season).path("state").asText();
    }

    private static void note(List<String> wrong, String from, String to, String who, int expected, Response answer) {
        if (answer.statusCode() != expected) {
            wrong.add("%s from %s to %s: %d and not %d".formatted(who, from, to, answer.statusCode(), expected));
        }
    }
}
