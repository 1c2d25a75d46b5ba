package vn.hanoi.creativecity.ideas.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.ideas.project.Projects.accepted;
import static vn.hanoi.creativecity.ideas.project.Projects.get;
import static vn.hanoi.creativecity.ideas.project.Projects.made;
import static vn.hanoi.creativecity.ideas.project.Projects.moved;
import static vn.hanoi.creativecity.ideas.project.Projects.post;
import static vn.hanoi.creativecity.ideas.project.Projects.project;
import static vn.hanoi.creativecity.ideas.project.Projects.read;
import static vn.hanoi.creativecity.ideas.project.Projects.running;
import static vn.hanoi.creativecity.ideas.project.Projects.slug;
import static vn.hanoi.creativecity.ideas.submission.Submissions.refusal;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** The figures by which the targets of the plan are judged that have their facts here. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class MeasuresTest {

    private static final String MEASURES = "/internal/measures/";

    private final String lan = unique();

    @Test
    void projectsThatEverybodySeesCountInTheYearInWhichTheyBegan() {
        String begun = slug(project(lan));
        String counted = slug(running(lan));
        String assumed = slug(running(lan, "assumed", List.of("state")));
        String earlier = slug(running(lan));
        // In Hà Nội the year had begun.
        Database.change("update project set created_at = '2023-12-31T18:00:00Z' where id = cast(? as uuid)", earlier);

        JsonNode figure = read("nobody", MEASURES + "supported_projects_per_year");

        assertEquals(null, fact(figure, "counted", begun));
        assertEquals(null, fact(figure, "notCounted", begun));
        assertEquals("2024", fact(figure, "counted", earlier).path("year").asText());
        assertEquals(
                "projects", fact(figure, "counted", counted).path("collection").asText());
        assertEquals(
                "assumed_state",
                fact(figure, "notCounted", assumed).path("reason").asText());
        long sum = 0;
        for (JsonNode year : figure.path("years")) {
            sum += year.path("value").asLong();
        }
        assertEquals(figure.path("value").asLong(), sum);
    }

    @Test
    void ideasCountInTheYearInWhichEverybodyWasToldThatTheyWereAccepted() {
        String told = accepted(lan);
        String untold = accepted(lan);
        Database.change("update submission set published_at = '2024-12-31T17:00:00Z' where code = ?", told);

        JsonNode figure = read("nobody", MEASURES + "accepted_ideas_per_year");

        JsonNode fact = null;
        for (JsonNode counted : figure.path("counted")) {
            assertEquals(false, counted.path("slug").asText().equals(untold));
            fact = counted.path("slug").asText().equals(told) ? counted : fact;
        }
        assertEquals("2025", fact.path("year").asText());
    }

    @Test
    void aDesignCompetitionCountsFromItsPublicationUnlessItIsCancelled() {
        String draft = competition();
        String published = competition();
        moved("admin", published, "published");
        String cancelled = competition();
        moved("admin", cancelled, "published");
        moved("admin", cancelled, "cancelled");

        JsonNode figure = read("nobody", MEASURES + "published_design_competitions");

        assertEquals(null, fact(figure, "counted", idOf(draft)));
        assertEquals(null, fact(figure, "notCounted", idOf(draft)));
        assertEquals(
                "calls",
                fact(figure, "counted", idOf(published)).path("collection").asText());
        assertEquals(
                "cancelled",
                fact(figure, "notCounted", idOf(cancelled)).path("reason").asText());
        assertEquals(false, figure.has("years"));
    }

    @Test
    void whatIsWorkedOutElsewhereIsNotFoundHere() {
        assertEquals("404 ", refusal(get("nobody", MEASURES + "open_adaptations")));
    }

    private static String competition() {
        return made(post(
                "admin",
                "/v1/calls",
                Map.of(
                        "kind", "design_competition",
                        "name", Map.of("vi", "Cuộc thi " + unique()),
                        "opensAt", "2027-01-01T00:00:00Z",
                        "closesAt", "2027-02-01T00:00:00Z")));
    }

    private static String idOf(String path) {
        return read("admin", path).path("id").asText();
    }

    private static JsonNode fact(JsonNode figure, String list, String id) {
        for (JsonNode fact : figure.path(list)) {
            if (fact.path("id").asText().equals(id)) {
                return fact;
            }
        }
        return null;
    }
}
