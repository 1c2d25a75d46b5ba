package vn.hanoi.creativecity.events.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.hanoi.creativecity.events.course.Courses.course;
import static vn.hanoi.creativecity.events.course.Courses.enrolled;
import static vn.hanoi.creativecity.events.course.Courses.get;
import static vn.hanoi.creativecity.events.course.Courses.json;
import static vn.hanoi.creativecity.events.course.Courses.last;
import static vn.hanoi.creativecity.events.course.Courses.moved;
import static vn.hanoi.creativecity.events.course.Courses.post;
import static vn.hanoi.creativecity.events.course.Courses.read;
import static vn.hanoi.creativecity.events.course.Courses.session;
import static vn.hanoi.creativecity.events.course.Courses.unique;
import static vn.hanoi.creativecity.events.course.Courses.values;
import static vn.hanoi.creativecity.events.registration.Registrations.layDown;
import static vn.hanoi.creativecity.events.registration.Registrations.move;
import static vn.hanoi.creativecity.events.registration.Registrations.register;
import static vn.hanoi.creativecity.events.registration.Registrations.terms;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.events.registration.Registrations;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** Whoever registers for a course is trained in it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class RegisteredTraineesTest {

    private final String lan = unique();
    private final String minh = unique();
    private final String event = Courses.event("PUBLISHED");
    private final String first = session(event, soon(2));
    private final String second = session(event, soon(3));

    @Test
    void whoHasSeatsIsEnrolledOnceAndLeavesWithTheLastOfThem() {
        String course = course(event);
        takeRegistrations(4);
        String whole = registration(lan, null, "event", event, "name", "Học viên 1", "mail", lan + "@example.org");
        String single = registration(lan, first);
        JsonNode trainee =
                json(get("admin", course + "/trainees")).path("items").get(0);
        assertEquals(List.of("enrolled"), states(course));
        assertEquals("Học viên 1", trainee.path("name").asText());
        assertEquals(lan, trainee.path("subject").asText());
        assertEquals(lan + "@example.org", trainee.path("mail").asText());
        assertFalse(trainee.path("consented").asBoolean());
        assertEquals(List.of("enrolled"), values(get(lan, course + "/trainees"), "state"), "they see themselves");

        cancel(lan, whole);
        assertEquals(List.of("enrolled"), states(course));
        cancel(lan, single, "reason", "Trùng lịch học");

        assertEquals(List.of("withdrawn"), states(course));
        String path = course + "/trainees/" + trainee.path("id").asText();
        assertEquals(List.of("Trùng lịch học"), values(get("admin", path + "/transitions"), "reason"));
        assertEquals(
                List.of("moved", "created"), values(get("admin", "/v1/audit/events?resource=" + last(path)), "action"));
        registration(lan, second);
        assertEquals(List.of("withdrawn", "enrolled"), states(course));
    }

    @Test
    void whoWaitsIsEnrolledOnceTheyHaveAcceptedSeats() {
        String course = course(event);
        takeRegistrations(1);
        String ofLan = registration(lan, first);
        String ofMinh = registration(minh, first);
        assertEquals(List.of(lan), subjects(course));

        cancel(lan, ofLan);
        assertEquals(List.of(lan), subjects(course));
        assertEquals(200, move(minh, ofMinh, "attending").statusCode());

        assertEquals(List.of(lan, minh), subjects(course));
        assertEquals(List.of("withdrawn", "enrolled"), states(course));
    }

    @Test
    void whomStaffCancelIsWithdrawnToo() {
        String course = course(event);
        moved("event_manager", course, "running");
        takeRegistrations(4);
        String registration = registration(lan, first);

        cancel("event_manager", registration, "reason", "Đăng ký trùng");

        assertEquals(List.of("withdrawn"), states(course));
    }

    @Test
    void whomStaffHaveEnrolledIsNotEnrolledAgainAndStays() {
        String course = course(event);
        takeRegistrations(4);
        enrolled(course, "Học viên 1", "subject", lan);
        enrolled(course, "Học viên 2", "mail", minh + "@example.org");
        String ofLan = registration(lan, first);
        String ofMinh = registration(minh, first, "mail", minh.toUpperCase() + "@example.org");
        assertEquals(List.of("Học viên 1", "Học viên 2"), values(get("admin", course + "/trainees"), "name"));

        cancel(lan, ofLan);
        cancel(minh, ofMinh);

        assertEquals(List.of("enrolled", "enrolled"), states(course));
    }

    @Test
    void anAddressThatTwoShareIsThatOfTheFirst() {
        String course = course(event);
        takeRegistrations(4);
        registration(lan, first, "mail", lan + "@example.org");
        registration(minh, first, "mail", lan + "@example.org");

        assertEquals(List.of(lan, minh), subjects(course));
        assertEquals(List.of(lan + "@example.org", ""), values(get("admin", course + "/trainees"), "mail"));
    }

    @Test
    void aCourseThatIsOverTakesNobodyAndLetsNobodyGo() {
        String course = course(event);
        takeRegistrations(4);
        String ofLan = registration(lan, first);
        moved("event_manager", course, "cancelled", "reason", "Không đủ giảng viên");
        assertEquals(List.of("not_completed"), states(course));

        cancel(lan, ofLan);
        registration(minh, first);

        assertEquals(List.of("not_completed"), states(course));
    }

    @Test
    void withAnEventThatIsCancelledNobodyHasCompletedTheCourse() {
        String course = course(event);
        takeRegistrations(4);
        String ofLan = registration(lan, first);

        Response cancelled = post(
                "event_manager",
                "/v1/events/" + event + "/transitions",
                Map.of("publication", "cancelled", "reason", Map.of("vi", "Mưa bão")));

        assertEquals(200, cancelled.statusCode(), cancelled::asString);
        assertEquals("cancelled", Registrations.state(ofLan));
        assertEquals("cancelled", read("admin", course).path("state").asText());
        assertEquals(List.of("not_completed"), states(course));
    }

    @Test
    void whoHadRegisteredBeforeThereWasTheCourseIsInIt() {
        takeRegistrations(4);
        registration(lan, first);
        registration(lan, null, "event", event);
        String gone = registration(minh, second);
        cancel(minh, gone);

        String course = course(event);

        assertEquals(List.of(lan), subjects(course));
    }

    @Test
    void whoRegistersWhileTheCourseIsMadeIsInItAllTheSame() throws Exception {
        takeRegistrations(100);
        List<String> all = IntStream.range(0, 30).mapToObj(_ -> unique()).toList();
        String course;
        try (var workers = Executors.newFixedThreadPool(8)) {
            List<Future<String>> before = new ArrayList<>();
            all.subList(0, 15).forEach(who -> before.add(workers.submit(() -> registration(who, first))));
            Future<String> made = workers.submit(() -> course(event));
            all.subList(15, 30).forEach(who -> before.add(workers.submit(() -> registration(who, second))));
            for (Future<String> registration : before) {
                registration.get();
            }
            course = made.get();
        }
        assertEquals(
                all.stream().sorted().toList(),
                subjects(course).stream().sorted().toList());
    }

    private void takeRegistrations(int seats) {
        for (String path : List.of("/v1/events/" + event, "/v1/sessions/" + first, "/v1/sessions/" + second)) {
            Response made = layDown(path, terms(seats));
            assertEquals(201, made.statusCode(), made::asString);
        }
    }

    private static String registration(String who, String session, Object... changes) {
        return register(who, session, 1, changes).path("id");
    }

    private static void cancel(String who, String registration, Object... changes) {
        Response answer = move(who, registration, "cancelled", changes);
        assertEquals(200, answer.statusCode(), answer::asString);
    }

    private static List<String> states(String course) {
        return values(get("admin", course + "/trainees"), "state");
    }

    private static List<String> subjects(String course) {
        return values(get("admin", course + "/trainees?limit=100"), "subject");
    }

    private static String soon(int days) {
        return Instant.now().plus(Duration.ofDays(days)).toString();
    }
}
