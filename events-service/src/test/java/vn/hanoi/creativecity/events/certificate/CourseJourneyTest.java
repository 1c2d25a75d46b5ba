package vn.hanoi.creativecity.events.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hanoi.creativecity.events.course.Courses.get;
import static vn.hanoi.creativecity.events.course.Courses.last;
import static vn.hanoi.creativecity.events.course.Courses.made;
import static vn.hanoi.creativecity.events.course.Courses.moved;
import static vn.hanoi.creativecity.events.course.Courses.post;
import static vn.hanoi.creativecity.events.course.Courses.read;
import static vn.hanoi.creativecity.events.course.Courses.unique;
import static vn.hanoi.creativecity.events.course.Courses.values;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** From an event to the certificate of somebody who was taught there, over HTTP alone. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class CourseJourneyTest {

    @Test
    void fromAnEventToACertificate() {
        String lan = unique();
        String trainer = unique();
        String participant = made(post(
                "event_manager",
                "/v1/participants",
                Map.of("name", "Giảng viên 1", "kind", "person", "subject", trainer)));
        String event = made(post(
                "event_manager",
                "/v1/events",
                Map.of(
                        "type",
                        "training_course",
                        "title",
                        Map.of("vi", "Lớp in mộc bản " + unique(), "en", "Woodblock printing"),
                        "participants",
                        List.of(Map.of("participant", last(participant), "role", "trainer")))));
        assertEquals(
                200,
                post("event_manager", event + "/transitions", Map.of("publication", "published"))
                        .statusCode());
        String session = made(post(
                "event_manager",
                "/v1/sessions",
                Map.of(
                        "event", last(event),
                        "startsAt", "2026-11-07T09:00:00+07:00",
                        "endsAt", "2026-11-07T12:00:00+07:00")));
        String course = made(post(
                "event_manager",
                "/v1/courses",
                Map.of(
                        "event",
                        last(event),
                        "disciplines",
                        List.of("crafts_and_folk_art"),
                        "hours",
                        3,
                        "provider",
                        Map.of("name", Map.of("vi", "Xưởng in 1", "en", "Print studio 1")),
                        "completionRule",
                        Map.of("minimumShare", 100))));
        String trainee = made(post(
                "event_manager",
                course + "/trainees",
                Map.of("subject", lan, "name", "Học viên 1", "consented", true)));
        moved("event_manager", course, "running");

        made(post(
                trainer,
                course + "/sessions/" + last(session) + "/attendances",
                Map.of("trainee", last(trainee), "state", "present")));
        moved("event_manager", course, "finished");
        assertEquals("completed", read(lan, trainee).path("state").asText());
        String certificate = made(post("event_manager", trainee + "/certificate", ""));

        assertEquals(List.of(last(certificate)), values(get(lan, "/v1/certificates"), "code"));
        assertEquals("Học viên 1", read("nobody", certificate).path("name").asText());
        assertEquals(
                "2026-11-07", read("nobody", certificate).path("completedOn").asText());
        Response pdf = get("nobody", certificate + ".pdf");
        List<String> lines = PdfReader.lines(pdf.asByteArray());
        for (String line : List.of(
                "Học viên 1",
                "Woodblock printing",
                "Lĩnh vực / Disciplines: Thủ công và nghệ thuật dân gian / Crafts and folk art",
                "Hoàn thành ngày / Completed on: 7/11/2026 / 7 November 2026",
                "Đơn vị cấp / Issued by: Xưởng in 1")) {
            assertTrue(lines.contains(line), lines.toString());
        }
    }
}
