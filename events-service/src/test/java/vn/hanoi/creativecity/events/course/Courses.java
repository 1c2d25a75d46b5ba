package vn.hanoi.creativecity.events.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerTokens;

/** Courses that tests make for themselves, of events that they write into the database, and who asks for them. */
public final class Courses {

    public static final String PATH = "/v1/courses";

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);
    private static final Set<String> ROLES = Set.of(
            "admin",
            "centre_editor",
            "idea_manager",
            "event_manager",
            "juror",
            "mentor",
            "finance",
            "partner",
            "resident");
    private static final RestAssuredConfig AS_SENT = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .defaultContentCharset(StandardCharsets.UTF_8)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs(MERGE_PATCH, ContentType.JSON));

    private Courses() {}

    /** A word that no other test has. */
    public static String unique() {
        return "t" + RUN + NUMBERS.incrementAndGet();
    }

    /** Nobody, a role, a scope, or a resident of that name. */
    public static RequestSpecification as(String who) {
        InnerTokens viewer = switch (who) {
            case "nobody" -> InnerTokens.anonymous();
            case String role
            when ROLES.contains(role) ->
                InnerTokens.viewer("some-" + role).name(role).roles(role);
            case String scope
            when scope.contains(":") ->
                InnerTokens.viewer("client-" + scope).scopes(scope).client("client");
            default -> InnerTokens.viewer(who).name(who).roles("resident");
        };
        return viewer.request().config(AS_SENT);
    }

    public static Response get(String who, String path) {
        return as(who).get(path);
    }

    public static JsonNode read(String who, String path) {
        Response answer = get(who, path);
        assertEquals(200, answer.statusCode(), answer::asString);
        return json(answer);
    }

    public static JsonNode json(Response answer) {
        try {
            return JSON.readTree(answer.asByteArray());
        } catch (IOException unreadable) {
            throw new IllegalStateException(answer.asString(), unreadable);
        }
    }

    public static Response post(String who, String path, Object body) {
        return as(who).contentType(ContentType.JSON)
                .header("Idempotency-Key", unique())
                .body(written(body))
                .post(path);
    }

    /** What was made; gives its path. */
    public static String made(Response created) {
        assertEquals(201, created.statusCode(), created::asString);
        return created.header("Location");
    }

    public static Response move(String who, String path, String state, Object... more) {
        Map<String, Object> body = map(more);
        body.put("state", state);
        return post(who, path + "/transitions", body);
    }

    public static void moved(String who, String path, String state, Object... more) {
        Response answer = move(who, path, state, more);
        assertEquals(200, answer.statusCode(), answer::asString);
        assertEquals(state, answer.path("state"));
    }

    public static Response patch(String who, String path, Object patch) {
        return as(who).contentType(MERGE_PATCH)
                .header("If-Match", Objects.requireNonNullElse(get(who, path).header("ETag"), "\"0\""))
                .body(written(patch))
                .patch(path);
    }

    /** The status, and the places and codes of what is wrong. */
    public static String refusal(Response answer) {
        StringBuilder refusal = new StringBuilder().append(answer.statusCode());
        for (JsonNode error : json(answer).path("errors")) {
            String place = error.has("pointer")
                    ? error.path("pointer").asText()
                    : error.path("parameter").asText();
            refusal.append(' ')
                    .append(place)
                    .append(' ')
                    .append(error.path("code").asText());
        }
        return refusal.toString();
    }

    /** The values of a member in the items of a list. */
    public static List<String> values(Response list, String member) {
        assertEquals(200, list.statusCode(), list::asString);
        List<String> values = new ArrayList<>();
        json(list).path("items").forEach(item -> values.add(item.path(member).asText()));
        return values;
    }

    public static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** An event of the type that is trained in; gives its slug. */
    public static String event(String publication) {
        return event(publication, "TRAINING_COURSE");
    }

    static String event(String publication, String type) {
        String slug = "khoa-" + unique();
        UUID id = UUID.randomUUID();
        Database.change("""
                insert into event (id, version, slug, type, title_vi, title_en, disciplines, audience, languages,
                    accessibility, organisers, publication, assumed, created_at, updated_at)
                values (?, 0, ?, ?, ?, ?, '{}', '{}', '{}', '{}', '[]', ?, '{}', now(), now())
                """, id, slug, type, "Khoá " + slug, "Course " + slug, publication);
        Database.change("insert into slug (collection, slug, resource_id) values ('events', ?, ?)", slug, id);
        return slug;
    }

    /** A session of two hours; gives its id. */
    public static String session(String event, String startsAt) {
        UUID id = UUID.randomUUID();
        Instant begin = Instant.parse(startsAt);
        Database.change(
                """
                insert into session (id, version, event_id, code, starts_at, ends_at, status, previous_starts, sequence,
                    uid, revised_at, exclusive, assumed, created_at, updated_at)
                select ?, 0, id, ?, cast(? as timestamptz), cast(? as timestamptz), 'SCHEDULED', '[]', 0,
                    ?, now(), false, '{}', now(), now() from event where slug = ?
                """,
                id,
                unique().toUpperCase(Locale.ROOT),
                begin.toString(),
                begin.plusSeconds(7200).toString(),
                id + "@events.creativecity.hanoi.gov.vn",
                event);
        return id.toString();
    }

    /** Names the account as a trainer of the event. */
    public static void trainer(String event, String subject) {
        UUID id = UUID.randomUUID();
        Database.change("""
                insert into participant (id, version, slug, name, kind, subject, assumed, created_at, updated_at)
                values (?, 0, ?, 'Giảng viên 1', 'PERSON', ?, '{}', now(), now())""", id, "giang-vien-" + unique(), subject);
        Database.change("""
                insert into event_participant (event_id, position, participant_id, role)
                select id, (select count(*) from event_participant p where p.event_id = event.id), ?, 'TRAINER'
                from event where slug = ?""", id, event);
    }

    /** A course's members; changes are name, value, name, value, and null takes a value away. */
    public static Map<String, Object> body(String event, Object... changes) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of(
                "event", event,
                "disciplines", List.of("design"),
                "hours", 24,
                "provider", Map.of("name", Map.of("vi", "Trường nghề 1", "en", "School 1")),
                "completionRule", Map.of("minimumSessions", 2)));
        body.putAll(map(changes));
        body.values().removeIf(Objects::isNull);
        return body;
    }

    /** A course of a published event; gives its path. */
    public static String course(String event, Object... changes) {
        return made(post("event_manager", PATH, body(event, changes)));
    }

    public static Map<String, Object> person(String name, Object... more) {
        Map<String, Object> body = map(more);
        body.put("name", name);
        return body;
    }

    /** Enrols somebody; gives the path. */
    public static String enrolled(String course, String name, Object... more) {
        return made(post("event_manager", course + "/trainees", person(name, more)));
    }

    public static Response mark(String who, String course, String session, String trainee, String state) {
        return post(
                who,
                course + "/sessions/" + session + "/attendances",
                Map.of("trainee", last(trainee), "state", state));
    }

    /** Marks by staff; gives the path of the mark. */
    public static String marked(String course, String session, String trainee, String state) {
        return made(mark("event_manager", course, session, trainee, state));
    }

    private static String written(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> map(Object... members) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            map.put((String) members[i], members[i + 1]);
        }
        return map;
    }
}
