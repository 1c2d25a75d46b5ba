package vn.hanoi.creativecity.events.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.events.course.Courses.course;
import static vn.hanoi.creativecity.events.course.Courses.event;
import static vn.hanoi.creativecity.events.course.Courses.get;
import static vn.hanoi.creativecity.events.course.Courses.last;
import static vn.hanoi.creativecity.events.course.Courses.moved;
import static vn.hanoi.creativecity.events.course.Courses.post;
import static vn.hanoi.creativecity.events.course.Courses.read;
import static vn.hanoi.creativecity.events.course.Courses.values;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.events.Festival;
import vn.hanoi.creativecity.testing.Follower;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.InnerTokens;
import vn.hanoi.creativecity.testing.PostgresResource;

/** Courses in the change feed, and what becomes of one with its event. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class CourseFeedTest {

    private static final String FEED = "/v1/changes/events";
    private static final InnerTokens NOBODY = InnerTokens.anonymous();
    private static final InnerTokens MANAGER = InnerTokens.viewer("manager").roles("event_manager");

    @Test
    void aCourseIsToldOfToEverybodyFromTheDayOnWhichItsEventIsPublished() {
        Follower nobody = Follower.fromNow(NOBODY, FEED);
        Follower manager = Follower.fromNow(MANAGER, FEED);
        String path = course(event("DRAFT"));
        String id = read("admin", path).path("id").asText();
        assertEquals(List.of("0 created planned"), lines(manager.readUntil(id), id));

        moveEvent(last(path), Map.of("publication", "published"));

        assertEquals(List.of("0 changed planned"), lines(nobody.readUntil(id), id));
        moved("admin", path, "running");
        assertEquals(List.of("1 changed running"), lines(nobody.readUntil(id), id));
    }

    /** The course is read before its event, with it, but without what the event is a part of. */
    @Test
    void onePageTellsOfACourseAndOfItsEventWhichIsAPart() {
        Follower nobody = Follower.fromNow(NOBODY, FEED);
        String part = Festival.event(
                "type", "training_course", "edition", "2026", "superEvent", Festival.event("edition", "2026"));
        String path = course(part);
        JsonNode course = read("nobody", path);
        String id = course.path("id").asText();

        nobody.readUntil(id);

        JsonNode event = read("nobody", "/v1/events/" + part);
        assertEquals(event, nobody.copy().get("events " + event.path("id").asText()));
        assertEquals(course, nobody.copy().get("courses " + id));
    }

    @Test
    void anExportHasAllThatAViewerSeesAndSaysWhereItGoesOn() {
        String hidden = read("admin", course(event("DRAFT"))).path("id").asText();
        String shown = read("admin", course(event("PUBLISHED"))).path("id").asText();

        Follower manager = Follower.afterAnExport(MANAGER, "/v1/exports/courses");
        Follower nobody = Follower.afterAnExport(NOBODY, "/v1/exports/courses");

        assertEquals(true, manager.copy().containsKey("courses " + hidden));
        assertEquals(false, nobody.copy().containsKey("courses " + hidden));
        assertEquals(true, nobody.copy().containsKey("courses " + shown));
        assertEquals(List.of(), nobody.readAll());
    }

    @Test
    void aCourseIsCancelledWithItsEvent() {
        String path = course(event("PUBLISHED"));
        moved("admin", path, "running");

        moveEvent(last(path), Map.of("publication", "cancelled", "reason", Map.of("vi", "Mưa bão")));

        assertEquals("cancelled", read("nobody", path).path("state").asText());
        assertEquals(List.of("", "Mưa bão"), values(get("nobody", path + "/transitions"), "reason"));
        String id = read("nobody", path).path("id").asText();
        assertEquals(
                List.of("moved", "moved", "created"),
                values(get("admin", "/v1/audit/events?resource=" + id), "action"));
    }

    private static void moveEvent(String event, Map<String, Object> body) {
        Response answer = post("event_manager", "/v1/events/" + event + "/transitions", body);
        assertEquals(200, answer.statusCode(), answer::asString);
    }

    private static List<String> lines(List<JsonNode> changes, String id) {
        return changes.stream()
                .filter(change -> change.path("id").asText().equals(id))
                .map(change -> change.path("version").asInt() + " "
                        + change.path("kind").asText() + " "
                        + change.at("/document/state").asText())
                .toList();
    }
}
