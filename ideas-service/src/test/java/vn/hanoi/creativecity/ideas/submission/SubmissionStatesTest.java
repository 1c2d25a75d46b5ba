package vn.hanoi.creativecity.ideas.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hanoi.creativecity.ideas.submission.Submissions.call;
import static vn.hanoi.creativecity.ideas.submission.Submissions.draft;
import static vn.hanoi.creativecity.ideas.submission.Submissions.json;
import static vn.hanoi.creativecity.ideas.submission.Submissions.moveTo;
import static vn.hanoi.creativecity.ideas.submission.Submissions.read;
import static vn.hanoi.creativecity.ideas.submission.Submissions.submitted;
import static vn.hanoi.creativecity.ideas.submission.Submissions.tryMove;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** Every pair of states, asked for by everybody there is. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class SubmissionStatesTest {

    private static final List<String> STATES = List.of(
            "draft",
            "submitted",
            "changes_requested",
            "under_review",
            "shortlisted",
            "accepted",
            "confirmed",
            "rejected",
            "withdrawn",
            "cancelled",
            "disqualified");

    /** Where its owner brings a submission; what is not here they are refused. */
    private static final Map<String, Set<String>> OF_THE_OWNER = Map.of(
            "draft", Set.of("submitted", "withdrawn"),
            "submitted", Set.of("withdrawn"),
            "changes_requested", Set.of("submitted", "withdrawn"),
            "under_review", Set.of("withdrawn"),
            "shortlisted", Set.of("withdrawn"),
            "accepted", Set.of("confirmed", "withdrawn"),
            "withdrawn", Set.of("draft", "submitted"));

    /** Where staff bring one. */
    private static final Map<String, Set<String>> OF_STAFF = Map.of(
            "submitted", Set.of("changes_requested", "under_review", "rejected", "cancelled", "disqualified"),
            "changes_requested", Set.of("under_review", "rejected", "cancelled", "disqualified"),
            "under_review", Set.of("shortlisted", "rejected", "cancelled", "disqualified"),
            "shortlisted", Set.of("accepted", "rejected", "cancelled", "disqualified"),
            "accepted", Set.of("cancelled", "disqualified"),
            "confirmed", Set.of("cancelled", "disqualified"));

    /** To whom it does not exist; the edge would turn away nobody, and a key that only reads, before. */
    private static final List<String> OTHERS = List.of(
            "resident", "juror", "mentor", "finance", "partner", "centre_editor", "event_manager", "ideas:submit");

    private final String lan = unique();
    private String call;

    @BeforeEach
    void publishACall() {
        call = call();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "draft",
                "submitted",
                "changes_requested",
                "under_review",
                "shortlisted",
                "accepted",
                "confirmed",
                "rejected",
                "withdrawn",
                "cancelled",
                "disqualified"
            })
    void eachMoveIsMadeByWhomTheTableNamesAndByNobodyElse(String from) {
        List<String> wrong = new ArrayList<>();
        for (String to : STATES) {
            check(from, to, lan, OF_THE_OWNER, OF_STAFF, wrong);
            for (String staff : List.of("admin", "idea_manager")) {
                check(from, to, staff, OF_STAFF, OF_THE_OWNER, wrong);
            }
        }
        String code = in(from);
        for (String to : STATES) {
            for (String other : OTHERS) {
                note(from, to, other, 404, tryMove(other, code, moveTo(to)), wrong);
            }
            for (String kept : List.of("nobody", "ideas:read")) {
                note(from, to, kept, 403, tryMove(kept, code, moveTo(to)), wrong);
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(from, stateOf(code));
    }

    private void check(
            String from,
            String to,
            String who,
            Map<String, Set<String>> own,
            Map<String, Set<String>> others,
            List<String> wrong) {
        String code = in(from);
        Response answer = tryMove(who, code, moveTo(to));
        boolean isOwn = own.getOrDefault(from, Set.of()).contains(to);
        boolean isOthers = others.getOrDefault(from, Set.of()).contains(to);
        note(from, to, who, isOwn ? 200 : isOthers ? 403 : 409, answer, wrong);
        assertEquals(isOwn ? to : from, stateOf(code));
    }

    private static void note(String from, String to, String who, int expected, Response answer, List<String> wrong) {
        if (answer.statusCode() != expected) {
            wrong.add("%s from %s to %s: %d and not %d".formatted(who, from, to, answer.statusCode(), expected));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"accepted", "confirmed"})
    void whoSeesAPublishedOneMayNotMoveItEither(String state) {
        String code = in(state);
        Database.change("update submission set published_at = now() where code = ?", code);

        for (String other : OTHERS) {
            assertEquals(403, tryMove(other, code, moveTo("cancelled")).statusCode(), other);
        }
        assertEquals(state, stateOf(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "submitted", "changes_requested", "accepted", "withdrawn", "rejected"})
    void itShowsWhereItsReaderCanBringIt(String state) {
        String code = in(state);

        assertEquals(OF_THE_OWNER.getOrDefault(state, Set.of()), shown(read(lan, code)));
        assertEquals(OF_STAFF.getOrDefault(state, Set.of()), shown(read("admin", code)));
    }

    @Test
    void staffDecideAboutTheirOwnLikeAboutOthersAndOwnItLikeOthers() {
        String code = submitted("idea_manager", call);

        Set<String> both = new TreeSet<>(OF_STAFF.get("submitted"));
        both.addAll(OF_THE_OWNER.get("submitted"));
        assertEquals(both, shown(read("idea_manager", code)));
    }

    @Test
    void whatWasRefusedLeavesNoTraceInTheHistory() {
        String code = in("submitted");
        assertEquals(409, tryMove(lan, code, moveTo("confirmed")).statusCode());
        assertEquals(403, tryMove(lan, code, moveTo("rejected")).statusCode());

        JsonNode moves = json(Submissions.get(lan, Submissions.PATH + "/" + code + "/transitions"))
                .path("items");
        assertEquals(List.of("submitted"), moves.findValuesAsText("to"));
    }

    private static Set<String> shown(JsonNode submission) {
        Set<String> states = new TreeSet<>();
        submission.path("allowedTransitions").forEach(state -> assertTrue(states.add(state.asText())));
        return states;
    }

    /** Handed in once, and put into the state; a draft is one that was taken up again, so that staff see it. */
    private String in(String state) {
        String code = submitted(lan, call);
        Database.change("""
                update submission set state = upper(?), changes_until = case when ? = 'changes_requested'
                    then now() + interval '1 day' end where code = ?""", state, state, code);
        return code;
    }

    private static String stateOf(String code) {
        return Database.rows("select lower(state) from submission where code = ?", code)
                .getFirst();
    }

    @Test
    void aDraftThatWasNeverHandedInIsNobodysToMoveButItsOwners() {
        String code = draft(lan, call);

        for (String other : List.of("admin", "idea_manager", "resident", "juror")) {
            assertEquals(404, tryMove(other, code, moveTo("cancelled")).statusCode(), other);
        }
        assertEquals(200, tryMove(lan, code, moveTo("withdrawn")).statusCode());
        assertEquals(404, tryMove("admin", code, moveTo("cancelled")).statusCode());
    }
}
