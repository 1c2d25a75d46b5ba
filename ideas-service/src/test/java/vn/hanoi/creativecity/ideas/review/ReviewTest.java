package vn.hanoi.creativecity.ideas.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hanoi.creativecity.ideas.review.Juries.ASSIGNMENTS;
import static vn.hanoi.creativecity.ideas.review.Juries.REVIEWS;
import static vn.hanoi.creativecity.ideas.review.Juries.accepted;
import static vn.hanoi.creativecity.ideas.review.Juries.begun;
import static vn.hanoi.creativecity.ideas.review.Juries.call;
import static vn.hanoi.creativecity.ideas.review.Juries.close;
import static vn.hanoi.creativecity.ideas.review.Juries.findings;
import static vn.hanoi.creativecity.ideas.review.Juries.get;
import static vn.hanoi.creativecity.ideas.review.Juries.invited;
import static vn.hanoi.creativecity.ideas.review.Juries.newJuror;
import static vn.hanoi.creativecity.ideas.review.Juries.patch;
import static vn.hanoi.creativecity.ideas.review.Juries.post;
import static vn.hanoi.creativecity.ideas.review.Juries.read;
import static vn.hanoi.creativecity.ideas.review.Juries.recuse;
import static vn.hanoi.creativecity.ideas.review.Juries.reviewed;
import static vn.hanoi.creativecity.ideas.review.Juries.scores;
import static vn.hanoi.creativecity.ideas.review.Juries.submitted;
import static vn.hanoi.creativecity.ideas.review.Juries.tryClose;
import static vn.hanoi.creativecity.ideas.review.Juries.trySubmit;
import static vn.hanoi.creativecity.ideas.submission.Submissions.refusal;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;
import static vn.hanoi.creativecity.ideas.submission.Submissions.values;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.ideas.call.Race;
import vn.hanoi.creativecity.ideas.submission.Submissions;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.InnerTokens;
import vn.hanoi.creativecity.testing.PostgresResource;

