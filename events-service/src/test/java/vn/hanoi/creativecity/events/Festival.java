package vn.hanoi.creativecity.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import vn.hanoi.creativecity.testing.InnerTokens;

/** Venues, events and sessions that tests make for themselves, and who asks for them. */
public final class Festival {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private Festival() {}

    public static RequestSpecification anybody() {
        return InnerTokens.anonymous().request();
    }

    public static RequestSpecification manager() {
        return InnerTokens.viewer("manager").roles("event_manager").request();
    }

    /** Nobody, or somebody with this role. */
    public static RequestSpecification as(String role) {
        return role.equals("nobody")
                ? anybody()
                : InnerTokens.viewer("someone").roles(role).request();
    }

    /** A word that no other test has. */
    public static String unique() {
        return "riêng" + Long.toString(System.nanoTime(), 36) + NUMBERS.incrementAndGet();
    }

    /** What is given as name, value, name, value; null takes a value away. */
    public static Map<String, Object> with(Map<String, Object> body, Object... changes) {
        Map<String, Object> changed = new LinkedHashMap<>(body);
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i + 1] == null) {
                changed.remove((String) changes[i]);
            } else {
                changed.put((String) changes[i], changes[i + 1]);
            }
        }
        return changed;
    }

    public static Response post(String path, Map<String, ?> body) {
        return manager().contentType(ContentType.JSON).body(body).post(path);
    }

    public static Response get(String path) {
        return anybody().urlEncodingEnabled(false).get(path);
    }

    public static Response patch(String path, String patch) {
        return manager()
                .contentType("application/merge-patch+json")
                .header("If-Match", manager().get(path).header("ETag"))
                .body(patch.getBytes(StandardCharsets.UTF_8))
                .patch(path);
    }

    public static JsonNode json(Response answer) {
        try {
            return JSON.readTree(answer.asByteArray());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String slugOf(Response created) {
        return created.then().statusCode(201).extract().path("slug");
    }

    /** A new venue of one's own, which takes one session at a time; gives its slug. */
    public static String venue(Object... changes) {
        return slugOf(post("/v1/venues", with(Map.of("name", Map.of("vi", "Sân khấu " + unique())), changes)));
    }

    public static Map<String, Object> eventBody(Object... changes) {
        return with(Map.of("type", "performance", "title", Map.of("vi", "Đêm " + unique())), changes);
    }

    /** A new event that nobody but staff sees; gives its slug. */
    public static String draft(Object... changes) {
        return slugOf(post("/v1/events", eventBody(changes)));
    }

    /** A new event that everybody sees; gives its slug. */
    public static String event(Object... changes) {
        String slug = draft(changes);
        moveEvent(slug, "published").then().statusCode(200);
        return slug;
    }

    public static Response moveEvent(String event, String publication) {
        return post(
                "/v1/events/" + event + "/transitions",
                with(
                        Map.of("publication", publication),
                        "reason",
                        publication.equals("cancelled") ? Map.of("vi", "Có bão") : null));
    }

    public static Map<String, Object> sessionBody(String event, String startsAt, String endsAt, Object... changes) {
        return with(Map.of("event", event, "startsAt", startsAt, "endsAt", endsAt), changes);
    }

    public static Response trySession(String event, String startsAt, String endsAt, Object... changes) {
        return post("/v1/sessions", sessionBody(event, startsAt, endsAt, changes));
    }

    /** A new session; gives its code. */
    public static String session(String event, String startsAt, String endsAt, Object... changes) {
        return trySession(event, startsAt, endsAt, changes)
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    public static Response move(String session, String status, Object... changes) {
        return post(
                "/v1/sessions/" + session + "/transitions",
                with(Map.of("status", status, "reason", Map.of("vi", "Có mưa")), changes));
    }
}
