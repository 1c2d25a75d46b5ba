package vn.hanoi.creativecity.ideas.ballot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hanoi.creativecity.ideas.ballot.Votes.OPENS;
import static vn.hanoi.creativecity.ideas.ballot.Votes.candidate;
import static vn.hanoi.creativecity.ideas.ballot.Votes.mine;
import static vn.hanoi.creativecity.ideas.ballot.Votes.path;
import static vn.hanoi.creativecity.ideas.ballot.Votes.vote;
import static vn.hanoi.creativecity.ideas.ballot.Votes.votedOn;
import static vn.hanoi.creativecity.ideas.submission.Submissions.as;
import static vn.hanoi.creativecity.ideas.submission.Submissions.get;
import static vn.hanoi.creativecity.ideas.submission.Submissions.json;
import static vn.hanoi.creativecity.ideas.submission.Submissions.read;
import static vn.hanoi.creativecity.ideas.submission.Submissions.refusal;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** Nobody learns who voted for what, and the database keeps that a person has one vote, also of whoever was erased. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class SecretBallotTest {

    private final String lan = unique();
    private String call;
    private String code;

    @BeforeEach
    void publishACall() {
        call = votedOn();
        code = candidate(call);
    }

    @Test
    void theAuditTellsThatSomebodyHasVotedAndNotForWhat() {
        String id = json(get("admin", "/v1/calls/" + call)).path("id").asText();
        vote(lan, call, code);
        vote(lan, call, code);
        vote(lan, call, candidate(call));

        JsonNode entries = json(get("admin", "/v1/audit/ideas?resource=" + id + "&action=voted"))
                .path("items");

        assertEquals(1, entries.size(), "repeats and refusals leave none");
        JsonNode entry = entries.get(0);
        assertEquals(lan, entry.path("actor").asText());
        assertEquals("voted", entry.path("action").asText());
        assertEquals(call, entry.at("/after/call/slug").asText());
        assertEquals(1, entry.path("after").size());
        assertFalse(entry.toString().contains(code));
        assertFalse(entry.toString().contains(read("admin", code).path("id").asText()));
    }

    @Test
    void aKeyForRepeatsIsNotKeptSoThatNothingOfTheVoteStaysBesideTheAccount() {
        String key = unique();
        Response first = keyed(key);
        Response second = keyed(key);

        assertEquals(List.of(201, 200), List.of(first.statusCode(), second.statusCode()));
        assertEquals(0, Database.count("select count(*) from idempotency_key where subject = ?", lan));
    }

    @Test
    void noRowSaysWhoVotedAndTheSamePersonIsAnotherOneInEachCall() {
        String other = votedOn();
        vote(lan, call, code);
        vote(lan, other, candidate(other));

        List<String> voters = Database.rows(
                "select encode(voter, 'hex') from ballot b join call c on c.id = b.call_id where c.slug in (?, ?)",
                call,
                other);
        assertEquals(2, voters.stream().distinct().count(), voters.toString());
        assertEquals(
                List.of("call_id", "submission_id", "voter"),
                Database.rows(
                        "select column_name from information_schema.columns where table_name = 'ballot' order by 1"));
    }

    @Test
    void eachIsShownTheirOwnAlone() {
        vote(lan, call, code);

        assertEquals(code, mine(lan, call).path("submission").asText());
        for (String other : List.of("admin", "idea_manager", "resident", unique())) {
            assertEquals("404 ?call not_voted", refusal(get(other, path(call) + "/mine")), other);
        }
    }

    @Test
    void whoWasErasedHasVotedStill() {
        String other = candidate(call);
        vote(lan, call, code);
        Response erased = as("admin")
                .header("Idempotency-Key", unique())
                .contentType(ContentType.JSON)
                .body(Map.of("subject", lan))
                .post("/v1/erasures");
        assertEquals(201, erased.statusCode(), erased::asString);

        assertEquals("409 /submission already_voted", refusal(vote(lan, call, other)));
        assertEquals(1, ballots());
        assertEquals(
                0,
                Database.count(
                        "select count(*) from ballot where position(? in encode(voter, 'base64')) > 0",
                        json(erased).at("/persons/0").asText().substring("erased:".length())));
    }

    @Test
    void theDatabaseItselfRefusesASecondBallotAChangeAndADeletion() {
        vote(lan, call, code);
        String other = candidate(call);
        String elsewhere = candidate(votedOn());

        refuses(
                "one_ballot_per_person_and_call",
                "insert into ballot select * from ballot where call_id = " + callId());
        refuses(
                "A ballot is cast once",
                "update ballot set submission_id = " + idOf(other) + " where call_id = " + callId());
        refuses("A ballot is cast once", "delete from ballot where call_id = " + callId());
        refuses("A ballot is cast once", "truncate ballot");
        refuses(
                "a_ballot_is_for_a_submission_of_its_call",
                "insert into ballot values (" + callId() + ", sha256('an'), " + idOf(elsewhere) + ")");
        refuses("a_voter_is_a_digest", "insert into ballot values (" + callId() + ", 'an', " + idOf(code) + ")");
        String unlocked = votedOn();
        refuses(
                "ballots_are_cast_by_locked_rules",
                "insert into ballot select id, sha256('an'), " + idOf(code) + " from call where slug = '" + unlocked
                        + "'");
        assertEquals(1, ballots());
        assertEquals(code, mine(lan, call).path("submission").asText());
        assertEquals(200, vote(lan, call, code).statusCode());
    }

    private void refuses(String rule, String sql) {
        Throwable refusal = assertThrows(IllegalStateException.class, () -> Database.change(sql))
                .getCause();
        assertTrue(refusal.getMessage().contains(rule), refusal.getMessage());
    }

    private String callId() {
        return "(select id from call where slug = '" + call + "')";
    }

    private static String idOf(String code) {
        return "(select id from submission where code = '" + code + "')";
    }

    private long ballots() {
        return Database.count("select count(*) from ballot where call_id = " + callId());
    }

    private Response keyed(String key) {
        return as(lan).header("Test-Time", OPENS.toString())
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("submission", code))
                .post(path(call));
    }
}
