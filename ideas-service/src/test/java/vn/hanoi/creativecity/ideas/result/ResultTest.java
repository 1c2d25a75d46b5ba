package vn.hanoi.creativecity.ideas.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hanoi.creativecity.ideas.result.Results.closedAndWorkedOut;
import static vn.hanoi.creativecity.ideas.result.Results.decidedBy;
import static vn.hanoi.creativecity.ideas.result.Results.path;
import static vn.hanoi.creativecity.ideas.result.Results.ranked;
import static vn.hanoi.creativecity.ideas.result.Results.tryWorkOut;
import static vn.hanoi.creativecity.ideas.result.Results.values;
import static vn.hanoi.creativecity.ideas.result.Results.workedOut;
import static vn.hanoi.creativecity.ideas.review.Juries.call;
import static vn.hanoi.creativecity.ideas.review.Juries.close;
import static vn.hanoi.creativecity.ideas.review.Juries.criterion;
import static vn.hanoi.creativecity.ideas.review.Juries.get;
import static vn.hanoi.creativecity.ideas.review.Juries.newJuror;
import static vn.hanoi.creativecity.ideas.review.Juries.patch;
import static vn.hanoi.creativecity.ideas.review.Juries.policy;
import static vn.hanoi.creativecity.ideas.review.Juries.post;
import static vn.hanoi.creativecity.ideas.review.Juries.read;
import static vn.hanoi.creativecity.ideas.review.Juries.recuse;
import static vn.hanoi.creativecity.ideas.review.Juries.reviewed;
import static vn.hanoi.creativecity.ideas.review.Juries.scores;
import static vn.hanoi.creativecity.ideas.review.Juries.submitted;
import static vn.hanoi.creativecity.ideas.submission.Submissions.json;
import static vn.hanoi.creativecity.ideas.submission.Submissions.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.ideas.submission.Submissions;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** What comes of the reviews. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class ResultTest {

    /** Meaning weighs 60 on a scale to 10, cost 40 on one to 5. */
    @Test
    void marksAreWeighedAndAnOptionalOneThatIsAbsentLowersNothing() {
        String call = call();
        String both = submitted(call);
        String one = submitted(call);
        reviewed(newJuror(), both, "meaning", "7.5", "cost", "1");
        reviewed(newJuror(), one, "meaning", "7.5");

        JsonNode result = closedAndWorkedOut(call);

        assertEquals(List.of(one, both), ranked(result));
        assertEquals(List.of("0.7500000000", "0.5300000000"), values(result));
        assertEquals("1", result.path("algorithm").asText());
        assertEquals(1, result.at("/ranking/ranked/0/criteria").size());
    }

    @ParameterizedTest
    @CsvSource({"mean, 0.5000000000", "median, 0.4000000000"})
    void severalReviewsBecomeOneValueAsTheCallSays(String aggregation, String expected) {
        String call = call("reviewPolicy", policy(1, aggregation, "seed"));
        String code = submitted(call);
        for (String mark : List.of("1", "4", "10")) {
            reviewed(newJuror(), code, "meaning", mark);
        }

        assertEquals(List.of(expected), values(closedAndWorkedOut(call)));
    }

    /** Thirds are added up exactly, and rounded once, at the end. */
    @Test
    void whatIsEqualIsEqualWhateverTheWayToIt() {
        String call = call(
                "criteria",
                List.of(criterion("meaning", "1", "3", "1", true)),
                "reviewPolicy",
                policy(1, "mean", "seed"));
        String thirds = submitted(call);
        String third = submitted(call);
        for (String mark : List.of("0", "1", "2")) {
            reviewed(newJuror(), thirds, "meaning", mark);
        }
        reviewed(newJuror(), third, "meaning", "1");

        JsonNode result = closedAndWorkedOut(call);

        assertEquals(List.of("0.3333333333", "0.3333333333"), values(result));
        assertEquals(List.of("", "seed"), decidedBy(result));
    }

    @Test
    void whatHasTooFewReviewsIsListedAndNotRanked() {
        String call = call("reviewPolicy", policy(2, "mean", "seed"));
        String enough = submitted(call);
        String few = submitted(call);
        String none = submitted(call);
        reviewed(newJuror(), enough, "meaning", "1");
        reviewed(newJuror(), enough, "meaning", "1");
        reviewed(newJuror(), few, "meaning", "10");

        JsonNode result = closedAndWorkedOut(call);

        assertEquals(List.of(enough), ranked(result));
        Map<String, Integer> unranked = new TreeMap<>();
        result.at("/ranking/unranked")
                .forEach(item -> unranked.put(
                        item.path("code").asText(), item.path("reviews").asInt()));
        assertEquals(Map.of(few, 1, none, 0), unranked);
    }

    @Test
    void equalValuesAreSetApartByTheChainAndAtLastByTheLot() throws Exception {
        String call = call("reviewPolicy", policy(1, "mean", "cost", "seed"));
        // 60 · 0.5 + 40 · 0.6 = 60 · 0.9 + 40 · 0 = 54 of 100.
        String dear = submitted(call);
        String cheap = submitted(call);
        reviewed(newJuror(), dear, "meaning", "5", "cost", "3");
        reviewed(newJuror(), cheap, "meaning", "9", "cost", "0");
        List<String> equal = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String code = submitted(call);
            reviewed(newJuror(), code, "meaning", "2");
            equal.add(code);
        }

        JsonNode result = closedAndWorkedOut(call);

        byte[] seed = HexFormat.of()
                .parseHex(Database.rows("select encode(seed, 'hex') from call where slug = ?", call)
                        .getFirst());
        List<String> expected = new ArrayList<>(List.of(dear, cheap));
        equal.stream().sorted(Comparator.comparing(code -> lot(seed, code))).forEach(expected::add);
        assertEquals(expected, ranked(result));
        assertEquals(List.of("", "cost", "value", "seed", "seed", "seed", "seed"), decidedBy(result));
    }

    private static String lot(byte[] seed, String code) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(seed);
            return HexFormat.of().formatHex(digest.digest(code.getBytes()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void withoutAMarkForTheDecidingCriterionASubmissionComesAfterThoseThatHaveOne() {
        String call = call("reviewPolicy", policy(1, "mean", "cost", "seed"));
        String without = submitted(call);
        String with = submitted(call);
        reviewed(newJuror(), without, "meaning", "0");
        reviewed(newJuror(), with, "meaning", "0", "cost", "0");

        JsonNode result = closedAndWorkedOut(call);

        assertEquals(List.of(with, without), ranked(result));
        assertEquals(List.of("", "cost"), decidedBy(result));
    }

    @Test
    void aReviewCountsByItsLastRevisionAndNotWhenItsJurorHasAConflict() {
        String call = call();
        String code = submitted(call);
        String juror = newJuror();
        String review = reviewed(juror, code, "meaning", "1");
        revise(juror, review, "6");
        String conflicted = newJuror();
        reviewed(conflicted, code, "meaning", "10");
        recuse(
                conflicted,
                read(conflicted, "/v1/review-assignments").at("/items/0/id").asText(),
                "Người nhà");

        JsonNode result = closedAndWorkedOut(call);

        assertEquals(List.of("0.6000000000"), values(result));
        assertEquals(1, result.at("/inputs/submissions/0/reviews").size());
    }

    private static void revise(String juror, String review, String mark) {
        patch(juror, "/v1/reviews/" + review, Map.of("scores", scores("meaning", mark)));
    }

    @Test
    void itPinsVersionsAndNamesNobody() {
        String call = call();
        String owner = "juror-" + Submissions.unique();
        String code = Submissions.submitted(owner, call);
        List<String> jurors = List.of(newJuror(), newJuror(), newJuror());
        String review = reviewed(jurors.get(0), code, "meaning", "9");
        reviewed(jurors.get(1), code, "meaning", "3");
        reviewed(jurors.get(2), code, "meaning", "5", "cost", "2");

        JsonNode result = closedAndWorkedOut(call);

        JsonNode submission = result.at("/inputs/submissions/0");
        assertEquals(code, submission.path("code").asText());
        assertEquals(1, submission.path("version").asInt());
        assertEquals(false, submission.has("votes"));
        // In the order of what is in them, not of who was first.
        assertEquals(List.of("1", "2", "3"), submission.path("reviews").findValuesAsText("number"));
        List<String> first = new ArrayList<>();
        submission
                .path("reviews")
                .forEach(marks -> first.add(marks.at("/scores/0/mark").asText()));
        assertEquals(List.of("3", "5", "9"), first);
        String text = result.path("inputs").toString() + result.path("ranking");
        for (String clue :
                List.of(owner, jurors.get(0), jurors.get(1), jurors.get(2), review, "Người nộp", "example.org")) {
            assertEquals(false, text.contains(clue), clue);
        }
        assertEquals(List.of("3"), Database.rows("""
                        select count(*) from result_review where result_id = ?::uuid""", result.path("id").asText()));
    }

    @Test
    void whatWasTakenOutIsNotRanked() {
        String call = call();
        String stays = submitted(call);
        reviewed(newJuror(), stays, "meaning", "1");
        for (String state : List.of("withdrawn", "rejected", "cancelled", "disqualified")) {
            String gone = submitted(call);
            reviewed(newJuror(), gone, "meaning", "10");
            Database.change("update submission set state = upper(?) where code = ?", state, gone);
        }

        JsonNode result = closedAndWorkedOut(call);

        assertEquals(List.of(stays), ranked(result));
        assertEquals(1, result.at("/inputs/submissions").size());
    }

    @Test
    void itIsWorkedOutOnceTheEvaluationIsClosedAndSupersededWithAReason() {
        String call = call();
        reviewed(newJuror(), submitted(call), "meaning", "1");
        assertEquals("409  evaluation_open", refusal(tryWorkOut(call, Map.of())));
        close(call);
        assertEquals("422 /reason not_applicable", refusal(tryWorkOut(call, Map.of("reason", "Vì"))));

        JsonNode first = workedOut(call);

        assertEquals("422 /reason required", refusal(tryWorkOut(call, Map.of())));
        JsonNode second = json(tryWorkOut(call, Map.of("reason", "Một giám khảo khai báo xung đột")));
        assertEquals(2, second.path("number").asInt());
        assertEquals(first.path("inputsHash"), second.path("inputsHash"));
        assertEquals(first.path("ranking"), second.path("ranking"));
        assertEquals(List.of("2", "1"), read("admin", path(call)).path("items").findValuesAsText("number"));
        for (String change : List.of(
                "update result_snapshot set reason = 'A' where id = ?::uuid",
                "update result_snapshot set ranking = '{}', ranking_hash = encode(sha256('{}'), 'hex') where id = ?::uuid",
                "delete from result_snapshot where id = ?::uuid",
                "delete from result_review where result_id = ?::uuid")) {
            assertTrue(assertThrows(
                            IllegalStateException.class,
                            () -> Database.change(change, first.path("id").asText()))
                    .getCause()
                    .getMessage()
                    .contains("another one supersedes it"));
        }
    }

    @Test
    void beforeItIsPublishedItExistsForStaffAlone() {
        String call = call();
        String juror = newJuror();
        reviewed(juror, submitted(call), "meaning", "1");
        String id = closedAndWorkedOut(call).path("id").asText();

        for (String who : List.of("nobody", "resident", "partner", "mentor", juror, "ideas:read", "ideas:submit")) {
            assertEquals("404 ?result unknown_reference", refusal(get(who, path(call) + "/" + id)), who);
            JsonNode list = read(who, path(call) + "?count=true");
            assertEquals(0, list.path("items").size(), who);
            assertEquals(0, list.path("total").asInt(), who);
            assertEquals(403, post(who, path(call), Map.of()).statusCode(), who);
        }
        JsonNode seen = read("admin", path(call) + "/" + id);
        assertEquals(false, seen.has("seed"));
        assertEquals("404 ?result unknown_reference", refusal(get("admin", path(call()) + "/" + id)));
    }

    @Test
    void whereVotesDecideTheVoteEndsFirst() {
        String closes = read("admin", "/v1/calls/" + call()).path("closesAt").asText();
        Instant end = Instant.parse(closes).plus(Duration.ofDays(90));
        String call = call(
                "reviewPolicy",
                policy(1, "mean", "votes", "seed"),
                "closesAt",
                closes,
                "votingPolicy",
                Map.of("opensAt", closes, "closesAt", end.toString()));
        String juror = newJuror();
        String chosen = shortlisted(call, juror);
        String other = shortlisted(call, juror);
        assertEquals(
                201,
                Submissions.as("resident")
                        .header("Test-Time", closes)
                        .contentType("application/json")
                        .body(Map.of("submission", chosen))
                        .post("/v1/calls/" + call + "/ballots")
                        .statusCode());
        close(call);
        assertEquals("409  vote_open", refusal(tryWorkOut(call, Map.of())));

        // A ballot that came in time may still be under way.
        assertEquals("409  vote_open", refusal(workOutAt(end.plusSeconds(119), call)));

        JsonNode result = json(workOutAt(end.plusSeconds(120), call));

        Map<String, Integer> votes = new TreeMap<>();
        result.at("/inputs/submissions")
                .forEach(judged -> votes.put(
                        judged.path("code").asText(), judged.path("votes").asInt(-1)));
        assertEquals(Map.of(chosen, 1, other, 0), votes);
        assertEquals(
                List.of(chosen, other),
                result.at("/ranking").findValuesAsText("code"),
                "of two alike, the one with the vote");
    }

    private static Response workOutAt(Instant at, String call) {
        return Submissions.as("admin")
                .header("Test-Time", at.toString())
                .contentType("application/json")
                .body(Map.of())
                .post(path(call));
    }

    private static String shortlisted(String call, String juror) {
        String code = submitted(call);
        reviewed(juror, code, "meaning", "1");
        Submissions.bring(Submissions.unique(), code, "under_review", "shortlisted");
        return code;
    }

    @Test
    void theAuditTellsThatItWasWorkedOut() {
        String call = call();
        reviewed(newJuror(), submitted(call), "meaning", "1");
        JsonNode result = closedAndWorkedOut(call);

        JsonNode entry = read(
                        "admin", "/v1/audit/ideas?resource=" + result.path("id").asText())
                .at("/items/0");

        assertEquals("created", entry.path("action").asText());
        assertEquals(result.path("inputsHash"), entry.at("/after/inputsHash"));
    }
}
