package vn.hanoi.creativecity.ideas.call;

import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hanoi.creativecity.testing.InnerTokens;

/** Calls that tests make for themselves, and who asks for them. */
final class Calls {

    static final String PATH = "/v1/calls";
    static final Instant OPENS = Instant.parse("2026-03-01T01:00:00Z");
    static final Instant CLOSES = Instant.parse("2026-06-30T10:00:00Z");

    static final Instant VOTE_CLOSES = Instant.parse("2026-07-31T10:00:00Z");

    private Calls() {}

    static RequestSpecification anybody() {
        return InnerTokens.anonymous().request();
    }

    static RequestSpecification manager() {
        return InnerTokens.viewer("manager").roles("idea_manager").request();
    }

    /** A slug that nothing else in the database has. */
    static String unique() {
        return "x" + UUID.randomUUID().toString().replace("-", "");
    }

    /** What a call needs and no more; changes are name, value, name, value, and null takes a value away. */
    static Map<String, Object> body(Object... changes) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", "idea_call");
        body.put("name", Map.of("vi", "Ý tưởng " + unique()));
        body.put("opensAt", OPENS.toString());
        body.put("closesAt", CLOSES.toString());
        return changed(body, changes);
    }

    private static Map<String, Object> changed(Map<String, Object> body, Object... changes) {
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i + 1] == null) {
                body.remove((String) changes[i]);
            } else {
                body.put((String) changes[i], changes[i + 1]);
            }
        }
        return body;
    }

    /** A criterion with what it needs; changes are name, value, as above. */
    static Map<String, Object> criterion(String code, Object... changes) {
        Map<String, Object> criterion = new LinkedHashMap<>();
        criterion.put("code", code);
        criterion.put("name", Map.of("vi", "Tiêu chí " + code));
        criterion.put("weight", "1");
        criterion.put("scale", Map.of("minimum", "0", "maximum", "10", "step", "0.5"));
        return changed(criterion, changes);
    }

    static Map<String, Object> reviewPolicy(String... tieBreak) {
        return Map.of("minimumReviews", 3, "anonymised", true, "aggregation", "mean", "tieBreak", List.of(tieBreak));
    }

    /** A vote that opens as the call closes. */
    static Map<String, Object> votingPolicy(Object... changes) {
        Map<String, Object> policy = new LinkedHashMap<>();
        policy.put("opensAt", CLOSES.toString());
        policy.put("closesAt", VOTE_CLOSES.toString());
        return changed(policy, changes);
    }

    static Map<String, Object> award(String code, Object... changes) {
        return changed(
                new LinkedHashMap<>(Map.of("code", code, "name", Map.of("vi", "Giải " + code), "places", 1)), changes);
    }

    static Response create(Map<String, ?> body) {
        return manager().contentType(ContentType.JSON).body(body).post(PATH);
    }

    /** A new draft; gives its slug. */
    static String draft(Object... changes) {
        return created(changes).path("slug");
    }

    static ExtractableResponse<Response> created(Object... changes) {
        return create(body(changes)).then().statusCode(201).extract();
    }

    /** A new call that everybody sees; gives its slug. */
    static String published(Object... changes) {
        String slug = draft(changes);
        move(slug, "published").then().statusCode(200);
        return slug;
    }

    static Response move(String slug, String state) {
        return manager()
                .contentType(ContentType.JSON)
                .body(Map.of("state", state))
                .post(PATH + "/{call}/transitions", slug);
    }

    static Response patch(String slug, String ifMatch, String patch) {
        RequestSpecification request = manager().contentType("application/merge-patch+json");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .body(patch)
                .patch(PATH + "/{call}", slug);
    }

    static Response extend(String slug, String closesAt) {
        return manager()
                .contentType(ContentType.JSON)
                .body(extension(closesAt))
                .post(PATH + "/{call}/extensions", slug);
    }

    static Map<String, Object> extension(String closesAt, Object... changes) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("closesAt", closesAt);
        body.put("reason", Map.of("vi", "Nhiều nhóm xin thêm thời gian", "en", "Many teams asked for more time"));
        return changed(body, changes);
    }

    static String tag(String slug) {
        return manager()
                .get(PATH + "/{call}", slug)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }
}