/** What a juror writes of a submission, who reads it, and what becomes of it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class ReviewTest {

    private final String juror = newJuror();
    private final String other = newJuror();
    private String call;

    @BeforeEach
    void publishACall() {
        call = call();
    }

    @Test
    void aDraftIsItsJurorsAloneAndMayBeIncomplete() {
        String code = submitted(call);
        String review = Juries.id(post(juror, REVIEWS, Map.of("assignment", accepted(juror, code))), 201);
        accepted(other, code);

        JsonNode own = read(juror, REVIEWS + "/" + review);
        assertEquals("draft", own.path("state").asText());
        assertEquals(1, own.path("submissionVersion").asInt());
        assertEquals(code, own.path("submission").asText());
        assertEquals(false, own.has("juror"));
        for (String who : List.of("admin", "idea_manager", other, "resident", "nobody", "ideas:read")) {
            assertEquals("404 ?review unknown_reference", refusal(get(who, REVIEWS + "/" + review)), who);
            assertEquals(List.of(), values(get(who, REVIEWS + "?call=" + call), "id"), who);
        }
        assertEquals("422 /scores required /recommendation required", refusal(trySubmit(juror, review)));
    }

    @Test
    void whatIsSubmittedIsReadByStaffAndCompletesTheAssignment() {
        String assignment = accepted(juror, submitted(call));
        String review = begun(juror, assignment, "meaning", "7.5", "cost", "4");

        JsonNode submitted = json(trySubmit(juror, review));

        assertEquals("submitted", submitted.path("state").asText());
        assertEquals(1, submitted.path("revisions").asInt());
        assertEquals(true, submitted.path("counts").asBoolean());
        assertEquals(
                "completed",
                read(juror, ASSIGNMENTS + "/" + assignment).path("state").asText());
        JsonNode seen = read("admin", REVIEWS + "/" + review);
        assertEquals(juror, seen.path("juror").asText());
        assertEquals("Kinh phí cần làm rõ", seen.path("staffComment").asText());
        assertEquals(
                json("[{'criterion': 'meaning', 'mark': '7.5'}, {'criterion': 'cost', 'mark': '4'}]"),
                seen.path("scores"));
        assertEquals(
                "/problems/transition-not-allowed", trySubmit(juror, review).path("type"));
        assertEquals(403, trySubmit("admin", review).statusCode());
        assertEquals(403, patch("admin", REVIEWS + "/" + review, "{}").statusCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "meaning 7.3 | 422 /scores/0/mark not_on_the_scale",
                "meaning 10.5 | 422 /scores/0/mark not_on_the_scale",
                "meaning 7 cost 0.5 | 422 /scores/1/mark not_on_the_scale",
                "meaning 7 meaning 8 | 422 /scores/1/criterion repeated",
                "beauty 7 | 422 /scores/0/criterion unknown_reference",
                "meaning -1 | 422 /scores/0/mark format",
                "meaning 1e1 | 422 /scores/0/mark format"
            })
    void aMarkThatIsNotOnTheScaleOfACriterionIsNamed(String scores, String expected) {
        String assignment = accepted(juror, submitted(call));

        assertEquals(expected, refusal(post(juror, REVIEWS, findings(assignment, scores.split(" ")))));
    }

    @Test
    void whatIsSubmittedIsNeverOverwritten() {
        String review = reviewed(juror, submitted(call), "meaning", "7");

        Response changed = patch(juror, REVIEWS + "/" + review, Map.of("scores", scores("meaning", "3", "cost", "2")));

        assertEquals(200, changed.statusCode(), changed::asString);
        assertEquals(2, json(changed).path("revisions").asInt());
        for (String who : List.of(juror, "admin")) {
            JsonNode revisions =
                    read(who, REVIEWS + "/" + review + "/revisions").path("items");
            assertEquals(List.of("1", "2"), revisions.findValuesAsText("number"));
            assertEquals(json("[{'criterion': 'meaning', 'mark': '7'}]"), revisions.at("/0/scores"));
        }
        assertEquals(
                "422 /scores required", refusal(patch(juror, REVIEWS + "/" + review, Map.of("scores", List.of()))));
        for (String change : List.of(
                "update review_revision set content = content || '{\"recommendation\": \"REJECT\"}' where review_id = ?::uuid",
                "delete from review_revision where review_id = ?::uuid")) {
            assertTrue(assertThrows(IllegalStateException.class, () -> Database.change(change, review))
                    .getCause()
                    .getMessage()
                    .contains("another revision follows it"));
        }
    }

    @Test
    void theFirstOneThatIsSubmittedLocksTheCriteria() {
        String code = submitted(call);
        String review = begun(juror, accepted(juror, code), "meaning", "7");
        assertEquals(false, read("admin", "/v1/calls/" + call).has("criteriaLockedAt"));

        trySubmit(juror, review);

        assertEquals(true, read("admin", "/v1/calls/" + call).has("criteriaLockedAt"));
        assertEquals(
                "409 /reviewPolicy locked",
                refusal(patch("admin", "/v1/calls/" + call, Map.of("reviewPolicy", Map.of("minimumReviews", 2)))));
    }

    @Test
    void beforeTheCallHasClosedNothingIsSubmitted() {
        String review = begun(juror, accepted(juror, submitted(call)), "meaning", "7");

        Response early = InnerTokens.viewer(juror)
                .name(juror)
                .roles("juror")
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of("state", "submitted"))
                .post(REVIEWS + "/" + review + "/transitions");

        assertEquals("409 /state not_in_evaluation", refusal(early));
    }

    @Test
    void onlyTheLastVersionIsJudged() {
        String owner = unique();
        String code = Submissions.submitted(owner, call);
        String review = begun(juror, accepted(juror, code), "meaning", "7");
        Submissions.bring(owner, code, "changes_requested", "submitted");

        assertEquals("409 /submissionVersion newer_version", refusal(trySubmit(juror, review)));
        assertEquals(
                "422 /submissionVersion out_of_range",
                refusal(patch(juror, REVIEWS + "/" + review, Map.of("submissionVersion", 3))));
        assertEquals(
                200,
                patch(juror, REVIEWS + "/" + review, Map.of("submissionVersion", 2))
                        .statusCode());
        assertEquals(200, trySubmit(juror, review).statusCode());
        assertEquals(
                2,
                read("admin", REVIEWS + "/" + review).path("submissionVersion").asInt());
    }

    @Test
    void withoutAnAcceptedAssignmentThereIsNoReview() {
        String code = submitted(call);
        String assignment = invited(juror, code);

        assertEquals("409 /assignment not_accepted", refusal(post(juror, REVIEWS, findings(assignment))));
        assertEquals("422 /assignment unknown_reference", refusal(post(other, REVIEWS, findings(assignment))));
        assertEquals("422 /assignment unknown_reference", refusal(post("admin", REVIEWS, findings(assignment))));
        String accepted = accepted(other, code);
        begun(other, accepted, "meaning", "7");
        assertEquals("409 /assignment taken", refusal(post(other, REVIEWS, findings(accepted))));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoDeclaresAConflictLosesTheReviewAndItCountsNoMore(boolean submitted) {
        String code = submitted(call);
        String assignment = accepted(juror, code);
        String review = begun(juror, assignment, "meaning", "10");
        if (submitted) {
            trySubmit(juror, review);
        }

        recuse(juror, assignment, "Người nhà");

        assertEquals(404, get(juror, REVIEWS + "/" + review).statusCode());
        assertEquals(List.of(), values(get(juror, REVIEWS), "id"));
        assertEquals(404, trySubmit(juror, review).statusCode());
        if (submitted) {
            assertEquals(
                    false, read("admin", REVIEWS + "/" + review).path("counts").asBoolean());
        }
    }

    @Test
    void jurorsReadEachOthersWhenTheEvaluationIsClosedAndNotBefore() {
        String code = submitted(call);
        String mine = reviewed(juror, code, "meaning", "7");
        String theirs = reviewed(other, code, "meaning", "9");
        String elsewhere = reviewed(other, submitted(call), "meaning", "9");
        String conflicted = newJuror();
        reviewed(conflicted, code, "meaning", "1");
        recuse(conflicted, read(conflicted, ASSIGNMENTS).at("/items/0/id").asText(), "Người nhà");
        assertEquals(List.of(mine), values(get(juror, REVIEWS), "id"));
        assertEquals(404, get(juror, REVIEWS + "/" + theirs).statusCode());

        close(call);

        assertEquals(List.of(theirs, mine), values(get(juror, REVIEWS), "id"));
        JsonNode seen = read(juror, REVIEWS + "/" + theirs);
        assertEquals(json("[{'criterion': 'meaning', 'mark': '9'}]"), seen.path("scores"));
        for (String hidden : List.of("juror", "assignment", "staffComment")) {
            assertEquals(false, seen.has(hidden), hidden);
        }
        assertEquals(403, get(juror, REVIEWS + "/" + theirs + "/revisions").statusCode());
        assertEquals(404, get(juror, REVIEWS + "/" + elsewhere).statusCode());
        assertEquals(List.of(), values(get(conflicted, REVIEWS), "id"));
        assertEquals(404, get(conflicted, REVIEWS + "/" + mine).statusCode());
        assertEquals(List.of(), values(get("resident", REVIEWS + "?call=" + call), "id"));
    }

    @Test
    void staffWhoJudgeTooAreJurorsUntilTheEvaluationIsClosed() {
        String code = submitted(call);
        String elsewhere = reviewed(other, submitted(call), "meaning", "9");
        String theirs = reviewed(other, code, "meaning", "9");
        invited("some-idea_manager", code);

        assertEquals(404, get("idea_manager", REVIEWS + "/" + theirs).statusCode());
        assertEquals(List.of(elsewhere), values(get("idea_manager", REVIEWS + "?call=" + call), "id"));
        assertEquals(List.of(theirs, elsewhere), values(get("admin", REVIEWS + "?call=" + call), "id"));

        close(call);

        assertEquals(200, get("idea_manager", REVIEWS + "/" + theirs).statusCode());
        assertEquals(List.of(theirs, elsewhere), values(get("idea_manager", REVIEWS + "?call=" + call), "id"));
    }

    /** What they handed in themselves staff see as everybody does who has handed something in. */
    @Test
    void staffReadNoReviewsOfTheirOwnSubmissionBeforeTheDecision() {
        String own = Submissions.submitted("some-idea_manager", call);
        String theirs = reviewed(other, own, "meaning", "9");
        String elsewhere = reviewed(other, submitted(call), "meaning", "9");
        String list = REVIEWS + "?call=" + call;

        assertEquals(404, get("idea_manager", REVIEWS + "/" + theirs).statusCode());
        assertEquals(
                404, get("idea_manager", REVIEWS + "/" + theirs + "/revisions").statusCode());
        assertEquals(List.of(elsewhere), values(get("idea_manager", list), "id"));
        assertEquals(List.of(elsewhere, theirs), values(get("admin", list), "id"));
        close(call);
        assertEquals(404, get("idea_manager", REVIEWS + "/" + theirs).statusCode());
        assertEquals(List.of(elsewhere), values(get("idea_manager", list), "id"));

        Database.change(
                "update evaluation set published_at = closed_at where call_id = (select id from call where slug = ?)",
                call);

        assertEquals(List.of(elsewhere, theirs), values(get("idea_manager", list), "id"));
        JsonNode seen = read("idea_manager", REVIEWS + "/" + theirs);
        for (String hidden : List.of("juror", "assignment", "recommendation", "staffComment")) {
            assertEquals(false, seen.has(hidden), hidden);
        }
        assertEquals(
                403, get("idea_manager", REVIEWS + "/" + theirs + "/revisions").statusCode());
    }

    @Test
    void onceTheEvaluationIsClosedNothingIsWritten() {
        String code = submitted(call);
        String review = reviewed(juror, code, "meaning", "7");
        String assignment = accepted(other, code);
        String draft = begun(other, assignment, "meaning", "9");
        accepted(newJuror(), code);
        close(call);

        assertEquals(
                "409  evaluation_closed", refusal(patch(juror, REVIEWS + "/" + review, Map.of("staffComment", "A"))));
        assertEquals("409  evaluation_closed", refusal(trySubmit(other, draft)));
        assertEquals(
                "409  evaluation_closed", refusal(patch(other, REVIEWS + "/" + draft, Map.of("staffComment", "A"))));
        assertEquals("/problems/transition-not-allowed", tryClose(call).path("type"));
        assertEquals(
                json("[{'state': 'accepted', 'count': 2}, {'state': 'completed', 'count': 1}]"),
                read("admin", "/v1/calls/" + call + "/evaluation").path("assignments"));
        assertTrue(assertThrows(IllegalStateException.class, () -> Database.change("""
                                insert into review_revision select gen_random_uuid(), id, 9, content, now()
                                from review where id = ?::uuid""", review))
                .getCause()
                .getMessage()
                .contains("The evaluation is closed"));
    }

    @Test
    void anEvaluationIsClosedByStaffAfterTheCallHasClosed() {
        Response early =
                Submissions.post("admin", "/v1/calls/" + call + "/evaluation/transitions", Map.of("state", "closed"));
        assertEquals("409 /state not_in_evaluation", refusal(early));
        for (String who : List.of("nobody", "resident", juror, "partner", "ideas:read")) {
            assertEquals(403, get(who, "/v1/calls/" + call + "/evaluation").statusCode(), who);
            assertEquals(
                    403,
                    post(who, "/v1/calls/" + call + "/evaluation/transitions", Map.of("state", "closed"))
                            .statusCode(),
                    who);
        }
        assertEquals("409 /state not_in_evaluation", refusal(tryClose(Submissions.call())));

        close(call);

        JsonNode evaluation = read("admin", "/v1/calls/" + call + "/evaluation");
        assertEquals("closed", evaluation.path("state").asText());
        assertEquals(true, read("admin", "/v1/calls/" + call).has("criteriaLockedAt"));
    }

    @Test
    void submittedTwiceAtOnceItHasOneRevision() throws Exception {
        String review = begun(juror, accepted(juror, submitted(call)), "meaning", "7");

        assertEquals(
                Map.of(200, 1L, 409, 7L),
                counted(Race.of(8, () -> trySubmit(juror, review).statusCode())));

        assertEquals(
                1,
                read("admin", REVIEWS + "/" + review + "/revisions")
                        .path("items")
                        .size());
    }

    /** Whichever is first: what was submitted before the end is whole, and after it nothing is. */
    @Test
    void submittedWhileTheEvaluationIsClosedItIsWholeOrNotAtAll() throws Exception {
        for (int round = 0; round < 8; round++) {
            String one = call();
            String assignment = accepted(juror, submitted(one));
            String review = begun(juror, assignment, "meaning", "7");
            AtomicInteger turn = new AtomicInteger();

            List<Integer> statuses = Race.of(
                    2,
                    () -> turn.getAndIncrement() == 0
                            ? trySubmit(juror, review).statusCode()
                            : tryClose(one).statusCode() + 1000);

            boolean wasSubmitted = statuses.contains(200);
            assertEquals(true, statuses.contains(1200), statuses.toString());
            assertEquals(wasSubmitted, !statuses.contains(409), statuses.toString());
            assertEquals(
                    wasSubmitted ? "SUBMITTED 1 COMPLETED 1" : "DRAFT 0 ACCEPTED 0",
                    Database.rows("""
                            select r.state, r.revisions, a.state,
                                (select count(*) from review_revision v where v.review_id = r.id)
                            from review r join review_assignment a on a.id = r.assignment_id
                            where r.id = ?::uuid""", review).getFirst());
        }
    }

    @Test
    void whileOneDeclaresAConflictTheReviewIsSubmittedBeforeOrNotAtAll() throws Exception {
        for (int round = 0; round < 8; round++) {
            String assignment = accepted(juror, submitted(call));
            String review = begun(juror, assignment, "meaning", "7");
            AtomicInteger turn = new AtomicInteger();

            List<Integer> statuses = Race.of(
                    2,
                    () -> turn.getAndIncrement() == 0
                            ? trySubmit(juror, review).statusCode()
                            : recuse(juror, assignment, "Người nhà").statusCode() + 1000);

            assertEquals(true, statuses.contains(1200), statuses.toString());
            assertEquals(
                    "RECUSED " + (statuses.contains(200) ? 1 : 0),
                    Database.rows("""
                            select a.state, r.revisions from review r
                            join review_assignment a on a.id = r.assignment_id where r.id = ?::uuid""", review).getFirst());
        }
    }

    @Test
    void theAuditTellsThatAReviewWasWrittenAndNotByWhomNorWhatItSays() {
        String review = reviewed(juror, submitted(call), "meaning", "7");

        JsonNode entries = read("admin", "/v1/audit/ideas?resource=" + review).path("items");

        assertEquals(List.of("moved", "created"), entries.findValuesAsText("action"));
        for (String personal : List.of("juror", "scores", "recommendation", "staffComment", "submitterComment")) {
            assertEquals("[redacted]", entries.at("/1/after/" + personal).asText(), personal);
        }
    }

    @Test
    void aRepeatWritesNothingTwice() {
        String assignment = accepted(juror, submitted(call));
        String key = unique();
        Function<String, Response> begin = _ -> Juries.as(juror)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(findings(assignment, "meaning", "7"))
                .post(REVIEWS);

        Response first = begin.apply("");
        Response second = begin.apply("");

        assertEquals(201, first.statusCode(), first::asString);
        assertEquals(json(first), json(second));
        assertEquals("true", second.header("Idempotent-Replayed"));
    }

    private static JsonNode json(Response answer) {
        return Submissions.json(answer);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<Integer, Long> counted(List<Integer> statuses) {
        return statuses.stream().collect(Collectors.groupingBy(status -> status, TreeMap::new, Collectors.counting()));
    }
}
