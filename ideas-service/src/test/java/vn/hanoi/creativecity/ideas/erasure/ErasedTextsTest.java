package vn.hanoi.creativecity.ideas.erasure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hanoi.creativecity.ideas.project.Projects.accepted;
import static vn.hanoi.creativecity.ideas.project.Projects.body;
import static vn.hanoi.creativecity.ideas.project.Projects.made;
import static vn.hanoi.creativecity.ideas.project.Projects.moved;
import static vn.hanoi.creativecity.ideas.project.Projects.post;
import static vn.hanoi.creativecity.ideas.project.Projects.programme;
import static vn.hanoi.creativecity.ideas.submission.Submissions.contributor;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.ideas.project.Projects;
import vn.hanoi.creativecity.ideas.submission.Submissions;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** Somebody who is named wherever a text can name them, and what is left of that. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class ErasedTextsTest {

    private final String lan = unique();
    private final String name = "Trần Xoá " + unique();

    /** Whoever keeps an answer asks by its tag whether it is still the same. */
    @Test
    void whatNamedThemIsAnotherAnswerWithAnotherTag() {
        String code = accepted(
                lan,
                "contributors",
                List.of(contributor(name, unique() + "@example.org", "share", 100, "contact", true)));
        String project = made(post("admin", Projects.PATH, body(code, programme(), "name", named("Xưởng"))));
        moved("admin", project, "incubating");
        Map<String, Response> before = new LinkedHashMap<>();
        List.of(
                        Submissions.PATH + "/" + code,
                        project,
                        milestone(project),
                        instalment(project),
                        outcome(project),
                        appearance(code),
                        extension())
                .forEach(path -> before.put(path, Projects.get("admin", path)));
        before.forEach((path, answer) -> assertTrue(tellsOfThem(answer), path));

        assertEquals(201, post("admin", "/v1/erasures", Map.of("subject", lan)).statusCode());

        before.forEach((path, answer) -> {
            Response after = Projects.as("admin")
                    .header("If-None-Match", answer.header("ETag"))
                    .get(path);
            assertEquals(200, after.statusCode(), path);
            assertEquals(false, tellsOfThem(after), path);
            assertNotEquals(answer.header("ETag"), after.header("ETag"), path);
        });
        for (String table : List.of(
                "submission",
                "project",
                "milestone",
                "instalment",
                "outcome",
                "outcome_revision",
                "appearance",
                "call_extension",
                "audit",
                "transition")) {
            for (String word : List.of(lan, name)) {
                assertEquals(
                        0,
                        Database.count("select count(*) from " + table + " t where position(? in t::text) > 0", word),
                        table);
            }
        }
    }

    private String milestone(String project) {
        return made(post(
                "admin",
                project + "/milestones",
                Map.of("name", named("Mẫu"), "description", named("Bản vẽ"), "dueOn", "2026-06-30")));
    }

    private String instalment(String project) {
        Response granted = Projects.as("admin")
                .header("If-None-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("amount", vnd("1000")))
                .put(project + "/grant");
        assertEquals(201, granted.statusCode(), granted::asString);
        return made(post(
                "idea_manager", project + "/instalments", Map.of("amount", vnd("10"), "purpose", "Trả cho " + name)));
    }

    private String outcome(String project) {
        return made(post(
                "admin",
                project + "/outcomes",
                Map.of("axis", "economic", "indicator", "jobs", "from", "2026-06-01", "value", "3", "note", name)));
    }

    private String appearance(String code) {
        Map<String, Object> season = Map.of(
                "number",
                (int) Database.count("select greatest(max(number), 100) + 1 from season"),
                "name",
                Map.of("vi", "Mùa " + unique()),
                "firstYear",
                2026,
                "lastYear",
                2027);
        String seasonPath = "/v1/seasons/"
                + Submissions.post("idea_manager", "/v1/seasons", season).path("slug");
        for (String state : List.of("planned", "running")) {
            moved("idea_manager", seasonPath, state);
        }
        String episode = made(post(
                "idea_manager",
                seasonPath + "/episodes",
                Map.of(
                        "number",
                        1,
                        "title",
                        Map.of("vi", "Tập 1"),
                        "airsAt",
                        "2026-01-01T13:00:00Z",
                        "stage",
                        "final")));
        String path = made(post(
                "idea_manager",
                episode + "/appearances",
                Map.of("submission", code, "order", 1, "act", named("Tiết mục"))));
        Database.change("update appearance set wildcard_vi = ? where id = ?::uuid", "Vì " + name, Projects.slug(path));
        return path;
    }

    private String extension() {
        Instant later = Instant.now().plus(Duration.ofDays(40)).truncatedTo(ChronoUnit.MICROS);
        return made(post(
                "idea_manager/" + lan,
                "/v1/calls/" + Submissions.call() + "/extensions",
                Map.of("closesAt", later.toString(), "reason", Map.of("vi", "Xin thêm", "en", "More time"))));
    }

    private Map<String, String> named(String what) {
        return Map.of("vi", what + " của " + name, "en", what + " of " + name);
    }

    private boolean tellsOfThem(Response answer) {
        String text = new String(answer.asByteArray(), StandardCharsets.UTF_8);
        return text.contains(name) || text.contains(lan);
    }

    private static Map<String, String> vnd(String amount) {
        return Map.of("amount", amount, "currency", "VND");
    }
}
