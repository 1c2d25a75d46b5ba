package vn.hanoi.creativecity.events.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.events.course.Courses.course;
import static vn.hanoi.creativecity.events.course.Courses.enrolled;
import static vn.hanoi.creativecity.events.course.Courses.event;
import static vn.hanoi.creativecity.events.course.Courses.get;
import static vn.hanoi.creativecity.events.course.Courses.last;
import static vn.hanoi.creativecity.events.course.Courses.made;
import static vn.hanoi.creativecity.events.course.Courses.mark;
import static vn.hanoi.creativecity.events.course.Courses.marked;
import static vn.hanoi.creativecity.events.course.Courses.move;
import static vn.hanoi.creativecity.events.course.Courses.moved;
import static vn.hanoi.creativecity.events.course.Courses.read;
import static vn.hanoi.creativecity.events.course.Courses.refusal;
import static vn.hanoi.creativecity.events.course.Courses.session;
import static vn.hanoi.creativecity.events.course.Courses.trainer;
import static vn.hanoi.creativecity.events.course.Courses.unique;
import static vn.hanoi.creativecity.events.course.Courses.values;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** Who marks who was at a session, when, and how it is corrected. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class AttendanceTest {

    private final String trainer = unique();
    private final String lan = unique();
    private final String event = event("PUBLISHED");
    private final String lesson = session(event, "2026-01-10T02:00:00Z");
    private final String other = session(event, "2026-01-11T02:00:00Z");

    @Test
    void staffAndTheTrainersOfTheCourseMarkAndNobodyElse() {
        String course = running();
        String elsewhere = unique();
        trainer(event("PUBLISHED"), elsewhere);
        String speaker = unique();
        trainer(event, speaker);
        Database.change(
                "update event_participant set role = 'SPEAKER' where participant_id = (select id from participant where subject = ?)",
                speaker);
        String trainee = enrolled(course, "Học viên 1", "subject", lan);

        for (String who : List.of(
                "nobody",
                "resident",
                "juror",
                "mentor",
                "finance",
                "partner",
                "centre_editor",
                "idea_manager",
                "events:register",
                elsewhere,
                speaker,
                lan)) {
            assertEquals(403, mark(who, course, lesson, trainee, "present").statusCode(), who);
        }
        for (String who : List.of("admin", "event_manager", trainer)) {
            String path = made(mark(who, course, lesson, enrolled(course, "Học viên 2"), "present"));
            assertEquals("present", read(who, path).path("state").asText(), who);
        }
    }

    @Test
    void eachTraineeIsMarkedOnceForEachSession() {
        String course = running();
        String trainee = enrolled(course, "Học viên 1");
        marked(course, lesson, trainee, "present");

        assertEquals("409 /trainee taken", refusal(mark(trainer, course, lesson, trainee, "absent")));
        marked(course, other, trainee, "absent");
    }

    @ParameterizedTest
    @CsvSource({
        "present, excused",
        "present, absent",
        "excused, present",
        "excused, absent",
        "absent, present",
        "absent, excused"
    })
    void aMarkIsCorrectedWithItsHistory(String from, String to) {
        String course = running();
        String path = marked(course, lesson, enrolled(course, "Học viên 1", "subject", lan), from);
        for (String who : List.of("resident", "centre_editor", "idea_manager")) {
            assertEquals(404, move(who, path, to).statusCode(), who);
        }
        assertEquals(403, move(lan, path, to).statusCode());
        assertEquals(403, move("nobody", path, to).statusCode());
        assertEquals(409, move(trainer, path, from).statusCode());

        moved(trainer, path, to, "reason", "Điểm danh nhầm");

        assertEquals(List.of(from), values(get(lan, path + "/transitions"), "from"));
        assertEquals(List.of(to), values(get(lan, path + "/transitions"), "to"));
        assertEquals(List.of("Điểm danh nhầm"), values(get(lan, path + "/transitions"), "reason"));
        assertEquals(
                List.of("moved", "created"), values(get("admin", "/v1/audit/events?resource=" + last(path)), "action"));
    }

    @Test
    void traineesSeeTheirOwnMarks() {
        String course = running();
        String trainee = enrolled(course, "Học viên 1", "subject", lan);
        String own = marked(course, lesson, trainee, "present");
        String others = marked(course, lesson, enrolled(course, "Học viên 2"), "absent");
        String list = course + "/sessions/" + lesson + "/attendances";

        assertEquals(List.of(last(own)), values(get(lan, list), "id"));
        assertEquals(404, get(lan, others).statusCode());
        assertEquals(404, get(lan, others + "/transitions").statusCode());
        for (String who : List.of("admin", "event_manager", trainer)) {
            assertEquals(List.of(last(own), last(others)), values(get(who, list), "id"), who);
            assertEquals(List.of(last(own)), values(get(who, list + "?trainee=" + last(trainee)), "id"), who);
            assertEquals(List.of(last(others)), values(get(who, list + "?state=absent,excused"), "id"), who);
        }
        for (String who : List.of("resident", "partner", "idea_manager")) {
            assertEquals(List.of(), values(get(who, list), "id"), who);
            assertEquals(404, get(who, own).statusCode(), who);
        }
        assertEquals(403, get("nobody", list).statusCode());
        assertEquals(
                404,
                get("admin", course + "/sessions/" + other + "/attendances/" + last(own))
                        .statusCode());
    }

    @Test
    void itIsMarkedWhileTheCourseRunsAndOfWhatTookPlace() {
        String course = course(event);
        trainer(event, trainer);
        String trainee = enrolled(course, "Học viên 1");
        assertEquals("409 /state course_not_running", refusal(mark(trainer, course, lesson, trainee, "present")));
        moved("admin", course, "running");
        String strange = session(event("PUBLISHED"), "2026-01-10T02:00:00Z");
        assertEquals("404 session unknown_reference", refusal(mark("admin", course, strange, trainee, "present")));
        assertEquals(
                "422 /trainee unknown_reference",
                refusal(mark(trainer, course, lesson, enrolled(course(event("PUBLISHED")), "Học viên 2"), "present")));
        String later = session(
                event,
                Instant.now()
                        .plus(1, ChronoUnit.DAYS)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        assertEquals("409 /state session_not_begun", refusal(mark(trainer, course, later, trainee, "absent")));
        String excused = made(mark(trainer, course, later, trainee, "excused"));
        assertEquals("409 /state session_not_begun", refusal(move(trainer, excused, "present")));
        Database.change("update session set status = 'CANCELLED' where id = cast(? as uuid)", other);
        assertEquals("409 /state session_not_held", refusal(mark(trainer, course, other, trainee, "present")));
        moved("admin", trainee, "withdrawn");
        assertEquals("409 /trainee withdrawn", refusal(mark(trainer, course, lesson, trainee, "present")));
    }

    @Test
    void onceTheCourseIsFinishedACorrectionIsForStaffAndCompletionIsWorkedOutAgain() {
        String course = running("completionRule", Map.of("minimumSessions", 1));
        String trainee = enrolled(course, "Học viên 1");
        String mark = marked(course, lesson, trainee, "absent");
        moved("admin", course, "finished");
        assertEquals("not_completed", read("admin", trainee).path("state").asText());
        assertEquals("409 /state course_not_running", refusal(move(trainer, mark, "present")));

        moved("event_manager", mark, "present");

        assertEquals("completed", read("admin", trainee).path("state").asText());
        moved("event_manager", mark, "excused");
        assertEquals("not_completed", read("admin", trainee).path("state").asText());
        marked(course, other, trainee, "present");
        assertEquals("completed", read("admin", trainee).path("state").asText());
        assertEquals(
                List.of("not_completed", "completed", "not_completed", "completed"),
                values(get("admin", trainee + "/transitions"), "to"));
    }

    private String running(Object... changes) {
        String course = course(event, changes);
        trainer(event, trainer);
        moved("admin", course, "running");
        return course;
    }
}
