package vn.hanoi.creativecity.events.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.events.course.Courses.course;
import static vn.hanoi.creativecity.events.course.Courses.enrolled;
import static vn.hanoi.creativecity.events.course.Courses.event;
import static vn.hanoi.creativecity.events.course.Courses.get;
import static vn.hanoi.creativecity.events.course.Courses.last;
import static vn.hanoi.creativecity.events.course.Courses.marked;
import static vn.hanoi.creativecity.events.course.Courses.move;
import static vn.hanoi.creativecity.events.course.Courses.moved;
import static vn.hanoi.creativecity.events.course.Courses.patch;
import static vn.hanoi.creativecity.events.course.Courses.person;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** Who is trained in a course, who sees it, and how completion is worked out. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class TraineeTest {

    private static final List<String> STATES = List.of("enrolled", "completed", "not_completed", "withdrawn");
    private static final List<String> OTHERS =
            List.of("resident", "juror", "mentor", "finance", "partner", "centre_editor", "idea_manager");

    private final String lan = unique();
    private final String trainer = unique();
    private final String event = event("PUBLISHED");
    private final String first = session(event, "2026-01-10T02:00:00Z");
    private final String second = session(event, "2026-01-11T02:00:00Z");
    private final String third = session(event, "2026-01-12T02:00:00Z");

    @Test
    void staffSeeAllTrainersTheirCourseAndTraineesThemselves() {
        String course = running();
        String mail = lan + "@example.org";
        String path = enrolled(course, "Học viên 1", "subject", lan, "mail", mail);
        String other = enrolled(course, "Học viên 2", "subject", unique());

        for (String who : List.of("admin", "event_manager")) {
            JsonNode trainee = read(who, path);
            assertEquals(lan, trainee.path("subject").asText());
            assertEquals(mail, trainee.path("mail").asText());
            assertEquals(List.of(last(path), last(other)), values(get(who, course + "/trainees"), "id"), who);
        }
        JsonNode seen = read(trainer, path);
        assertEquals("Học viên 1", seen.path("name").asText());
        assertEquals(false, seen.has("subject") || seen.has("mail"));
        assertEquals(List.of(last(path), last(other)), values(get(trainer, course + "/trainees"), "id"));
        assertEquals(mail, read(lan, path).path("mail").asText());
        assertEquals(List.of(last(path)), values(get(lan, course + "/trainees"), "id"));
        assertEquals(404, get(lan, other).statusCode());
        String elsewhere = unique();
        trainer(event("PUBLISHED"), elsewhere);
        List<String> strangers = new ArrayList<>(OTHERS);
        strangers.add(elsewhere);
        for (String who : strangers) {
            assertEquals(404, get(who, path).statusCode(), who);
            assertEquals(404, get(who, path + "/transitions").statusCode(), who);
            assertEquals(404, move(who, path, "withdrawn").statusCode(), who);
            assertEquals(404, patch(who, path, Map.of("consented", true)).statusCode(), who);
            assertEquals(List.of(), values(get(who, course + "/trainees"), "id"), who);
        }
        for (String who : List.of("nobody", "events:read", "events:register")) {
            assertEquals(403, get(who, path).statusCode(), who);
            assertEquals(403, get(who, course + "/trainees").statusCode(), who);
        }
        assertEquals(
                404,
                get("admin", course(event("PUBLISHED")) + "/trainees/" + last(path))
                        .statusCode());
    }

    @Test
    void onlyStaffEnrolAndEachPersonOnce() {
        String course = running();
        for (String who : List.of("nobody", "resident", "centre_editor", "idea_manager", trainer, "events:register")) {
            assertEquals(
                    403, post(who, course + "/trainees", person("Học viên 1")).statusCode(), who);
        }
        String mail = lan + "@example.org";
        String path = enrolled(course, "Học viên 1", "subject", lan, "mail", mail);
        assertEquals(
                "409 /subject taken",
                refusal(post("admin", course + "/trainees", person("Học viên 1", "subject", lan))));
        assertEquals(
                "409 /mail taken",
                refusal(post("admin", course + "/trainees", person("Học viên 1", "mail", mail.toUpperCase()))));
        assertEquals(
                "422 /mail format",
                refusal(post("admin", course + "/trainees", person("Học viên 1", "mail", "không"))));
        assertEquals("422 /name required", refusal(post("admin", course + "/trainees", Map.of())));
        moved(lan, path, "withdrawn", "reason", "Trùng lịch học");
        enrolled(course, "Học viên 1", "subject", lan, "mail", mail);
        enrolled(course, "Học viên 3");
        enrolled(course, "Học viên 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"finished", "cancelled"})
    void aCourseThatIsOverTakesNobody(String state) {
        String course = running();
        moved("admin", course, state);

        assertEquals("409  course_over", refusal(post("admin", course + "/trainees", person("Học viên 1"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"enrolled", "completed", "not_completed", "withdrawn"})
    void eachMoveIsMadeByWhomTheTableNamesAndByNobodyElse(String from) {
        Map<String, Set<String>> table = Map.of(
                "enrolled", Set.of("completed", "not_completed", "withdrawn"),
                "completed", Set.of("not_completed"),
                "not_completed", Set.of("completed"));
        List<String> wrong = new ArrayList<>();
        String course = running();
        for (String to : STATES) {
            boolean isKnown = table.getOrDefault(from, Set.of()).contains(to);
            for (String who : List.of(lan, trainer, "admin", "event_manager")) {
                Database.change("delete from trainee where subject = ?", lan);
                String path = enrolled(course, "Học viên 1", "subject", lan);
                Database.change("update trainee set state = upper(?) where id = cast(? as uuid)", from, last(path));
                boolean isTheirs = to.equals("withdrawn") && !who.equals(trainer);
                int expected = !isKnown ? 409 : isTheirs ? 200 : 403;
                Response answer = move(who, path, to);
                if (answer.statusCode() != expected) {
                    wrong.add("%s to %s: %d and not %d".formatted(who, to, answer.statusCode(), expected));
                }
                assertEquals(
                        expected == 200 ? to : from,
                        read("admin", path).path("state").asText());
                List<String> shown = new ArrayList<>();
                read(who, path).path("allowedTransitions").forEach(state -> shown.add(state.asText()));
                assertEquals(
                        from.equals("enrolled") && expected != 200 && !who.equals(trainer)
                                ? List.of("withdrawn")
                                : List.of(),
                        shown);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void traineesSayWhetherTheyAreNamedAndNothingElse() {
        String path = enrolled(running(), "Học viên 1", "subject", lan);

        assertEquals(200, patch(lan, path, Map.of("consented", true)).statusCode());
        assertEquals(true, read("admin", path).path("consented").asBoolean());
        for (Map<String, Object> patch : List.<Map<String, Object>>of(
                Map.of("name", "Người khác"),
                Map.of("assessment", "passed"),
                Map.of("subject", "x", "consented", false))) {
            assertEquals("403  not_yours", refusal(patch(lan, path, patch)));
        }
        assertEquals(403, patch(trainer, path, Map.of("consented", false)).statusCode());
        assertEquals(
                200,
                patch("event_manager", path, Map.of("name", "Học viên Một")).statusCode());
        JsonNode trainee = read(lan, path);
        assertEquals("Học viên Một", trainee.path("name").asText());
        assertEquals(true, trainee.path("consented").asBoolean());
        assertEquals(false, trainee.has("assessment"));
    }

    @Test
    void whenTheCourseIsFinishedTheRuleSaysWhoCompletedIt() {
        String course = running();
        String two = enrolled(course, "Học viên 1");
        String one = enrolled(course, "Học viên 2");
        String gone = enrolled(course, "Học viên 3");
        for (String lesson : List.of(first, second)) {
            marked(course, lesson, two, "present");
        }
        marked(course, third, two, "excused");
        marked(course, first, one, "present");
        marked(course, second, one, "excused");
        marked(course, third, one, "absent");
        moved("admin", gone, "withdrawn");
        assertEquals("enrolled", read("admin", two).path("state").asText());
        assertEquals(true, read("admin", two).at("/completion/fulfilled").asBoolean());

        moved("admin", course, "finished");

        assertEquals("completed", read("admin", two).path("state").asText());
        assertEquals(
                "{\"sessions\":3,\"needed\":2,\"present\":2,\"excused\":1,\"absent\":0,\"assessmentMissing\":false,\"fulfilled\":true}",
                read("admin", two).path("completion").toString());
        assertEquals("not_completed", read("admin", one).path("state").asText());
        assertEquals(
                "{\"sessions\":3,\"needed\":2,\"present\":1,\"excused\":1,\"absent\":1,\"assessmentMissing\":false,\"fulfilled\":false}",
                read("admin", one).path("completion").toString());
        assertEquals("withdrawn", read("admin", gone).path("state").asText());
        assertEquals(List.of("completed"), values(get("admin", two + "/transitions"), "to"));
        assertEquals(List.of(last(two)), values(get("admin", course + "/trainees?state=completed"), "id"));
    }

    @Test
    void whoLacksTheAssessmentHasNotCompletedUntilItIsRecorded() {
        String course = running("completionRule", Map.of("minimumShare", 100, "assessmentRequired", true));
        String path = enrolled(course, "Học viên 1");
        for (String lesson : List.of(first, second, third)) {
            marked(course, lesson, path, "present");
        }
        moved("admin", course, "finished");
        assertEquals("not_completed", read("admin", path).path("state").asText());
        assertEquals(
                true, read("admin", path).at("/completion/assessmentMissing").asBoolean());

        assertEquals(200, patch("admin", path, Map.of("assessment", "failed")).statusCode());
        assertEquals("not_completed", read("admin", path).path("state").asText());
        assertEquals(200, patch("admin", path, Map.of("assessment", "passed")).statusCode());

        assertEquals("completed", read("admin", path).path("state").asText());
        assertEquals(List.of("not_completed", "completed"), values(get("admin", path + "/transitions"), "to"));
    }

    @Test
    void inACourseThatIsCancelledNobodyHasCompleted() {
        String course = running();
        String path = enrolled(course, "Học viên 1");
        marked(course, first, path, "present");
        marked(course, second, path, "present");

        moved("admin", course, "cancelled");

        assertEquals("not_completed", read("admin", path).path("state").asText());
    }

    @ParameterizedTest
    @CsvSource({"80, 3, 3", "66, 3, 2", "67, 3, 3", "50, 4, 2", "1, 3, 1", "100, 3, 3", "50, 0, 1"})
    void aShareIsRoundedUp(int share, int sessions, int needed) {
        assertEquals(needed, new CompletionRule(null, share, false).sessionsNeeded(sessions));
    }

    @Test
    void sessionsThatDoNotTakePlaceDoNotCount() {
        String course = running("completionRule", Map.of("minimumShare", 100));
        String path = enrolled(course, "Học viên 1");
        marked(course, first, path, "present");
        marked(course, third, path, "present");
        Database.change("update session set status = 'POSTPONED' where id = cast(? as uuid)", second);
        Database.change("update session set status = 'CANCELLED' where id = cast(? as uuid)", third);

        moved("admin", course, "finished");

        assertEquals(
                "{\"sessions\":1,\"needed\":1,\"present\":1,\"excused\":0,\"absent\":0,\"assessmentMissing\":false,\"fulfilled\":true}",
                read("admin", path).path("completion").toString());
        assertEquals("completed", read("admin", path).path("state").asText());
        assertEquals("2026-01-10", read("nobody", course).path("endedOn").asText());
    }

    @Test
    void theAuditNamesNobody() {
        String mail = lan + "@example.org";
        String name = "Học viên " + unique();
        String path = enrolled(running(), name, "subject", lan, "mail", mail);
        patch("admin", path, Map.of("name", name + " A"));

        assertEquals(
                List.of("changed", "created"),
                values(get("admin", "/v1/audit/events?resource=" + last(path)), "action"));
        for (String word : List.of(name, mail, lan)) {
            assertEquals(0, Database.count("select count(*) from audit a where position(? in a::text) > 0", word));
        }
    }

    private String running(Object... changes) {
        String course = course(event, changes);
        trainer(event, trainer);
        moved("admin", course, "running");
        return course;
    }
}
