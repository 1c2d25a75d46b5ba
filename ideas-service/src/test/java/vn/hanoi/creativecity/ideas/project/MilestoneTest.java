package vn.hanoi.creativecity.ideas.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.hanoi.creativecity.ideas.project.Projects.get;
import static vn.hanoi.creativecity.ideas.project.Projects.made;
import static vn.hanoi.creativecity.ideas.project.Projects.mentor;
import static vn.hanoi.creativecity.ideas.project.Projects.move;
import static vn.hanoi.creativecity.ideas.project.Projects.moved;
import static vn.hanoi.creativecity.ideas.project.Projects.patch;
import static vn.hanoi.creativecity.ideas.project.Projects.post;
import static vn.hanoi.creativecity.ideas.project.Projects.project;
import static vn.hanoi.creativecity.ideas.project.Projects.read;
import static vn.hanoi.creativecity.ideas.project.Projects.slug;
import static vn.hanoi.creativecity.ideas.project.Projects.values;
import static vn.hanoi.creativecity.ideas.submission.Submissions.refusal;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** A milestone is delivered by the owner and judged by others; only who is something to the project sees it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class MilestoneTest {

    private static final List<String> STATES = List.of("planned", "in_progress", "delivered", "approved", "sent_back");

    private static final Map<String, Object> BODY = Map.of("name", Map.of("vi", "Mẫu thử"), "dueOn", "2026-06-30");

    private final String lan = unique();
    private final String binh = unique();

    @Test
    void itIsDeliveredSentBackDeliveredAgainAndApproved() {
        String path = planned(mentored());
        moved(lan, path, "in_progress");
        assertEquals("422 /delivery required", refusal(move(lan, path, "delivered")));
        moved(lan, path, "delivered", "delivery", "https://example.org/1");
        assertEquals("422 /reason required", refusal(move("mentor/" + binh, path, "sent_back")));
        moved("mentor/" + binh, path, "sent_back", "reason", "Thiếu ảnh");
        moved(lan, path, "in_progress");
        moved(lan, path, "delivered", "delivery", "https://example.org/2");
        moved("idea_manager", path, "approved");

        JsonNode milestone = read(lan, path);
        assertEquals("https://example.org/2", milestone.path("delivery").asText());
        assertEquals("[]", milestone.path("allowedTransitions").toString());
        assertEquals(
                List.of("in_progress", "delivered", "sent_back", "in_progress", "delivered", "approved"),
                values(get(lan, path + "/transitions"), "to"));
        assertEquals(
                7,
                read("admin", "/v1/audit/ideas?resource=" + slug(path))
                        .path("items")
                        .size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"planned", "in_progress", "delivered", "approved", "sent_back"})
    void eachMoveIsMadeByWhomTheTableNamesAndByNobodyElse(String from) {
        Map<String, String> moves = Map.of(
                "planned in_progress", "owner",
                "in_progress delivered", "owner",
                "sent_back in_progress", "owner",
                "delivered approved", "judge",
                "delivered sent_back", "judge");
        String project = mentored();
        List<String> wrong = new ArrayList<>();
        for (String to : STATES) {
            String mover = moves.get(from + " " + to);
            String kept = in(project, from);
            for (String who : List.of(
                    "resident",
                    "juror",
                    "mentor",
                    "resident/" + binh,
                    "partner",
                    "centre_editor",
                    "event_manager",
                    "ideas:submit")) {
                note(who, to, 404, tryMove(who, kept, to), wrong);
            }
            for (String who : List.of("nobody", "ideas:read")) {
                note(who, to, 403, tryMove(who, kept, to), wrong);
            }
            note("finance", to, mover == null ? 409 : 403, tryMove("finance", kept, to), wrong);
            for (String who : List.of(lan, "admin", "idea_manager", "mentor/" + binh)) {
                String path = in(project, from);
                String part = who.equals(lan) ? "owner" : "judge";
                int expected = mover == null ? 409 : mover.equals(part) ? 200 : 403;
                note(who, to, expected, tryMove(who, path, to), wrong);
                assertEquals(
                        expected == 200 ? to : from,
                        read("admin", path).path("state").asText());
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void whoDeliversDoesNotApprove() {
        String path = in(mentored(), "delivered");

        assertEquals("403 /state delivered_by_you", refusal(move("admin/" + lan, path, "approved")));
        assertEquals("[]", read("admin/" + lan, path).path("allowedTransitions").toString());
        assertEquals(
                "[\"approved\",\"sent_back\"]",
                read("admin", path).path("allowedTransitions").toString());
        assertThrows(
                IllegalStateException.class,
                () -> Database.change(
                        "update milestone set approved_by = delivered_by where id = cast(? as uuid)", slug(path)));
    }

    @Test
    void staffAndItsMentorsPlanAndChangeIt() {
        String project = mentored();
        String path = planned(project);
        for (String who : List.of("admin", "mentor/" + binh)) {
            assertEquals(200, patch(who, path, Map.of("dueOn", "2026-07-01")).statusCode(), who);
        }
        for (String who : List.of("resident", lan, "finance", "partner", "ideas:submit", "nobody")) {
            assertEquals(403, post(who, project + "/milestones", BODY).statusCode(), who);
            assertEquals(
                    403, patch(who, path, "*", Map.of("dueOn", "2026-08-01")).statusCode(), who);
        }
        assertEquals(404, post("mentor", project + "/milestones", BODY).statusCode());
        assertEquals(
                "422 /dueOn required /name/vi required",
                refusal(post("admin", project + "/milestones", Map.of("name", Map.of("en", "A")))));
        assertEquals(
                428, patch("admin", path, "", Map.of("dueOn", "2026-08-01")).statusCode());
        assertEquals(
                "409  delivered", refusal(patch("admin", in(project, "delivered"), Map.of("dueOn", "2026-08-01"))));
        moved("admin", project, "terminated", "reason", "Nhóm giải thể");
        assertEquals("409  project_over", refusal(post("admin", project + "/milestones", BODY)));
        assertEquals("409  project_over", refusal(move(lan, path, "in_progress")));
    }

    @Test
    void whoIsNothingToTheProjectSeesNone() {
        String project = mentored();
        moved("admin", project, "incubating");
        String path = planned(project);

        for (String who : List.of("nobody", "resident", "mentor", "juror", "partner", "ideas:read", "ideas:submit")) {
            for (String place : List.of(project + "/milestones", path, path + "/transitions")) {
                assertEquals(404, get(who, place).statusCode(), who + place);
            }
        }
        for (String who : List.of("admin", "finance", lan, "mentor/" + binh)) {
            for (String place : List.of(project + "/milestones", path, path + "/transitions")) {
                assertEquals(200, get(who, place).statusCode(), who + place);
            }
        }
    }

    @Test
    void theyAreListedByTheDayOnWhichTheyAreDue() {
        String project = mentored();
        List<String> days = List.of("2026-08-01", "2026-06-01", "2026-07-01");
        days.forEach(day ->
                made(post("admin", project + "/milestones", Map.of("name", Map.of("vi", "Mốc"), "dueOn", day))));

        assertEquals(days.stream().sorted().toList(), values(get(lan, project + "/milestones"), "dueOn"));
        assertEquals(
                days.stream().sorted().toList().reversed(),
                values(get(lan, project + "/milestones?sort=-dueOn&state=planned"), "dueOn"));
        assertEquals(List.of(), values(get(lan, project + "/milestones?state=approved"), "dueOn"));
    }

    @Test
    void whoIsErasedIsNowhere() {
        String path = in(mentored(), "approved");

        for (String subject : List.of(lan, "some-idea_manager-" + lan)) {
            assertEquals(
                    201,
                    post("admin", "/v1/erasures", Map.of("subject", subject)).statusCode());
        }

        assertEquals("approved", read("admin", path).path("state").asText());
        assertEquals(0, Database.count("select count(*) from milestone m where position(? in m::text) > 0", lan));
    }

    private String mentored() {
        return project(lan, "mentors", List.of(mentor(binh, "Cố vấn", true)));
    }

    private static String planned(String project) {
        return made(post("admin", project + "/milestones", BODY));
    }

    private String in(String project, String state) {
        String path = planned(project);
        if (state.equals("planned")) {
            return path;
        }
        tryMove(lan, path, "in_progress");
        if (!state.equals("in_progress")) {
            tryMove(lan, path, "delivered");
        }
        if (!state.equals("delivered") && !state.equals("in_progress")) {
            tryMove("admin/some-idea_manager-" + lan, path, state);
        }
        assertEquals(state, read("admin", path).path("state").asText());
        return path;
    }

    private static Response tryMove(String who, String path, String to) {
        return switch (to) {
            case "delivered" -> move(who, path, to, "delivery", "https://example.org/1");
            case "sent_back" -> move(who, path, to, "reason", "Thiếu ảnh");
            default -> move(who, path, to);
        };
    }

    private static void note(String who, String to, int expected, Response answer, List<String> wrong) {
        if (answer.statusCode() != expected) {
            wrong.add("%s to %s: %d and not %d".formatted(who, to, answer.statusCode(), expected));
        }
    }
}
