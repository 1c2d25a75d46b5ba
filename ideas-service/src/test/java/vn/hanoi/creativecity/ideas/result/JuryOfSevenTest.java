package vn.hanoi.creativecity.ideas.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.ideas.result.Results.closedAndWorkedOut;
import static vn.hanoi.creativecity.ideas.result.Results.decided;
import static vn.hanoi.creativecity.ideas.result.Results.decision;
import static vn.hanoi.creativecity.ideas.result.Results.decisions;
import static vn.hanoi.creativecity.ideas.result.Results.path;
import static vn.hanoi.creativecity.ideas.result.Results.publish;
import static vn.hanoi.creativecity.ideas.result.Results.values;
import static vn.hanoi.creativecity.ideas.review.Juries.ASSIGNMENTS;
import static vn.hanoi.creativecity.ideas.review.Juries.REVIEWS;
import static vn.hanoi.creativecity.ideas.review.Juries.accept;
import static vn.hanoi.creativecity.ideas.review.Juries.as;
import static vn.hanoi.creativecity.ideas.review.Juries.begun;
import static vn.hanoi.creativecity.ideas.review.Juries.call;
import static vn.hanoi.creativecity.ideas.review.Juries.findings;
import static vn.hanoi.creativecity.ideas.review.Juries.get;
import static vn.hanoi.creativecity.ideas.review.Juries.invited;
import static vn.hanoi.creativecity.ideas.review.Juries.newJuror;
import static vn.hanoi.creativecity.ideas.review.Juries.newJurors;
import static vn.hanoi.creativecity.ideas.review.Juries.policy;
import static vn.hanoi.creativecity.ideas.review.Juries.post;
import static vn.hanoi.creativecity.ideas.review.Juries.read;
import static vn.hanoi.creativecity.ideas.review.Juries.recuse;
import static vn.hanoi.creativecity.ideas.review.Juries.trySubmit;
import static vn.hanoi.creativecity.ideas.submission.Submissions.contributor;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.ideas.submission.Submissions;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** A whole jury from the invitation to the published result. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class JuryOfSevenTest {

    private final String name = "Nguyễn Thị Thử " + unique();
    private final String mail = unique() + "@example.org";
    private final String organisation = "Xưởng " + unique();
    private final String phone = "09" + unique();
    private final String owner = unique();
    private final List<String> answers = new ArrayList<>();

    /** Two of seven have a conflict of interest, one before and one after the review: five reviews count. */
    @Test
    void ofSevenJurorsWithTwoConflictsFiveCount() {
        String call = call("reviewPolicy", policy(3, "median", "meaning", "seed"));
        String code = submission(call);
        List<String> jurors = newJurors(7);
        Response shared = post(
                "idea_manager",
                "/v1/calls/" + call + "/jury",
                Map.of(
                        "jurors",
                        jurors.stream().map(juror -> Map.of("subject", juror)).toList(),
                        "perSubmission",
                        7));
        assertEquals(201, shared.statusCode(), shared::asString);
        Map<String, String> assignments = new HashMap<>();
        for (String juror : jurors) {
            assignments.put(juror, read(juror, ASSIGNMENTS).at("/items/0/id").asText());
        }
        String before = jurors.get(2);
        String after = jurors.get(5);

        assertEquals(
                200,
                recuse(before, assignments.get(before), "Vợ tôi ở trong nhóm").statusCode());
        int mark = 1;
        for (String juror : jurors) {
            if (!juror.equals(before)) {
                accept(juror, assignments.get(juror));
                String review = begun(
                        juror, assignments.get(juror), "meaning", Integer.toString(juror.equals(after) ? 10 : mark++));
                assertEquals(200, trySubmit(juror, review).statusCode());
            }
        }
        assertEquals(200, recuse(after, assignments.get(after), "Mới biết").statusCode());
        for (String conflicted : List.of(before, after)) {
            assertEquals(404, get(conflicted, Submissions.PATH + "/" + code).statusCode());
            assertEquals(0, read(conflicted, REVIEWS).path("items").size());
        }

        JsonNode result = closedAndWorkedOut(call);

        assertEquals(5, result.at("/inputs/submissions/0/reviews").size());
        assertEquals(List.of("0.3000000000"), values(result));
        publish(call, decided(call, decision(result)));
        JsonNode seen = read("nobody", path(call) + "/" + result.path("id").asText());
        for (String juror : jurors) {
            assertEquals(false, seen.toString().contains(juror));
        }
    }

    /** Everything that a juror of an anonymised call can ask, at each step of their way: no byte of it says who it is. */
    @Test
    void noByteThatAJurorCanGetSaysWhoItIs() {
        String call = call();
        String code = submission(call);
        String id =
                Database.rows("select id from submission where code = ?", code).getFirst();
        String juror = newJuror();
        String fellow = newJuror();
        String assignment = assignment(juror, code);
        String others = assignment(fellow, code);
        askAll(juror, call, code, id, assignment, others, null);
        accept(juror, assignment);
        accept(fellow, others);
        askAll(juror, call, code, id, assignment, others, null);
        String review = begun(juror, assignment, "meaning", "7");
        trySubmit(fellow, begun(fellow, others, "meaning", "3"));
        askAll(juror, call, code, id, assignment, others, review);
        trySubmit(juror, review);
        // What staff write may name somebody.
        Submissions.tryMove(
                "admin",
                code,
                Map.of(
                        "state",
                        "changes_requested",
                        "reason",
                        "Xin " + name + " bổ sung",
                        "document",
                        mail,
                        "until",
                        "2099-01-01T00:00:00Z"));
        Submissions.move("admin", code, "under_review");
        askAll(juror, call, code, id, assignment, others, review);
        JsonNode result = closedAndWorkedOut(call);
        askAll(juror, call, code, id, assignment, others, review);
        publish(call, decided(call, decision(result)));
        askAll(juror, call, code, id, assignment, others, review);
        answer(get(juror, path(call) + "/" + result.path("id").asText()));
        recuse("admin", assignment, name + " là người nhà");
        askAll(juror, call, code, id, assignment, others, review);

        List<String> found = new ArrayList<>();
        for (String clue : List.of(name, mail, organisation, phone, owner)) {
            answers.stream()
                    .filter(answer -> answer.contains(clue))
                    .forEach(answer -> found.add(clue + " in " + answer));
        }
        assertEquals(List.of(), found);
        assertEquals(
                true,
                answers.stream().filter(answer -> answer.startsWith("200")).count() > 100);
    }

    private void askAll(
            String juror, String call, String code, String id, String assignment, String others, String review) {
        List<String> paths = new ArrayList<>(List.of(
                ASSIGNMENTS,
                ASSIGNMENTS + "?count=true&call=" + call + "&submission=" + code,
                ASSIGNMENTS + "?juror=" + owner.substring(1),
                ASSIGNMENTS + "/" + assignment,
                ASSIGNMENTS + "/" + assignment + "/transitions",
                ASSIGNMENTS + "/" + others,
                REVIEWS,
                REVIEWS + "?count=true&sort=updatedAt&submission=" + code,
                "/v1/calls/" + call,
                "/v1/calls/" + call + "/transitions",
                "/v1/calls/" + call + "/evaluation",
                path(call),
                decisions(call),
                "/v1/audit/ideas",
                "/v1/changes/ideas"));
        for (String reference : List.of(code, id)) {
            for (String behind : List.of("", "/transitions", "/versions", "/versions/1", "/versions/9")) {
                paths.add(Submissions.PATH + "/" + reference + behind);
            }
        }
        for (String list : List.of("", "?count=true", "?sort=title", "?sort=owner", "?mine=true", "?call=" + call)) {
            paths.add(Submissions.PATH + list);
        }
        read(juror, REVIEWS)
                .path("items")
                .forEach(seen -> paths.add(REVIEWS + "/" + seen.path("id").asText()));
        if (review != null) {
            paths.add(REVIEWS + "/" + review + "/revisions");
            answer(as(juror)
                    .contentType("application/json")
                    .header("If-Match", "*")
                    .body(Map.of("scores", List.of(Map.of("criterion", "x", "mark", "1"))))
                    .patch(REVIEWS + "/" + review));
        }
        paths.forEach(path -> answer(get(juror, path)));
        for (String clue : List.of(name, mail, organisation, phone, owner)) {
            Response search = as(juror)
                    .urlEncodingEnabled(false)
                    .get(Submissions.PATH + "?q=" + URLEncoder.encode(clue, StandardCharsets.UTF_8));
            assertEquals(0, Submissions.json(search).path("items").size(), "found by who it is");
        }
        answer(post(juror, REVIEWS, findings(others, "meaning", "1")));
        answer(post(juror, REVIEWS, findings(assignment, "meaning", "99")));
        answer(post(juror, Submissions.PATH + "/" + code + "/transitions", Map.of("state", "withdrawn")));
        answer(post(juror, ASSIGNMENTS, Map.of("submission", code, "juror", Map.of("subject", "somebody"))));
        answer(post(juror, ASSIGNMENTS + "/" + assignment + "/transitions", Map.of("state", "completed")));
    }

    private void answer(Response answer) {
        answers.add(answer.statusCode() + " " + answer.headers()
                + new String(answer.asByteArray(), StandardCharsets.UTF_8));
    }

    private static String assignment(String juror, String code) {
        return invited(juror, code);
    }

    private String submission(String call) {
        return Submissions.submitted(
                owner,
                call,
                "answers",
                Map.of("idea", "Đèn lồng", "phone", phone),
                "contributors",
                List.of(contributor(
                        name, mail, "organisation", organisation, "share", 100, "contact", true, "consent", true)));
    }
}
