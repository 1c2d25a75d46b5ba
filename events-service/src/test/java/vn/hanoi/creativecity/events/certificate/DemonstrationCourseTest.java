package vn.hanoi.creativecity.events.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.events.course.Courses.get;
import static vn.hanoi.creativecity.events.course.Courses.read;
import static vn.hanoi.creativecity.events.course.Courses.values;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** The course that the demonstration set shows, in which nobody is a real person. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class DemonstrationCourseTest {

    private static final String COURSE = "/v1/courses/ke-chuyen-bang-thiet-ke";

    @Test
    void itIsFinishedAndMarkedAsDemonstration() {
        JsonNode course = read("nobody", COURSE);

        assertEquals("finished", course.path("state").asText());
        assertEquals("2026-10-31", course.path("endedOn").asText());
        assertEquals("Demonstration", course.path("source").asText());
        assertEquals(
                "[\"disciplines\",\"hours\",\"provider\",\"completionRule\",\"state\",\"trainees\"]",
                course.path("assumed").toString());
        assertEquals("Kể chuyện bằng thiết kế", course.at("/event/title/vi").asText());
        assertEquals(
                "2026",
                read("nobody", "/v1/events/ke-chuyen-bang-thiet-ke")
                        .at("/edition/slug")
                        .asText());
    }

    @Test
    void whoCompletedItIsWorkedOutAndHoldsACertificate() {
        assertEquals(
                List.of("Học viên 1", "Học viên 2", "Học viên 3"), values(get("admin", COURSE + "/trainees"), "name"));
        assertEquals(
                List.of("completed", "completed", "not_completed"),
                values(get("admin", COURSE + "/trainees"), "state"));
        String list = "/v1/certificates?course=ke-chuyen-bang-thiet-ke&sort=createdAt";
        assertEquals(List.of("Học viên 1", "Học viên 2"), values(get("admin", list), "name"));
        List<String> codes = values(get("admin", list), "code");
        assertEquals(
                "Học viên 1",
                read("nobody", "/v1/certificates/" + codes.getFirst())
                        .path("name")
                        .asText());
        assertEquals(
                false, read("nobody", "/v1/certificates/" + codes.getLast()).has("name"));
    }

    @Test
    void noMeasureOfThePlanCountsIt() {
        for (JsonNode fact :
                read("nobody", "/internal/measures/people_certified_per_year").path("counted")) {
            assertEquals(false, fact.path("slug").asText().equals("ke-chuyen-bang-thiet-ke"));
        }
        JsonNode notCounted =
                read("nobody", "/internal/measures/people_certified_per_year").path("notCounted");
        String reason = null;
        for (JsonNode fact : notCounted) {
            reason = fact.path("slug").asText().equals("ke-chuyen-bang-thiet-ke")
                    ? fact.path("reason").asText()
                    : reason;
        }
        assertEquals("assumed_state", reason);
    }
}
