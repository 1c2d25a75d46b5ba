package vn.hanoi.creativecity.ideas.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.hanoi.creativecity.testing.InnerTokens;

/** Submissions that tests make for themselves, their calls, and who asks for them. */
public final class Submissions {

    public static final String PATH = "/v1/submissions";
    public static final String MERGE_PATCH = "application/merge-patch+json";

    /** A form with an answer that says who somebody is. */
    static final Map<String, Object> FORM = Map.of(
            "type",
            "object",
            "required",
            List.of("idea"),
            "properties",
            Map.of(
                    "idea", Map.of("type", "string", "title", "Ý tưởng", "minLength", 3, "maxLength", 2000),
                    "budget", Map.of("type", "integer", "title", "Kinh phí"),
                    "phone", Map.of("type", "string", "title", "Điện thoại", "x-identifying", true)));

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RestAssuredConfig AS_SENT = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .defaultContentCharset(StandardCharsets.UTF_8)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs(MERGE_PATCH, ContentType.JSON));

    private Submissions() {}

    /** Nobody, a role, a scope, or a resident of that name. */
    public static InnerTokens viewer(String who) {
        return switch (who) {
            case "nobody" -> InnerTokens.anonymous();
            case "admin",
                    "idea_manager",
                    "centre_editor",
                    "event_manager",
                    "juror",
                    "mentor",
                    "finance",
                    "partner",
                    "resident" -> InnerTokens.viewer("some-" + who).name(who).roles(who);
            default ->
                who.contains(":")
                        ? InnerTokens.viewer("client:" + who).name("Ứng dụng").scopes(who)
                        : InnerTokens.viewer(who).name(who).roles("resident");
        };
    }

    public static RequestSpecification as(String who) {
        return viewer(who).request().config(AS_SENT);
    }

    /** A word that nothing else in the database has. */
    public static String unique() {
        return "x" + UUID.randomUUID().toString().replace("-", "");
    }

    /** A new published call, open since yesterday, whose changes are name, value, name, value; gives its slug. */
    public static String call(Object... changes) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Map<String, Object> body = new LinkedHashMap<>(Map.of(
                "kind", "idea_call",
                "name", Map.of("vi", "Đợt " + unique()),
                "opensAt", now.minus(Duration.ofDays(1)).toString(),
                "closesAt", now.plus(Duration.ofDays(30)).toString(),
                "answerForm", FORM));
        set(body, changes);
        String slug = post("idea_manager", "/v1/calls", body).path("slug");
        assertEquals(
                200,
                post("idea_manager", "/v1/calls/" + slug + "/transitions", Map.of("state", "published"))
                        .statusCode());
        return slug;
    }

    /** The same with a jury that must not know whose submissions it reads. */
    public static String anonymisedCall(Object... changes) {
        Map<String, Object> jury = new LinkedHashMap<>(Map.of(
                "criteria",
                List.of(Map.of(
                        "code",
                        "meaning",
                        "name",
                        Map.of("vi", "Ý nghĩa"),
                        "weight",
                        "1",
                        "scale",
                        Map.of("minimum", "0", "maximum", "10", "step", "1"))),
                "reviewPolicy",
                Map.of("minimumReviews", 1, "anonymised", true, "aggregation", "mean", "tieBreak", List.of("seed"))));
        set(jury, changes);
        List<Object> all = new ArrayList<>();
        jury.forEach((name, value) -> all.addAll(List.of(name, value)));
        return call(all.toArray());
    }

    /** Whatever is needed to hand one in; changes are name, value, name, value, and null takes a value away. */
    public static Map<String, Object> body(String call, Object... changes) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("call", call);
        body.put("title", Map.of("vi", "Đèn lồng " + unique()));
        body.put("summary", Map.of("vi", "Đèn lồng từ giấy dó cũ."));
        body.put("answers", Map.of("idea", "Đèn lồng", "phone", "0912 000 111"));
        body.put(
                "contributors",
                List.of(contributor("Người nộp Một", "mot@example.org", "share", 100, "contact", true)));
        set(body, changes);
        return body;
    }

    public static Map<String, Object> contributor(String name, String mail, Object... changes) {
        Map<String, Object> contributor = new LinkedHashMap<>(Map.of("name", name, "mail", mail));
        set(contributor, changes);
        return contributor;
    }

    private static void set(Map<String, Object> body, Object... changes) {
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i + 1] == null) {
                body.remove((String) changes[i]);
            } else {
                body.put((String) changes[i], changes[i + 1]);
            }
        }
    }

    public static Response post(String who, String path, Object body) {
        return as(who).contentType(ContentType.JSON).body(body).post(path);
    }

    public static Response get(String who, String path) {
        return as(who).get(path);
    }

    /** A new draft of somebody; gives its code. */
    public static String draft(String owner, String call, Object... changes) {
        Response created = post(owner, PATH, body(call, changes));
        assertEquals(201, created.statusCode(), created::asString);
        return created.path("code");
    }

    /** One that was handed in; gives its code. */
    public static String submitted(String owner, String call, Object... changes) {
        String code = draft(owner, call, changes);
        move(owner, code, "submitted");
        return code;
    }

    public static Response tryMove(String who, String code, Map<String, ?> move) {
        return post(who, PATH + "/" + code + "/transitions", move);
    }

    /** A move that is made; where a reason or a day is needed, it is given. */
    public static Response move(String who, String code, String state) {
        Response moved = tryMove(who, code, moveTo(state));
        assertEquals(200, moved.statusCode(), moved::asString);
        return moved;
    }

    public static Map<String, String> moveTo(String state) {
        Map<String, String> move = new LinkedHashMap<>(Map.of("state", state));
        if (List.of("rejected", "cancelled", "disqualified", "changes_requested")
                .contains(state)) {
            move.put("reason", "Vì thể lệ");
        }
        if (state.equals("changes_requested")) {
            move.put(
                    "until",
                    Instant.now()
                            .plus(Duration.ofDays(90))
                            .truncatedTo(ChronoUnit.MICROS)
                            .toString());
        }
        return move;
    }

    /** Brings what was handed in as far as that, step by step. */
    public static void bring(String owner, String code, String... states) {
        for (String state : states) {
            boolean isOwners = SubmissionState.valueOf(state.toUpperCase()).mover() == SubmissionState.Mover.OWNER;
            move(isOwners ? owner : "idea_manager", code, state);
        }
    }

    static Response patch(String who, String code, Object patch) {
        return patch(who, code, tag(who, code), patch);
    }

    static Response patch(String who, String code, String ifMatch, Object patch) {
        return as(who).contentType(MERGE_PATCH)
                .header("If-Match", ifMatch)
                .body(patch)
                .patch(PATH + "/" + code);
    }

    public static String tag(String who, String code) {
        return get(who, PATH + "/" + code).header("ETag");
    }

    public static JsonNode read(String who, String code) {
        Response answer = get(who, PATH + "/" + code);
        assertEquals(200, answer.statusCode(), answer::asString);
        return json(answer);
    }

    /** The body, whatever charset the test client would guess. */
    public static JsonNode json(Response answer) {
        try {
            return JSON.readTree(answer.asByteArray());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One member of each item of a list, in its order. */
    public static List<String> values(Response list, String member) {
        assertEquals(200, list.statusCode(), list::asString);
        List<String> values = new ArrayList<>();
        json(list).path("items").forEach(item -> values.add(item.path(member).asText()));
        return values;
    }

    /** The status of a refusal and each wrong place with what is wrong there. */
    public static String refusal(Response answer) {
        JsonNode problem = json(answer);
        assertEquals("application/problem+json", answer.contentType(), answer::asString);
        return answer.statusCode() + " "
                + StreamSupport.stream(problem.path("errors").spliterator(), false)
                        .map(error -> (error.has("pointer")
                                        ? error.get("pointer").asText()
                                        : "?" + error.path("parameter").asText())
                                + " "
                                + error.path("code").asText())
                        .collect(Collectors.joining(" "));
    }
}
