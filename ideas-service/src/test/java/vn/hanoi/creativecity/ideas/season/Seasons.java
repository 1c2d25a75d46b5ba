package vn.hanoi.creativecity.ideas.season;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.ideas.submission.Submissions.as;
import static vn.hanoi.creativecity.ideas.submission.Submissions.get;
import static vn.hanoi.creativecity.ideas.submission.Submissions.json;
import static vn.hanoi.creativecity.ideas.submission.Submissions.post;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hanoi.creativecity.ideas.submission.Submissions;
import vn.hanoi.creativecity.testing.Database;

/** Seasons that tests make for themselves, with their episodes and acts. */
final class Seasons {

    static final String PATH = "/v1/seasons";
    static final String EPISODES = "/v1/episodes";
    static final String APPEARANCES = "/v1/appearances";

    /** Everybody who makes no seasons; the edge would turn nobody away with a 401. */
    static final List<String> OTHERS = List.of(
            "nobody",
            "resident",
            "juror",
            "mentor",
            "finance",
            "partner",
            "centre_editor",
            "event_manager",
            "ideas:read",
            "ideas:submit");

    private Seasons() {}

    /** What a season needs; changes are name, value, name, value, and null takes a value away. */
    static Map<String, Object> body(Object... changes) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of(
                "number",
                freeNumber(),
                "name",
                Map.of("vi", "Mùa " + unique()),
                "firstYear",
                2026,
                "lastYear",
                2027,
                "scale",
                Map.of("minimum", "0", "maximum", "10", "step", "0.25")));
        return changed(body, changes);
    }

    /** No two seasons share one. */
    static int freeNumber() {
        return (int) Database.count("select greatest(max(number), 100) + 1 from season");
    }

    static Map<String, Object> changed(Map<String, Object> body, Object... changes) {
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i + 1] == null) {
                body.remove((String) changes[i]);
            } else {
                body.put((String) changes[i], changes[i + 1]);
            }
        }
        return body;
    }

    /** A draft; gives its path. */
    static String season(Object... changes) {
        Response created = post("idea_manager", PATH, body(changes));
        assertEquals(201, created.statusCode(), created::asString);
        return PATH + "/" + created.path("slug");
    }

    static String running(Object... changes) {
        String season = season(changes);
        move(season, "planned");
        move(season, "running");
        return season;
    }

    static Map<String, Object> episodeBody(int number, String stage, Object... changes) {
        return changed(
                new LinkedHashMap<>(Map.of(
                        "number",
                        number,
                        "title",
                        Map.of("vi", "Tập " + number),
                        "airsAt",
                        "2026-01-0" + number + "T13:00:00Z",
                        "stage",
                        stage)),
                changes);
    }

    /** A scheduled episode whose time has come; gives its path. */
    static String episode(String season, int number, String stage, Object... changes) {
        Response created = post("idea_manager", season + "/episodes", episodeBody(number, stage, changes));
        assertEquals(201, created.statusCode(), created::asString);
        return EPISODES + "/" + created.path("id");
    }

    /** An accepted submission; gives its code. */
    static String accepted(String call) {
        String owner = unique();
        String code = Submissions.submitted(owner, call);
        Submissions.bring(owner, code, "under_review", "shortlisted", "accepted");
        return code;
    }

    static Map<String, Object> appearanceBody(String submission, int order, Object... changes) {
        return changed(
                new LinkedHashMap<>(
                        Map.of("submission", submission, "order", order, "act", Map.of("vi", "Tiết mục " + order))),
                changes);
    }

    static Response appear(String episode, String submission, int order, Object... changes) {
        return post("idea_manager", episode + "/appearances", appearanceBody(submission, order, changes));
    }

    /** One that is recorded; gives its path. */
    static String appearance(String episode, String submission, int order, Object... changes) {
        Response created = appear(episode, submission, order, changes);
        assertEquals(201, created.statusCode(), created::asString);
        return APPEARANCES + "/" + created.path("id");
    }

    static Response tryMove(String who, String path, String state) {
        return post(who, path + "/transitions", Map.of("state", state));
    }

    static void move(String path, String state) {
        Response moved = tryMove("idea_manager", path, state);
        assertEquals(200, moved.statusCode(), moved::asString);
    }

    static Response patch(String who, String path, Object patch) {
        return as(who).contentType(Submissions.MERGE_PATCH)
                .header("If-Match", "*")
                .body(patch)
                .patch(path);
    }

    static void result(String appearance, String result) {
        Response changed = patch("idea_manager", appearance, Map.of("result", result));
        assertEquals(200, changed.statusCode(), changed::asString);
    }

    static JsonNode read(String who, String path) {
        Response answer = get(who, path);
        assertEquals(200, answer.statusCode(), answer::asString);
        return json(answer);
    }

    static String slug(String season) {
        return season.substring(PATH.length() + 1);
    }
}
