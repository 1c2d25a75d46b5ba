package vn.hanoi.creativecity.events.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hanoi.creativecity.testing.InnerTokens;

/** Sessions that tests make for themselves, their terms and who registers under them. */
public final class Registrations {

    public static final String PATH = "/v1/registrations";
    static final String MERGE_PATCH = "application/merge-patch+json";

    private static final List<String> ROLES =
            List.of("admin", "centre_editor", "idea_manager", "event_manager", "juror", "mentor", "finance", "partner");

    private static final RestAssuredConfig AS_SENT = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .defaultContentCharset(StandardCharsets.UTF_8)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs(MERGE_PATCH, ContentType.JSON));

    private Registrations() {}

    /** Nobody, a role, a scope, or a resident of that name. */
    public static RequestSpecification as(String who) {
        InnerTokens viewer = who.equals("nobody")
                ? InnerTokens.anonymous()
                : ROLES.contains(who)
                        ? InnerTokens.viewer("some-" + who).name(who).roles(who)
                        : who.contains(":")
                                ? InnerTokens.viewer("client:" + who).name(who).scopes(who)
                                : InnerTokens.viewer(who).name(who).roles("resident");
        return viewer.request().config(AS_SENT);
    }

    public static String unique() {
        return "x" + UUID.randomUUID().toString().replace("-", "");
    }

    public static Response post(String who, String path, Map<String, ?> body) {
        return as(who).contentType(ContentType.JSON).body(body).post(path);
    }

    public static Response get(String who, String path) {
        return as(who).get(path);
    }

    /** A published event; gives its id. */
    public static String event() {
        Response made =
                post("event_manager", "/v1/events", Map.of("type", "workshop", "title", Map.of("vi", "Làm đèn lồng")));
        assertEquals(201, made.statusCode(), made::asString);
        String id = made.path("id");
        Response published =
                post("event_manager", "/v1/events/" + id + "/transitions", Map.of("publication", "published"));
        assertEquals(200, published.statusCode(), published::asString);
        return id;
    }

    /** A session of a published event, that begins then; gives its id. */
    public static String session(String event, Instant startsAt) {
        Response made = post(
                "event_manager",
                "/v1/sessions",
                Map.of(
                        "event", event,
                        "startsAt", startsAt.toString(),
                        "endsAt", startsAt.plus(Duration.ofHours(2)).toString()));
        assertEquals(201, made.statusCode(), made::asString);
        return made.path("id");
    }

    /** The same in ten days. */
    public static String session() {
        return session(event(), now().plus(Duration.ofDays(10)));
    }

    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Terms that opened yesterday, with these changes: name, value, name, value. */
    public static Map<String, Object> terms(int capacity, Object... changes) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of(
                "opensAt", now().minus(Duration.ofDays(1)).toString(),
                "closesAt", now().plus(Duration.ofDays(9)).toString(),
                "capacity", capacity,
                "maxGroupSize", Math.min(capacity, 4),
                "waitingList", true));
        set(body, changes);
        return body;
    }

    public static Response layDown(String path, Map<String, ?> terms) {
        return as("event_manager")
                .contentType(ContentType.JSON)
                .header("If-None-Match", "*")
                .body(terms)
                .put(path + "/registration-terms");
    }

    /** A session with so many seats; gives its id. */
    public static String sessionWith(int capacity, Object... changes) {
        String session = session();
        Response made = layDown("/v1/sessions/" + session, terms(capacity, changes));
        assertEquals(201, made.statusCode(), made::asString);
        return session;
    }

    static Response patchTerms(String session, String patch) {
        String path = "/v1/sessions/" + session + "/registration-terms";
        String tag = get("event_manager", path).header("ETag");
        return as("event_manager")
                .contentType(MERGE_PATCH)
                .header("If-Match", tag)
                .body(patch)
                .patch(path);
    }

    static Response readTerms(String session) {
        return get("event_manager", "/v1/sessions/" + session + "/registration-terms");
    }

    static Map<String, Object> body(String session, int groupSize, Object... changes) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of(
                "groupSize",
                groupSize,
                "name",
                "Người đăng ký",
                "mail",
                unique() + "@example.org",
                "consents",
                List.of("contact")));
        set(body, "session", session);
        set(body, changes);
        return body;
    }

    static Response tryToRegister(String who, String session, int groupSize, Object... changes) {
        return post(who, PATH, body(session, groupSize, changes));
    }

    public static Response register(String who, String session, int groupSize, Object... changes) {
        Response made = tryToRegister(who, session, groupSize, changes);
        assertEquals(201, made.statusCode(), made::asString);
        return made;
    }

    /** Somebody new registers; gives their id, which is their name too. */
    static String registered(String session, int groupSize) {
        return register(unique(), session, groupSize).path("id");
    }

    static Response read(String registration) {
        return get("event_manager", PATH + "/" + registration);
    }

    public static String state(String registration) {
        return read(registration).path("state");
    }

    public static Response move(String who, String registration, String state, Object... changes) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("state", state));
        set(body, changes);
        return post(who, PATH + "/" + registration + "/transitions", body);
    }

    public static Response patch(String who, String registration, String patch) {
        return as(who).contentType(MERGE_PATCH)
                .header("If-Match", get(who, PATH + "/" + registration).header("ETag"))
                .body(patch)
                .patch(PATH + "/" + registration);
    }

    /** Status, and of each error pointer or parameter and code. */
    public static String refusal(Response answer) {
        List<Map<String, String>> errors = answer.path("errors");
        return errors == null || errors.isEmpty()
                ? answer.statusCode() + " " + answer.path("type")
                : answer.statusCode() + " "
                        + String.join(
                                ", ",
                                errors.stream()
                                        .map(error -> (error.getOrDefault("pointer", error.get("parameter"))) + " "
                                                + error.get("code"))
                                        .toList());
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
}
