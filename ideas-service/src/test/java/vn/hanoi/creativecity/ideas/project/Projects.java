package vn.hanoi.creativecity.ideas.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.ideas.submission.Submissions.json;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hanoi.creativecity.ideas.submission.Submissions;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerTokens;

/** Programmes and projects that tests make for themselves, and who asks for them. */
public final class Projects {

    public static final String PROGRAMMES = "/v1/support-programmes";
    public static final String PATH = "/v1/projects";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private static final RestAssuredConfig AS_SENT = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .defaultContentCharset(StandardCharsets.UTF_8)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs(MERGE_PATCH, ContentType.JSON));

    private Projects() {}

    /** Nobody, a role, a scope, a resident of that name; or {@code role/name} or {@code partner@organisation}. */
    public static RequestSpecification as(String who) {
        return viewer(who).request().config(AS_SENT);
    }

    private static InnerTokens viewer(String who) {
        if (who.contains("@")) {
            String[] parts = who.split("@");
            return InnerTokens.viewer("of-" + parts[1])
                    .name(who)
                    .roles(parts[0])
                    .organisations(parts[1]);
        }
        if (who.contains("/")) {
            String[] parts = who.split("/");
            return InnerTokens.viewer(parts[1]).name(who).roles(parts[0].split("\\+"));
        }
        return Submissions.viewer(who);
    }

    public static Response get(String who, String path) {
        return as(who).get(path);
    }

    public static JsonNode read(String who, String path) {
        Response answer = get(who, path);
        assertEquals(200, answer.statusCode(), answer::asString);
        return json(answer);
    }

    public static Response post(String who, String path, Object body) {
        return as(who).contentType(ContentType.JSON)
                .header("Idempotency-Key", unique())
                .body(body)
                .post(path);
    }

    /** What was made; gives its path. */
    public static String made(Response created) {
        assertEquals(201, created.statusCode(), created::asString);
        return created.header("Location");
    }

    public static Response move(String who, String path, String state, Object... more) {
        return post(who, path + "/transitions", map(more, "state", state));
    }

    public static void moved(String who, String path, String state, Object... more) {
        Response answer = move(who, path, state, more);
        assertEquals(200, answer.statusCode(), answer::asString);
        assertEquals(state, answer.path("state"));
    }

    public static Response patch(String who, String path, String ifMatch, Object patch) {
        return as(who).contentType(MERGE_PATCH)
                .header("If-Match", ifMatch)
                .body(patch)
                .patch(path);
    }

    public static Response patch(String who, String path, Object patch) {
        return patch(who, path, get(who, path).header("ETag"), patch);
    }

    /** A programme's members; changes are name, value, name, value, and null takes a value away. */
    public static Map<String, Object> programmeBody(Object... changes) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of(
                "kind", "incubation",
                "name", Map.of("vi", "Chương trình " + unique()),
                "places", 5,
                "from", "2026-01-01",
                "until", "2027-01-01"));
        body.putAll(map(changes));
        body.values().removeIf(java.util.Objects::isNull);
        return body;
    }

    /** A new programme that is open; gives its path. */
    public static String programme(Object... changes) {
        String path = made(post("admin", PROGRAMMES, programmeBody(changes)));
        moved("admin", path, "open");
        return path;
    }

    public static String slug(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A new submission of somebody that was accepted; gives its code. */
    public static String accepted(String owner, Object... changes) {
        String code = Submissions.submitted(owner, Submissions.call(), changes);
        Database.change("update submission set state = 'ACCEPTED' where code = ?", code);
        return code;
    }

    public static Map<String, Object> body(String submission, String programme, Object... changes) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of(
                "submission", submission,
                "programme", slug(programme),
                "name", Map.of("vi", "Dự án " + unique())));
        body.putAll(map(changes));
        return body;
    }

    /** A new project of somebody, which has just begun; gives its path. */
    public static String project(String owner, Object... changes) {
        return made(post("admin", PATH, body(accepted(owner), programme(), changes)));
    }

    /** One that everybody sees. */
    public static String running(String owner, Object... changes) {
        String path = project(owner, changes);
        moved("admin", path, "incubating");
        return path;
    }

    public static Map<String, Object> mentor(String subject, String name, boolean consent) {
        return Map.of("subject", subject, "name", name, "consent", consent);
    }

    public static void put(String path, String state) {
        Database.change("update project set state = upper(?) where id = cast(? as uuid)", state, slug(path));
    }

    /** One member of each item of a list, in its order. */
    public static List<String> values(Response list, String member) {
        assertEquals(200, list.statusCode(), list::asString);
        List<String> values = new ArrayList<>();
        json(list).path("items").forEach(item -> values.add(item.path(member).asText()));
        return values;
    }

    public static Map<String, Object> map(Object[] more, Object... first) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Object[] pairs : List.of(first, more)) {
            for (int i = 0; i < pairs.length; i += 2) {
                map.put((String) pairs[i], pairs[i + 1]);
            }
        }
        return map;
    }
}
