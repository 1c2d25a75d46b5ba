package vn.hanoi.creativecity.ideas.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hanoi.creativecity.ideas.result.Results.closedAndWorkedOut;
import static vn.hanoi.creativecity.ideas.result.Results.decided;
import static vn.hanoi.creativecity.ideas.result.Results.decision;
import static vn.hanoi.creativecity.ideas.result.Results.path;
import static vn.hanoi.creativecity.ideas.result.Results.publish;
import static vn.hanoi.creativecity.ideas.review.Juries.ASSIGNMENTS;
import static vn.hanoi.creativecity.ideas.review.Juries.REVIEWS;
import static vn.hanoi.creativecity.ideas.review.Juries.accept;
import static vn.hanoi.creativecity.ideas.review.Juries.call;
import static vn.hanoi.creativecity.ideas.review.Juries.get;
import static vn.hanoi.creativecity.ideas.review.Juries.newJuror;
import static vn.hanoi.creativecity.ideas.review.Juries.post;
import static vn.hanoi.creativecity.ideas.review.Juries.read;
import static vn.hanoi.creativecity.ideas.review.Juries.recuse;
import static vn.hanoi.creativecity.ideas.review.Juries.scores;
import static vn.hanoi.creativecity.ideas.review.Juries.submitted;
import static vn.hanoi.creativecity.ideas.review.Juries.trySubmit;
import static vn.hanoi.creativecity.ideas.submission.Submissions.contributor;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.ideas.review.Juries;
import vn.hanoi.creativecity.ideas.submission.Submissions;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.InnerTokens;
import vn.hanoi.creativecity.testing.PostgresResource;

