package vn.hanoi.creativecity.events.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.events.course.Courses.PATH;
import static vn.hanoi.creativecity.events.course.Courses.body;
import static vn.hanoi.creativecity.events.course.Courses.course;
import static vn.hanoi.creativecity.events.course.Courses.event;
import static vn.hanoi.creativecity.events.course.Courses.get;
import static vn.hanoi.creativecity.events.course.Courses.last;
import static vn.hanoi.creativecity.events.course.Courses.made;
import static vn.hanoi.creativecity.events.course.Courses.move;
import static vn.hanoi.creativecity.events.course.Courses.moved;
import static vn.hanoi.creativecity.events.course.Courses.patch;
import static vn.hanoi.creativecity.events.course.Courses.post;
import static vn.hanoi.creativecity.events.course.Courses.read;
import static vn.hanoi.creativecity.events.course.Courses.refusal;
import static vn.hanoi.creativecity.events.course.Courses.session;
import static vn.hanoi.creativecity.events.course.Courses.trainer;
import static vn.hanoi.creativecity.events.course.Courses.unique;
import static vn.hanoi.creativecity.events.course.Courses.values;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** A course is made of an event, moved by staff, and seen by whoever sees the event. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class CourseTest {

    private static final List<String> STATES = List.of("planned", "running", "finished", "cancelled");
    private static final Map<String, Set<String>> MOVES =
            Map.of("planned", Set.of("running", "cancelled"), "running", Set.of("finished", "cancelled"));

    @Test
    void itIsReadAsItWasMade() {
        String event = event("PUBLISHED");

        Response created = post("event_manager", PATH, body(event, "completionRule", Map.of("minimumShare", 80)));

        String path = made(created);
        JsonNode course = read("nobody", path);
        assertEquals(event, last(path));
        assertEquals(event, course.at("/event/slug").asText());
        assertEquals("Khoá " + event, course.at("/event/title/vi").asText());
        assertEquals("[\"design\"]", course.path("disciplines").toString());
        assertEquals(24, course.path("hours").asInt());
        assertEquals("Trường nghề 1", course.at("/provider/name/vi").asText());
        assertEquals(
                "{\"minimumShare\":80,\"assessmentRequired\":false}",
                course.path("completionRule").toString());
        assertEquals("planned", course.path("state").asText());
        assertEquals(
                "[\"running\",\"cancelled\"]", course.path("allowedTransitions").toString());
        assertEquals(course, read("nobody", PATH + "/" + course.path("id").asText()));
        assertEquals(List.of(event), values(get("nobody", PATH + "?event=" + event), "slug"));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        String event = event("PUBLISHED");
        assertEquals(
                "422 /event unknown_reference /provider one_of /completionRule one_of",
                refusal(post(
                        "admin",
                        PATH,
                        body("khong-co", "provider", Map.of(), "completionRule", Map.of("assessmentRequired", true)))));
        assertEquals(
                "422 /provider one_of /completionRule one_of",
                refusal(post(
                        "admin",
                        PATH,
                        body(
                                event,
                                "provider",
                                Map.of("centre", "van-mieu", "name", Map.of("vi", "A")),
                                "completionRule",
                                Map.of("minimumSessions", 1, "minimumShare", 1)))));
        assertEquals(
                "422 /event not_a_course", refusal(post("admin", PATH, body(Courses.event("PUBLISHED", "WORKSHOP")))));
        assertEquals(
                "422 /disciplines/1 repeated",
                refusal(post("admin", PATH, body(event, "disciplines", List.of("design", "design")))));
        for (Object share : List.of(0, 101)) {
            assertEquals(
                    "422 /completionRule/minimumShare out_of_range",
                    refusal(post("admin", PATH, body(event, "completionRule", Map.of("minimumShare", share)))));
        }
    }

    @Test
    void anEventIsOneCourseAtMost() {
        String event = event("PUBLISHED");
        course(event);

        assertEquals("409 /event taken", refusal(post("admin", PATH, body(event))));
    }

    @Test
    void theEventThatItIsStaysATrainingCourse() {
        String event = event("PUBLISHED");
        assertEquals(
                200,
                patch("event_manager", "/v1/events/" + event, Map.of("type", "talk"))
                        .statusCode());
        assertEquals(
                200,
                patch("event_manager", "/v1/events/" + event, Map.of("type", "training_course"))
                        .statusCode());
        course(event);

        assertEquals(
                "409 /type has_course", refusal(patch("event_manager", "/v1/events/" + event, Map.of("type", "talk"))));
        assertEquals(
                200,
                patch("event_manager", "/v1/events/" + event, Map.of("title", Map.of("vi", "Kể chuyện")))
                        .statusCode());
    }

    @Test
    void aCourseOfAnUnpublishedEventIsForStaff() {
        String path = course(event("DRAFT"));

        for (String who : List.of("admin", "event_manager")) {
            assertEquals(200, get(who, path).statusCode(), who);
            assertEquals(List.of(last(path)), values(get(who, PATH + "?event=" + last(path)), "slug"), who);
        }
        for (String who : List.of("nobody", "resident", "centre_editor", "idea_manager", "partner", "events:read")) {
            assertEquals(404, get(who, path).statusCode(), who);
            assertEquals(404, get(who, path + "/transitions").statusCode(), who);
            assertEquals(List.of(), values(get(who, PATH + "?event=" + last(path)), "slug"), who);
        }
    }

    @Test
    void listsAreFiltered() {
        String centre = "trung-tam-" + unique();
        String music = course(
                event("PUBLISHED"), "disciplines", List.of("music", "film"), "provider", Map.of("centre", centre));
        String design = course(event("PUBLISHED"), "provider", Map.of("centre", centre));
        moved("admin", design, "cancelled");

        String list = PATH + "?centre=" + centre;
        assertEquals(List.of(last(design), last(music)), values(get("nobody", list), "slug"));
        assertEquals(List.of(last(music), last(design)), values(get("nobody", list + "&sort=createdAt"), "slug"));
        assertEquals(List.of(last(music)), values(get("nobody", list + "&discipline=film,gastronomy"), "slug"));
        assertEquals(List.of(last(design)), values(get("nobody", list + "&state=cancelled,finished"), "slug"));
        assertEquals("400 sort unknown_value", refusal(get("nobody", list + "&sort=hours")));
        JsonNode first = read("nobody", list + "&limit=1&count=true");
        assertEquals(2, first.path("total").asInt());
        assertEquals(
                List.of(last(music)), values(get("nobody", first.path("next").asText()), "slug"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"planned", "running", "finished", "cancelled"})
    void eachMoveIsMadeByStaffAndByNobodyElse(String from) {
        List<String> wrong = new ArrayList<>();
        for (String to : STATES) {
            boolean isAllowed = MOVES.getOrDefault(from, Set.of()).contains(to);
            for (String who : List.of("admin", "event_manager")) {
                String path = in(from);
                note(who, from, to, isAllowed ? 200 : 409, move(who, path, to), wrong);
                assertEquals(
                        isAllowed ? to : from,
                        read("nobody", path).path("state").asText());
            }
            String path = in(from);
            String trainer = unique();
            trainer(last(path), trainer);
            for (String who : List.of(
                    "nobody",
                    "resident",
                    "juror",
                    "mentor",
                    "finance",
                    "partner",
                    "centre_editor",
                    "idea_manager",
                    "events:read",
                    "events:register",
                    trainer)) {
                note(who, from, to, 403, move(who, path, to), wrong);
            }
            assertEquals(from, read("nobody", path).path("state").asText());
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void itIsFinishedAfterItsLastSession() {
        String event = event("PUBLISHED");
        String path = course(event);
        moved("admin", path, "running");
        assertEquals("409 /state sessions_not_over", refusal(move("admin", path, "finished")));
        session(
                event,
                Instant.now()
                        .plus(1, ChronoUnit.DAYS)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        assertEquals("409 /state sessions_not_over", refusal(move("admin", path, "finished")));
        Database.change(
                "update session set status = 'CANCELLED' where event_id = (select id from event where slug = ?)",
                event);
        assertEquals("409 /state sessions_not_over", refusal(move("admin", path, "finished")));
        // Half past one in the night, Hà Nội time: still the festival day before.
        session(event, "2026-01-10T18:30:00Z");

        moved("admin", path, "finished", "reason", "Đã dạy xong");

        assertEquals("2026-01-10", read("nobody", path).path("endedOn").asText());
        assertEquals(List.of("running", "finished"), values(get("nobody", path + "/transitions"), "to"));
        assertEquals(List.of("", "Đã dạy xong"), values(get("nobody", path + "/transitions"), "reason"));
        assertEquals(List.of("", ""), values(get("nobody", path + "/transitions"), "actor"));
    }

    @Test
    void staffChangeItAndItsEventStays() {
        String path = course(event("PUBLISHED"));
        for (String who : List.of("nobody", "resident", "centre_editor", "idea_manager", "events:register")) {
            assertEquals(403, patch(who, path, Map.of("hours", 10)).statusCode(), who);
        }
        assertEquals(200, patch("event_manager", path, Map.of("hours", 10)).statusCode());
        assertEquals(10, read("nobody", path).path("hours").asInt());
        assertEquals("422 /event unchangeable", refusal(patch("admin", path, Map.of("event", event("PUBLISHED")))));
        assertEquals(
                412,
                Courses.as("admin")
                        .contentType("application/merge-patch+json")
                        .header("If-Match", "\"0\"")
                        .body("{\"hours\":11}")
                        .patch(path)
                        .statusCode());
        assertEquals(
                List.of("changed", "created"),
                values(
                        get(
                                "admin",
                                "/v1/audit/events?resource="
                                        + read("nobody", path).path("id").asText()),
                        "action"));
    }

    @Test
    void theRuleStaysOnceTheCourseIsOver() {
        String path = in("finished");

        assertEquals(
                "409 /completionRule course_over",
                refusal(patch("admin", path, Map.of("completionRule", Map.of("assessmentRequired", true)))));
        assertEquals(200, patch("admin", path, Map.of("hours", 30)).statusCode());
    }

    @Test
    void aChangedTitleOfTheEventMakesAnotherTag() {
        String path = course(event("PUBLISHED"));
        String before = get("nobody", path).header("ETag");
        Database.change("update event set title_vi = 'Tên mới', version = version + 1 where slug = ?", last(path));

        assertEquals("Tên mới", read("nobody", path).at("/event/title/vi").asText());
        assertEquals(
                200,
                Courses.as("nobody").header("If-None-Match", before).get(path).statusCode());
        assertEquals(
                304,
                Courses.as("nobody")
                        .header("If-None-Match", get("nobody", path).header("ETag"))
                        .get(path)
                        .statusCode());
    }

    private static String in(String state) {
        String event = event("PUBLISHED");
        session(event, "2026-01-10T02:00:00Z");
        String path = course(event);
        Database.change(
                "update course set state = upper(?), ended_on = case when ? = 'finished' then date '2026-01-10' end where slug = ?",
                state,
                state,
                last(path));
        return path;
    }

    private static void note(String who, String from, String to, int expected, Response answer, List<String> wrong) {
        if (answer.statusCode() != expected) {
            wrong.add("%s from %s to %s: %d and not %d".formatted(who, from, to, answer.statusCode(), expected));
        }
    }
}
