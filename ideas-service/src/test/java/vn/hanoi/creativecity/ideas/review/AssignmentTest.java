package vn.hanoi.creativecity.ideas.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.ideas.review.Juries.ASSIGNMENTS;
import static vn.hanoi.creativecity.ideas.review.Juries.accept;
import static vn.hanoi.creativecity.ideas.review.Juries.accepted;
import static vn.hanoi.creativecity.ideas.review.Juries.begun;
import static vn.hanoi.creativecity.ideas.review.Juries.call;
import static vn.hanoi.creativecity.ideas.review.Juries.close;
import static vn.hanoi.creativecity.ideas.review.Juries.get;
import static vn.hanoi.creativecity.ideas.review.Juries.invited;
import static vn.hanoi.creativecity.ideas.review.Juries.newJuror;
import static vn.hanoi.creativecity.ideas.review.Juries.post;
import static vn.hanoi.creativecity.ideas.review.Juries.read;
import static vn.hanoi.creativecity.ideas.review.Juries.recuse;
import static vn.hanoi.creativecity.ideas.review.Juries.submitted;
import static vn.hanoi.creativecity.ideas.review.Juries.tryInvite;
import static vn.hanoi.creativecity.ideas.review.Juries.tryMove;
import static vn.hanoi.creativecity.ideas.review.Juries.trySubmit;
import static vn.hanoi.creativecity.ideas.submission.Submissions.json;
import static vn.hanoi.creativecity.ideas.submission.Submissions.refusal;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;
import static vn.hanoi.creativecity.ideas.submission.Submissions.values;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.ideas.submission.Submissions;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** Who is invited to judge what, and what an answer to the invitation opens. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class AssignmentTest {

    private static final List<String> STATES = List.of("invited", "accepted", "completed", "declined", "recused");

    private static final Map<String, Set<String>> OF_THE_JUROR = Map.of(
            "invited", Set.of("accepted", "declined", "recused"),
            "accepted", Set.of("declined", "recused"),
            "completed", Set.of("recused"));

    private static final Map<String, Set<String>> OF_STAFF =
            Map.of("invited", Set.of("recused"), "accepted", Set.of("recused"), "completed", Set.of("recused"));

    /** What the table has and nobody moves by hand. */
    private static final Map<String, Set<String>> OF_THE_REVIEW = Map.of("accepted", Set.of("completed"));

    private final String juror = newJuror();
    private final String other = newJuror();

    @Test
    void untilTheyDeclareThatTheyHaveNoConflictTheSubmissionDoesNotExistForAJuror() {
        String call = call();
        String code = submitted(call);
        String assignment = invited(juror, code);

        assertEquals(404, get(juror, Submissions.PATH + "/" + code).statusCode());
        assertEquals("422 /conflict required", refusal(tryMove(juror, assignment, Map.of("state", "accepted"))));
        assertEquals(
                "422 /conflict conflict_declared",
                refusal(tryMove(juror, assignment, Map.of("state", "accepted", "conflict", true))));
        assertEquals(404, get(juror, Submissions.PATH + "/" + code).statusCode());

        assertEquals(
                200,
                tryMove(juror, assignment, Map.of("state", "accepted", "conflict", false))
                        .statusCode());
        assertEquals(200, get(juror, Submissions.PATH + "/" + code).statusCode());
        assertEquals(404, get(other, Submissions.PATH + "/" + code).statusCode());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void withAConflictTheyAreRecusedAndTheSubmissionIsGone(boolean afterAccepting) {
        String code = submitted(call());
        String assignment = afterAccepting ? accepted(juror, code) : invited(juror, code);

        assertEquals("422 /reason required", refusal(tryMove(juror, assignment, Map.of("state", "recused"))));
        JsonNode recused = json(recuse(juror, assignment, "Đã cố vấn cho nhóm này"));

        assertEquals("recused", recused.path("state").asText());
        assertEquals(true, recused.path("conflict").asBoolean());
        assertEquals("Đã cố vấn cho nhóm này", recused.path("conflictReason").asText());
        assertEquals(0, recused.path("allowedTransitions").size());
        assertEquals(404, get(juror, Submissions.PATH + "/" + code).statusCode());
        assertEquals(List.of(), values(get(juror, Submissions.PATH + "?q=" + code), "code"));
        assertEquals("409 /juror/subject taken", refusal(tryInvite(juror, code)));
    }

    @Test
    void beforeAndAfterAJurorLearnsNothingOfItButItsCode() {
        String code = submitted(call());
        String assignment = invited(juror, code);

        JsonNode own = read(juror, ASSIGNMENTS + "/" + assignment);
        assertEquals(
                new TreeSet<>(List.of(
                        "id",
                        "call",
                        "submission",
                        "state",
                        "allowedTransitions",
                        "version",
                        "createdAt",
                        "updatedAt")),
                names(own));
        assertEquals(code, own.path("submission").asText());
        assertEquals(
                juror,
                read("admin", ASSIGNMENTS + "/" + assignment)
                        .at("/juror/subject")
                        .asText());
    }

    @Test
    void aJurorSeesTheirOwnAndStaffAll() {
        String call = call();
        String code = submitted(call);
        String mine = invited(juror, code);
        String theirs = invited(other, code);

        assertEquals(List.of(mine), values(get(juror, ASSIGNMENTS), "id"));
        assertEquals(List.of(theirs, mine), values(get("admin", ASSIGNMENTS + "?call=" + call), "id"));
        assertEquals(List.of(mine), values(get("admin", ASSIGNMENTS + "?juror=" + juror), "id"));
        assertEquals(
                List.of(mine),
                values(
                        get(
                                "admin",
                                ASSIGNMENTS + "?state=invited&submission=" + code + "&sort=createdAt&juror=" + juror),
                        "id"));
        assertEquals("404 ?assignment unknown_reference", refusal(get(juror, ASSIGNMENTS + "/" + theirs)));
        assertEquals("400 ?juror unknown_parameter", refusal(get(juror, ASSIGNMENTS + "?juror=" + juror)));
        for (String who :
                List.of("resident", "partner", "mentor", "finance", "centre_editor", "event_manager", "ideas:read")) {
            assertEquals(403, get(who, ASSIGNMENTS).statusCode(), who);
            assertEquals(403, get(who, ASSIGNMENTS + "/" + mine).statusCode(), who);
        }
        assertEquals(403, get("nobody", ASSIGNMENTS).statusCode());
    }

    @Test
    void nobodyIsGivenWhatTheyHavePartIn() {
        String call = call();
        String code = Submissions.submitted(
                unique(),
                call,
                "contributors",
                List.of(Submissions.contributor("Người nộp Hai", "Hai@example.org", "share", 100, "contact", true)));

        assertEquals(
                "422 /juror own_submission",
                refusal(post(
                        "admin",
                        ASSIGNMENTS,
                        Map.of("submission", code, "juror", Map.of("subject", juror, "mail", "hai@EXAMPLE.org")))));
        String subject = Database.rows("select owner from submission where code = ?", code)
                .getFirst();
        assertEquals("422 /juror own_submission", refusal(tryInvite(subject, code)));
    }

    /** Whoever is behind a submission may change after somebody was invited to judge it. */
    @Test
    void whoHasPartInItByNowNeitherAcceptsNorSubmits() {
        String call = call();
        String code = submitted(call);
        String mail = "giam.khao." + unique() + "@example.org";
        String accepted = Juries.id(invite(juror, code, mail), 201);
        accept(juror, accepted);
        String review = begun(juror, accepted, "meaning", "7");
        String invited = Juries.id(invite(other, code, mail), 201);

        Database.change(
                "update submission set contributors = jsonb_set(contributors, '{0,mail}', to_jsonb(upper(?))) where code = ?",
                mail,
                code);

        assertEquals(
                "409 /state own_submission",
                refusal(tryMove(other, invited, Map.of("state", "accepted", "conflict", false))));
        assertEquals(
                List.of("declined", "recused"),
                read(other, ASSIGNMENTS + "/" + invited)
                        .path("allowedTransitions")
                        .valueStream()
                        .map(JsonNode::asText)
                        .toList());
        assertEquals("409  own_submission", refusal(trySubmit(juror, review)));
        assertEquals(200, recuse(juror, accepted, "Có tên trong bài").statusCode());
    }

    private static Response invite(String juror, String code, String mail) {
        return post(
                "idea_manager",
                ASSIGNMENTS,
                Map.of("submission", code, "juror", Map.of("subject", juror, "mail", mail)));
    }

    @ParameterizedTest
    @CsvSource({"draft", "withdrawn", "rejected", "cancelled", "disqualified", "accepted", "confirmed"})
    void whatIsNotJudgedHasNoJurors(String state) {
        String code = submitted(call());
        Database.change("update submission set state = upper(?) where code = ?", state, code);

        assertEquals("409 /submission not_judged", refusal(tryInvite(juror, code)));
    }

    @Test
    void aCallWithoutCriteriaHasNoJuryAndAClosedEvaluationTakesNobody() {
        String code = submitted(Submissions.call());
        assertEquals("409  no_jury", refusal(tryInvite(juror, code)));

        String call = call();
        String closed = submitted(call);
        String assignment = invited(juror, closed);
        close(call);

        assertEquals("409  evaluation_closed", refusal(tryInvite(other, closed)));
        assertEquals(
                "409  evaluation_closed",
                refusal(tryMove(juror, assignment, Map.of("state", "accepted", "conflict", false))));
        assertEquals(200, recuse(juror, assignment, "Người nhà").statusCode());
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertEquals("422 /submission unknown_reference", refusal(tryInvite(juror, "HN-2222-2222")));
        assertEquals(
                "422 /juror/subject format",
                refusal(tryInvite("client:0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70", submitted(call()))));
        assertEquals("404 ?assignment unknown_reference", refusal(get("admin", ASSIGNMENTS + "/no-id")));
    }

    /** They see who is behind each submission, so what they find is not found without knowing it. */
    @Test
    void staffDoNotJudgeWhatIsJudgedWithoutNames() {
        String assignment = invited("some-idea_manager", submitted(call()));

        assertEquals(
                "409 /state sees_names",
                refusal(tryMove("idea_manager", assignment, Map.of("state", "accepted", "conflict", false))));
        assertEquals(
                List.of("declined", "recused"),
                read("idea_manager", ASSIGNMENTS + "/" + assignment)
                        .path("allowedTransitions")
                        .valueStream()
                        .map(JsonNode::asText)
                        .toList());

        String open = call(
                "reviewPolicy",
                Map.of("minimumReviews", 1, "anonymised", false, "aggregation", "mean", "tieBreak", List.of("seed")));
        assertEquals(
                "accepted",
                json(tryMove(
                                "idea_manager",
                                invited("some-idea_manager", submitted(open)),
                                Map.of("state", "accepted", "conflict", false)))
                        .path("state")
                        .asText());
    }

    /** Every pair of states, asked for by the juror, staff, another juror and those who are no jurors at all. */
    @ParameterizedTest
    @ValueSource(strings = {"invited", "accepted", "completed", "declined", "recused"})
    void eachMoveIsMadeByWhomTheTableNamesAndByNobodyElse(String from) {
        String call = call();
        List<String> wrong = new ArrayList<>();
        for (String to : STATES) {
            check(from, to, null, call, OF_THE_JUROR, OF_STAFF, wrong);
            for (String staff : List.of("admin", "idea_manager")) {
                check(from, to, staff, call, OF_STAFF, OF_THE_JUROR, wrong);
            }
        }
        String assignment = in(from, newJuror(), call);
        for (String to : STATES) {
            note(from, to, other, 404, tryMove(other, assignment, move(to)), wrong);
            for (String kept : List.of(
                    "nobody",
                    "resident",
                    "mentor",
                    "finance",
                    "partner",
                    "centre_editor",
                    "event_manager",
                    "ideas:submit")) {
                note(from, to, kept, 403, tryMove(kept, assignment, move(to)), wrong);
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static void check(
            String from,
            String to,
            String staff,
            String call,
            Map<String, Set<String>> own,
            Map<String, Set<String>> others,
            List<String> wrong) {
        String juror = newJuror();
        String assignment = in(from, juror, call);
        Response answer = tryMove(staff == null ? juror : staff, assignment, move(to));
        boolean isOwn = own.getOrDefault(from, Set.of()).contains(to);
        boolean isOthers = others.getOrDefault(from, Set.of()).contains(to)
                || OF_THE_REVIEW.getOrDefault(from, Set.of()).contains(to);
        note(from, to, staff == null ? "the juror" : staff, isOwn ? 200 : isOthers ? 403 : 409, answer, wrong);
        assertEquals(
                isOwn ? to : from,
                Database.rows("select lower(state) from review_assignment where id = ?::uuid", assignment)
                        .getFirst());
    }

    private static void note(String from, String to, String who, int expected, Response answer, List<String> wrong) {
        if (answer.statusCode() != expected) {
            wrong.add("%s from %s to %s: %d and not %d".formatted(who, from, to, answer.statusCode(), expected));
        }
    }

    private static String in(String state, String juror, String call) {
        String assignment = invited(juror, submitted(call));
        Database.change("""
                update review_assignment set state = upper(?), conflict = ? = 'recused', declared_at = now(),
                    conflict_reason = 'Người nhà' where id = ?::uuid""", state, state, assignment);
        return assignment;
    }

    private static Map<String, Object> move(String to) {
        return switch (to) {
            case "accepted" -> Map.of("state", to, "conflict", false);
            case "recused" -> Map.of("state", to, "reason", "Người nhà");
            default -> Map.of("state", to);
        };
    }

    @Test
    void theHistoryTellsStaffWhyAndTheJurorWhatHappened() {
        String assignment = accepted(juror, submitted(call()));
        recuse("admin", assignment, "Cùng công ty với người nộp");

        JsonNode own =
                read(juror, ASSIGNMENTS + "/" + assignment + "/transitions").path("items");
        JsonNode all =
                read("admin", ASSIGNMENTS + "/" + assignment + "/transitions").path("items");

        assertEquals(List.of("accepted", "recused"), own.findValuesAsText("to"));
        assertEquals(List.of(), own.findValuesAsText("reason"));
        assertEquals(List.of("Cùng công ty với người nộp"), all.findValuesAsText("reason"));
    }

    @Test
    void theAuditTellsWhatBecameOfItAndNotOfWhom() {
        String assignment = accepted(juror, submitted(call()));
        recuse(juror, assignment, "Người nhà của tôi");

        JsonNode entries =
                read("admin", "/v1/audit/ideas?resource=" + assignment).path("items");

        assertEquals(List.of("moved", "moved", "created"), entries.findValuesAsText("action"));
        assertEquals("[redacted]", entries.at("/0/after/conflictReason").asText());
        assertEquals("[redacted]", entries.at("/2/after/juror/subject").asText());
    }

    private static TreeSet<String> names(JsonNode resource) {
        TreeSet<String> names = new TreeSet<>();
        resource.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