/** A juror who is erased is nowhere any more, and the result stays what it was. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class JurorErasureTest {

    private final String juror = newJuror();
    private final String name = "Trần Giám Khảo " + unique();
    private final String mail = "giam.khao." + unique() + "@example.org";

    @Test
    void aJurorWhoIsErasedIsNowhereAndTheResultIsTheSame() {
        String call = call();
        String code = submitted(call);
        String review = reviewed(code, "Ký tên: " + name + ", " + mail);
        String other = submitted(call);
        recuse(juror, invited(other), "Tôi, " + name + ", là người nhà");
        JsonNode result = closedAndWorkedOut(call);
        publish(call, decided(call, decision(result)));
        String place = path(call) + "/" + result.path("id").asText();
        JsonNode before = read("nobody", place);
        assertTrue(!columnsWith(juror, name, mail).isEmpty());

        Response erased = erase(Map.of("subject", juror));

        assertEquals(201, erased.statusCode(), erased::asString);
        assertEquals(List.of(), columnsWith(juror, name, mail));
        assertEquals(before, read("nobody", place));
        assertEquals(
                "Ký tên: [erased], [erased]",
                read("admin", REVIEWS + "/" + review).path("submitterComment").asText());
        assertEquals(
                1,
                read("admin", REVIEWS + "/" + review + "/revisions")
                        .path("items")
                        .size());
        for (String who : List.of("admin", "idea_manager", juror, "nobody")) {
            for (String path : List.of(
                    ASSIGNMENTS + "?call=" + call,
                    REVIEWS + "?call=" + call,
                    REVIEWS + "/" + review,
                    place,
                    "/v1/audit/ideas?limit=200")) {
                String answer = new String(get(who, path).asByteArray(), StandardCharsets.UTF_8);
                for (String clue : List.of(juror, name, mail)) {
                    assertEquals(false, answer.contains(clue), path);
                }
            }
        }
        JsonNode assignments = read("admin", ASSIGNMENTS + "?call=" + call + "&state=recused");
        assertEquals("[erased]", assignments.at("/items/0/conflictReason").asText());
        assertEquals("[erased]", assignments.at("/items/0/juror/name").asText());
    }

    /** Whoever handed something in goes from what was written about it, and its scores stay. */
    @Test
    void aSubmitterWhoIsErasedGoesFromTheCommentsToo() {
        String owner = unique();
        String submitter = "Lê Người Nộp " + unique();
        String call = call();
        String code = Submissions.submitted(
                owner,
                call,
                "contributors",
                List.of(contributor(submitter, "nguoi." + mail, "share", 100, "contact", true)));
        String review = reviewed(code, "Bài của " + submitter);
        JsonNode result = closedAndWorkedOut(call);

        erase(Map.of("subject", owner));

        assertEquals(
                "Bài của [erased]",
                read("admin", REVIEWS + "/" + review).path("submitterComment").asText());
        assertEquals(
                "Bài của [erased]",
                read("admin", REVIEWS + "/" + review + "/revisions")
                        .at("/items/0/submitterComment")
                        .asText());
        assertEquals(
                result.path("inputsHash"),
                read("admin", path(call) + "/" + result.path("id").asText()).path("inputsHash"));
        assertEquals(List.of(), columnsWith(submitter));
    }

    @Test
    void whoHadAResultWorkedOutGoesFromItAndItStaysTheSame() {
        String manager = "manager-" + unique();
        String call = call();
        reviewed(submitted(call), "Tốt");
        for (String step : List.of("evaluation/transitions", "results")) {
            Response answer = InnerTokens.viewer(manager)
                    .name(manager)
                    .roles("idea_manager")
                    .request()
                    .header("Test-Time", Juries.AFTERWARDS.toString())
                    .contentType(ContentType.JSON)
                    .body(step.equals("results") ? Map.of() : Map.of("state", "closed"))
                    .post("/v1/calls/" + call + "/" + step);
            assertTrue(answer.statusCode() < 300, answer::asString);
        }
        JsonNode before = read("admin", path(call)).path("items");
        String place = path(call) + "/" + before.at("/0/id").asText();
        String tag = get("admin", place).header("ETag");

        erase(Map.of("subject", manager));

        assertNotEquals(tag, get("admin", place).header("ETag"));

        assertEquals(List.of(), columnsWith(manager));
        assertEquals(before, read("admin", path(call)).path("items"));
    }

    private String invited(String code) {
        return Juries.id(
                post(
                        "idea_manager",
                        ASSIGNMENTS,
                        Map.of("submission", code, "juror", Map.of("subject", juror, "name", name, "mail", mail))),
                201);
    }

    private String reviewed(String code, String comment) {
        String assignment = Juries.id(
                post(
                        "idea_manager",
                        ASSIGNMENTS,
                        Map.of("submission", code, "juror", Map.of("subject", juror, "name", name, "mail", mail))),
                201);
        accept(juror, assignment);
        String review = Juries.id(
                post(
                        juror,
                        REVIEWS,
                        Map.of(
                                "assignment",
                                assignment,
                                "scores",
                                scores("meaning", "7"),
                                "recommendation",
                                "shortlist",
                                "submitterComment",
                                comment)),
                201);
        assertEquals(200, trySubmit(juror, review).statusCode());
        return review;
    }

    private static Response erase(Map<String, String> whom) {
        return Juries.as("admin")
                .header("Idempotency-Key", unique())
                .contentType(ContentType.JSON)
                .body(whom)
                .post("/v1/erasures");
    }

    /** The columns in which one of the texts still stands. */
    private static List<String> columnsWith(String... clues) {
        List<String> columns = new ArrayList<>();
        for (String column : Database.rows("""
                select table_name || ' ' || column_name from information_schema.columns
                where table_schema = current_schema() and data_type in ('text', 'jsonb', 'ARRAY') and is_generated = 'NEVER'
                    and table_name in (select table_name from information_schema.tables where table_type = 'BASE TABLE')""")) {
            String[] names = column.split(" ");
            for (String clue : clues) {
                if (Database.count(
                                "select count(*) from %s where %s::text like '%%' || ? || '%%'"
                                        .formatted(names[0], names[1]),
                                clue)
                        > 0) {
                    columns.add(column + " " + clue);
                }
            }
        }
        return columns;
    }
}
