package vn.hanoi.creativecity.events.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.events.course.Courses.course;
import static vn.hanoi.creativecity.events.course.Courses.enrolled;
import static vn.hanoi.creativecity.events.course.Courses.event;
import static vn.hanoi.creativecity.events.course.Courses.get;
import static vn.hanoi.creativecity.events.course.Courses.last;
import static vn.hanoi.creativecity.events.course.Courses.made;
import static vn.hanoi.creativecity.events.course.Courses.marked;
import static vn.hanoi.creativecity.events.course.Courses.moved;
import static vn.hanoi.creativecity.events.course.Courses.post;
import static vn.hanoi.creativecity.events.course.Courses.read;
import static vn.hanoi.creativecity.events.course.Courses.refusal;
import static vn.hanoi.creativecity.events.course.Courses.session;
import static vn.hanoi.creativecity.events.course.Courses.unique;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** Who was trained, year by year, and what the plan is told of it. These tests have years of their own. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class TrainingFiguresTest {

    private static final String FIGURES = "/v1/training-figures?interval=year";
    private static final String CERTIFIED = "/internal/measures/people_certified_per_year";

    private final String lan = unique();

    @Test
    void peopleAreCountedOnceAYearAndInEachField() {
        String design = finished(2001, List.of("design"), 10, lan, unique());
        String both = finished(2001, List.of("design", "film"), 5, lan, null);
        finished(2003, List.of("film"), 7, lan);

        assertEquals(
                "{\"year\":2001,\"courses\":2,\"peopleTrained\":3,\"hours\":15,\"disciplines\":["
                        + "{\"discipline\":\"design\",\"courses\":2,\"peopleTrained\":3,\"hours\":15},"
                        + "{\"discipline\":\"film\",\"courses\":1,\"peopleTrained\":2,\"hours\":5}]}",
                year(FIGURES, 2001).toString());
        assertEquals(
                "{\"year\":2002,\"courses\":0,\"peopleTrained\":0,\"hours\":0,\"disciplines\":[]}",
                year(FIGURES, 2002).toString());
        assertEquals(
                "{\"year\":2001,\"courses\":1,\"peopleTrained\":2,\"hours\":5,\"disciplines\":["
                        + "{\"discipline\":\"film\",\"courses\":1,\"peopleTrained\":2,\"hours\":5}]}",
                year(FIGURES + "&discipline=film", 2001).toString());
        assertEquals("year", read("nobody", FIGURES).path("interval").asText());
        assertEquals(
                "[]",
                read("nobody", FIGURES + "&discipline=gastronomy").path("items").toString());
        assertEquals("400 discipline unknown_value", refusal(get("nobody", FIGURES + "&discipline=dance")));
        assertEquals("400 interval unknown_value", refusal(get("nobody", "/v1/training-figures?interval=month")));

        JsonNode before = read("nobody", CERTIFIED);
        assertEquals(0, certified(before, 2001));
        certify(design);
        certify(both);
        JsonNode figure = read("nobody", CERTIFIED);
        assertEquals(3, certified(figure, 2001));
        assertEquals(0, certified(figure, 2003));
        assertEquals(before.path("value").asLong() + 3, figure.path("value").asLong());
        assertEquals("2001", fact(figure, "counted", design).path("year").asText());
        assertEquals("courses", fact(figure, "counted", both).path("collection").asText());
        assertEquals(false, figure.toString().contains(lan));
        String code = last(Database.rows("select code from certificate order by issued_at desc limit 1")
                .getFirst());
        moved("admin", "/v1/certificates/" + code, "revoked", "reason", "A");
        assertEquals(2, certified(read("nobody", CERTIFIED), 2001));
    }

    @Test
    void whatIsAssumedUnpublishedOrNotFinishedDoesNotCount() {
        String assumed = finished(2005, List.of("music"), 3, unique());
        Database.change("update course set assumed = '{trainees}' where slug = ?", last(assumed));
        String hidden = finished(2005, List.of("music"), 3, unique());
        Database.change("update event set publication = 'DRAFT' where slug = ?", last(hidden));
        String running = course(event("PUBLISHED"), "disciplines", List.of("music"));
        String cancelled = course(event("PUBLISHED"), "disciplines", List.of("music"));
        moved("admin", cancelled, "cancelled");
        String nobody = finished(2006, List.of("music"), 3);
        certify(assumed);
        certify(hidden);

        assertEquals(
                "[{\"year\":2006,\"courses\":1,\"peopleTrained\":0,\"hours\":3,\"disciplines\":["
                        + "{\"discipline\":\"music\",\"courses\":1,\"peopleTrained\":0,\"hours\":3}]}]",
                read("nobody", FIGURES + "&discipline=music").path("items").toString());
        assertEquals(
                1,
                year(FIGURES + "&discipline=music&includeAssumed=true", 2005)
                        .path("peopleTrained")
                        .asInt());
        JsonNode figure = read("nobody", CERTIFIED);
        assertEquals(0, certified(figure, 2005));
        assertEquals("assumed_trainees", reason(figure, assumed));
        assertEquals("not_finished", reason(figure, running));
        assertEquals("cancelled", reason(figure, cancelled));
        assertEquals("nobody_certified", reason(figure, nobody));
        assertEquals(null, fact(figure, "notCounted", hidden));
        assertEquals(null, fact(figure, "counted", hidden));
    }

    @Test
    void whatIsWorkedOutElsewhereIsNotFoundHere() {
        assertEquals(
                404, get("nobody", "/internal/measures/accepted_ideas_per_year").statusCode());
        assertEquals(404, get("nobody", "/internal/measures/recorded").statusCode());
    }

    /** A course with these accounts, null for somebody without one, who all were there; gives its path. */
    private static String finished(int year, List<String> disciplines, int hours, String... subjects) {
        String event = event("PUBLISHED");
        // In Hà Nội it was the year before until four in the morning.
        String lesson = session(event, (year + 1) + "-01-01T02:00:00+07:00");
        String course =
                course(event, "disciplines", disciplines, "hours", hours, "completionRule", Map.of("minimumShare", 1));
        moved("admin", course, "running");
        for (String subject : subjects) {
            String trainee = subject == null
                    ? enrolled(course, "Học viên 1")
                    : enrolled(course, "Học viên 1", "subject", subject);
            marked(course, lesson, trainee, "present");
        }
        moved("admin", course, "finished");
        return course;
    }

    private static void certify(String course) {
        for (JsonNode trainee : read("admin", course + "/trainees").path("items")) {
            made(post("admin", course + "/trainees/" + trainee.path("id").asText() + "/certificate", ""));
        }
    }

    private static JsonNode year(String path, int year) {
        for (JsonNode item : read("nobody", path).path("items")) {
            if (item.path("year").asInt() == year) {
                return item;
            }
        }
        throw new AssertionError("No year " + year);
    }

    private static long certified(JsonNode figure, int year) {
        for (JsonNode of : figure.path("years")) {
            if (of.path("year").asInt() == year) {
                return of.path("value").asLong();
            }
        }
        return 0;
    }

    private static String reason(JsonNode figure, String course) {
        return fact(figure, "notCounted", course).path("reason").asText();
    }

    private static JsonNode fact(JsonNode figure, String list, String course) {
        for (JsonNode fact : figure.path(list)) {
            if (fact.path("slug").asText().equals(last(course))) {
                return fact;
            }
        }
        return null;
    }
}
