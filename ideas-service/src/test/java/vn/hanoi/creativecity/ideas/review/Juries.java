package vn.hanoi.creativecity.ideas.review;

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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.hanoi.creativecity.ideas.submission.Submissions;
import vn.hanoi.creativecity.testing.InnerTokens;

/** Juries that tests make for themselves. They judge at a time at which the calls of the tests have closed. */
public final class Juries {

    public static final String ASSIGNMENTS = "/v1/review-assignments";
    public static final String REVIEWS = "/v1/reviews";

    /** When the calls of the tests take no more submissions. */
    public static final Instant AFTERWARDS =
            Instant.now().plus(Duration.ofDays(60)).truncatedTo(ChronoUnit.MICROS);

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final RestAssuredConfig AS_SENT = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .defaultContentCharset(StandardCharsets.UTF_8)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs(MERGE_PATCH, ContentType.JSON));

    private Juries() {}

    /** A juror whom nobody else knows. */
    public static String newJuror() {
        return "juror-" + unique();
    }

    public static List<String> newJurors(int number) {
        return IntStream.range(0, number).mapToObj(_ -> newJuror()).sorted().toList();
    }

    /** Whoever {@link Submissions#as} knows, or a juror, after the calls have closed. */
    public static RequestSpecification as(String who) {
        RequestSpecification request = who.startsWith("juror-")
                ? InnerTokens.viewer(who).name(who).roles("juror").request().config(AS_SENT)
                : Submissions.as(who);
        return request.header("Test-Time", AFTERWARDS.toString());
    }

    public static Response get(String who, String path) {
        return as(who).get(path);
    }

    public static Response post(String who, String path, Object body) {
        return as(who).contentType(ContentType.JSON).body(body).post(path);
    }

    public static Response patch(String who, String path, Object patch) {
        return as(who).contentType(MERGE_PATCH)
                .header("If-Match", get(who, path).header("ETag"))
                .body(patch)
                .patch(path);
    }

    public static Map<String, Object> criterion(
            String code, String weight, String maximum, String step, boolean required) {
        return Map.of(
                "code",
                code,
                "name",
                Map.of("vi", "Tiêu chí " + code),
                "weight",
                weight,
                "scale",
                Map.of("minimum", "0", "maximum", maximum, "step", step),
                "required",
                required);
    }

    public static Map<String, Object> policy(int minimumReviews, String aggregation, String... tieBreak) {
        return Map.of(
                "minimumReviews",
                minimumReviews,
                "anonymised",
                true,
                "aggregation",
                aggregation,
                "tieBreak",
                List.of(tieBreak));
    }

    /** An anonymised call whose jury judges by meaning, and by cost if it likes; changes are name, value, name, value. */
    public static String call(Object... changes) {
        Map<String, Object> rules = new LinkedHashMap<>();
        rules.put(
                "criteria",
                List.of(criterion("meaning", "60", "10", "0.5", true), criterion("cost", "40", "5", "1", false)));
        rules.put("reviewPolicy", policy(1, "mean", "meaning", "seed"));
        for (int i = 0; i < changes.length; i += 2) {
            rules.put((String) changes[i], changes[i + 1]);
        }
        List<Object> all = new ArrayList<>();
        rules.forEach((name, value) -> all.addAll(List.of(name, value)));
        return Submissions.call(all.toArray());
    }

    /** One that was handed in by somebody whom nobody else knows; gives its code. */
    public static String submitted(String call) {
        return Submissions.submitted(unique(), call);
    }

    public static Response tryInvite(String juror, String code) {
        return post("idea_manager", ASSIGNMENTS, Map.of("submission", code, "juror", Map.of("subject", juror)));
    }

    /** Gives the id of the assignment. */
    public static String invited(String juror, String code) {
        return id(tryInvite(juror, code), 201);
    }

    public static Response tryMove(String who, String assignment, Map<String, ?> move) {
        return post(who, ASSIGNMENTS + "/" + assignment + "/transitions", move);
    }

    /** Gives the id of the assignment. */
    public static String accepted(String juror, String code) {
        return accept(juror, invited(juror, code));
    }

    public static String accept(String juror, String assignment) {
        return id(tryMove(juror, assignment, Map.of("state", "accepted", "conflict", false)), 200);
    }

    public static Response recuse(String who, String assignment, String reason) {
        return tryMove(who, assignment, Map.of("state", "recused", "reason", reason));
    }

    /** Scores are criterion, mark, criterion, mark. */
    public static List<Map<String, String>> scores(String... scores) {
        List<Map<String, String>> all = new ArrayList<>();
        for (int i = 0; i < scores.length; i += 2) {
            all.add(Map.of("criterion", scores[i], "mark", scores[i + 1]));
        }
        return all;
    }

    public static Map<String, Object> findings(String assignment, String... scores) {
        return Map.of(
                "assignment",
                assignment,
                "scores",
                scores(scores),
                "recommendation",
                "shortlist",
                "staffComment",
                "Kinh phí cần làm rõ",
                "submitterComment",
                "Rất thuyết phục");
    }

    /** Gives the id of the review. */
    public static String begun(String juror, String assignment, String... scores) {
        return id(post(juror, REVIEWS, findings(assignment, scores)), 201);
    }

    public static Response trySubmit(String juror, String review) {
        return post(juror, REVIEWS + "/" + review + "/transitions", Map.of("state", "submitted"));
    }

    /** A juror's whole way with a submission; gives the id of the review. */
    public static String reviewed(String juror, String code, String... scores) {
        return id(trySubmit(juror, begun(juror, accepted(juror, code), scores)), 200);
    }

    public static Response tryClose(String call) {
        return post("idea_manager", "/v1/calls/" + call + "/evaluation/transitions", Map.of("state", "closed"));
    }

    public static void close(String call) {
        Response closed = tryClose(call);
        assertEquals(200, closed.statusCode(), closed::asString);
    }

    public static JsonNode read(String who, String path) {
        Response answer = get(who, path);
        assertEquals(200, answer.statusCode(), answer::asString);
        return json(answer);
    }

    public static String id(Response answer, int status) {
        assertEquals(status, answer.statusCode(), answer::asString);
        return answer.path("id");
    }
}
