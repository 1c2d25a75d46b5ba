package vn.hanoi.creativecity.ideas.ballot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hanoi.creativecity.ideas.ballot.Votes.CLOSES;
import static vn.hanoi.creativecity.ideas.ballot.Votes.OPENS;
import static vn.hanoi.creativecity.ideas.ballot.Votes.candidate;
import static vn.hanoi.creativecity.ideas.ballot.Votes.candidatesAt;
import static vn.hanoi.creativecity.ideas.ballot.Votes.mine;
import static vn.hanoi.creativecity.ideas.ballot.Votes.path;
import static vn.hanoi.creativecity.ideas.ballot.Votes.vote;
import static vn.hanoi.creativecity.ideas.ballot.Votes.voteAt;
import static vn.hanoi.creativecity.ideas.ballot.Votes.votedOn;
import static vn.hanoi.creativecity.ideas.submission.Submissions.as;
import static vn.hanoi.creativecity.ideas.submission.Submissions.bring;
import static vn.hanoi.creativecity.ideas.submission.Submissions.call;
import static vn.hanoi.creativecity.ideas.submission.Submissions.draft;
import static vn.hanoi.creativecity.ideas.submission.Submissions.get;
import static vn.hanoi.creativecity.ideas.submission.Submissions.json;
import static vn.hanoi.creativecity.ideas.submission.Submissions.post;
import static vn.hanoi.creativecity.ideas.submission.Submissions.read;
import static vn.hanoi.creativecity.ideas.submission.Submissions.refusal;
import static vn.hanoi.creativecity.ideas.submission.Submissions.submitted;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;
import static vn.hanoi.creativecity.ideas.submission.Submissions.values;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class BallotTest {

    private static final Instant AFTERWARDS = CLOSES.plus(Duration.ofDays(1));

    private final String lan = unique();
    private String call;

    @BeforeEach
    void publishACall() {
        call = votedOn();
    }

    @Test
    void aBallotIsCastOnceAndIsFinal() {
        String code = candidate(call);
        String other = candidate(call);

        Response first = vote(lan, call, code);
        Response again = vote(lan, call, code.toLowerCase());
        Response byId = vote(lan, call, read("admin", code).path("id").asText());
        Response changed = vote(lan, call, other);

        assertEquals(201, first.statusCode(), first::asString);
        assertEquals(path(call) + "/mine", first.header("Location").replaceFirst("https?://[^/]*", ""));
        assertEquals(code, json(first).path("submission").asText());
        assertEquals(call, json(first).at("/call/slug").asText());
        assertTrue(json(first).path("counts").asBoolean());
        assertEquals(200, again.statusCode(), again::asString);
        assertEquals(200, byId.statusCode(), byId::asString);
        assertEquals(json(first), json(again));
        assertEquals("409 /submission already_voted", refusal(changed));
        assertEquals(json(first), mine(lan, call));
        assertEquals(Map.of(code, 1, other, 0), votes(AFTERWARDS, "nobody"));
    }

    @Test
    void aPersonHasAVoteInEachCall() {
        String second = votedOn();

        assertEquals(201, vote(lan, call, candidate(call)).statusCode());
        assertEquals(201, vote(lan, second, candidate(second)).statusCode());
    }

    @Test
    void whoeverIsLoggedInVotesAlsoForTheirOwn() {
        String code = submitted(lan, call);
        bring(lan, code, "under_review", "shortlisted");

        assertEquals(201, vote(lan, call, code).statusCode());
        for (String role : List.of(
                "admin",
                "idea_manager",
                "centre_editor",
                "event_manager",
                "juror",
                "mentor",
                "finance",
                "partner",
                "resident")) {
            assertEquals(201, vote(role, call, code).statusCode(), role);
        }
        assertEquals(Map.of(code, 10), votes(AFTERWARDS, lan));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "ideas:read", "ideas:submit"})
    void nobodyAndNoProgramVotes(String who) {
        assertEquals("403", refusal(vote(who, call, candidate(call))).strip());
        assertEquals("403", refusal(get(who, path(call) + "/mine")).strip());
    }

    @Test
    void ballotsAreTakenFromTheOpeningUntilJustBeforeTheEnd() {
        String code = candidate(call);
        Duration microsecond = Duration.ofNanos(1_000);

        assertEquals("409  vote_not_open_yet", refusal(voteAt(OPENS.minus(microsecond), lan, call, code)));
        assertEquals(201, voteAt(OPENS, lan, call, code).statusCode());
        assertEquals(
                201, voteAt(CLOSES.minus(microsecond), unique(), call, code).statusCode());
        assertEquals("409  vote_closed", refusal(voteAt(CLOSES, unique(), call, code)));
        assertEquals("409  vote_closed", refusal(voteAt(CLOSES, lan, call, code)), "also for the same again");
        assertEquals(Map.of(code, 2), votes(CLOSES, "nobody"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vi|Bình chọn đã kết thúc (hạn: trước %s); phiếu của bạn đến lúc %s và không được tính.",
                "en|The vote has closed (it was open until before %s); your ballot came at %s and does not count."
            })
    void aClosedVoteSaysSoInBothLanguages(String language, String sentence) {
        Response refused = as(lan).header("Accept-Language", language)
                .header("Test-Time", AFTERWARDS.toString())
                .contentType(ContentType.JSON)
                .body(Map.of("submission", candidate(call)))
                .post(path(call));

        assertEquals(
                sentence.formatted(CLOSES, AFTERWARDS),
                json(refused).path("detail").asText());
    }

    @Test
    void thereMustBeAVoteInTheCall() {
        String without = call();
        assertEquals("409  no_vote", refusal(vote(lan, without, candidate(without))));
        assertEquals(0, json(candidatesAt(OPENS, lan, without)).path("total").asInt());

        String code = candidate(call);
        post("admin", "/v1/calls/" + call + "/transitions", Map.of("state", "cancelled"));
        assertEquals("409  no_vote", refusal(vote(lan, call, code)));
        assertEquals(0, json(candidatesAt(OPENS, lan, call)).path("items").size());

        String none = unique();
        assertEquals("404 ?call unknown_reference", refusal(vote(lan, none, code)));
        assertEquals("404 ?call unknown_reference", refusal(candidatesAt(OPENS, lan, none)));
        assertEquals("404 ?call unknown_reference", refusal(get(lan, path(none) + "/mine")));
    }

    @Test
    void whatIsNoCandidateDoesNotExistForVoters() {
        String handedIn = submitted(lan, call);
        String underReview = submitted(lan, call);
        bring(lan, underReview, "under_review");
        String rejectedBefore = submitted(lan, call);
        bring(lan, rejectedBefore, "under_review", "rejected");
        String elsewhere = candidate(votedOn());

        for (String code : List.of(
                draft(lan, call),
                handedIn,
                underReview,
                rejectedBefore,
                elsewhere,
                candidate(call, "withdrawn"),
                candidate(call, "cancelled"),
                candidate(call, "disqualified"),
                "HN-0000-0000",
                unique())) {
            Response refused = vote(lan, call, code);
            assertEquals("422 /submission unknown_reference", refusal(refused), code);
            assertEquals(
                    "Không có “" + code + "”.", json(refused).path("detail").asText());
        }
        assertEquals(List.of(), values(candidatesAt(OPENS, "admin", call), "code"));
        assertEquals("404 ?call not_voted", refusal(get(lan, path(call) + "/mine")));
        assertFalse(json(get("admin", "/v1/calls/" + call)).has("votingLockedAt"), "no ballot was cast");
    }

    @Test
    void whatAJuryDecidesInTheMeantimeDoesNotShow() {
        List<String> codes = Stream.of(
                        candidate(call),
                        candidate(call, "accepted"),
                        candidate(call, "accepted", "confirmed"),
                        candidate(call, "rejected"))
                .sorted()
                .toList();

        assertEquals(codes, values(candidatesAt(OPENS, "nobody", call), "code"));
        for (String code : codes) {
            assertEquals(201, vote(unique(), call, code).statusCode(), code);
        }
        assertEquals(List.of(1, 1, 1, 1), List.copyOf(votes(AFTERWARDS, lan).values()));
    }

    @Test
    void candidatesShowWhatTheyAreAndNobodyWhoIsBehindThem() {
        String code = candidate(call);
        JsonNode submission = read("admin", code);

        JsonNode shown = json(candidatesAt(OPENS, "nobody", call)).at("/items/0");

        Map<String, JsonNode> expected = new TreeMap<>();
        for (String member : List.of("id", "code", "title", "summary")) {
            expected.put(member, submission.path(member));
        }
        Map<String, JsonNode> members = new TreeMap<>();
        shown.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        assertEquals(expected, members);
    }

    @Test
    void candidatesAreShownWhenTheVoteOpensAndNotBefore() {
        String code = candidate(call);

        for (String who : List.of("nobody", lan, "admin", "ideas:read")) {
            JsonNode before = json(candidatesAt(OPENS.minusSeconds(1), who, call));
            assertEquals(0, before.path("items").size(), who);
            assertEquals(0, before.path("total").asInt(), who);
            assertEquals(List.of(code), values(candidatesAt(OPENS, who, call), "code"), who);
        }
    }

    @Test
    void candidatesComeInPages() {
        List<String> codes = Stream.of(candidate(call), candidate(call), candidate(call))
                .sorted()
                .toList();

        JsonNode first = json(as(lan).header("Test-Time", OPENS.toString()).get(path(call) + "?limit=2"));
        JsonNode second = json(as(lan).urlEncodingEnabled(false)
                .header("Test-Time", AFTERWARDS.toString())
                .get(first.path("next").asText()));

        assertEquals(codes.subList(0, 2), first.path("items").findValuesAsText("code"));
        assertEquals(codes.subList(2, 3), second.path("items").findValuesAsText("code"));
        assertFalse(second.has("next"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "resident", "juror", "ideas:read", "idea_manager", "admin"})
    void hiddenVotesAreShownToNobodyUntilTheVoteHasClosed(String who) {
        String code = candidate(call);
        Response before = candidatesAt(OPENS, who, call);
        vote(lan, call, code);

        for (Instant instant : List.of(OPENS, CLOSES.minusNanos(1_000))) {
            Response hidden = candidatesAt(instant, who, call);
            assertFalse(json(hidden).at("/items/0").has("votes"), instant.toString());
            assertEquals(before.header("ETag"), hidden.header("ETag"), "nor does a tag tell");
        }
        assertEquals(
                1, json(candidatesAt(CLOSES, who, call)).at("/items/0/votes").asInt());
    }

    @Test
    void votesThatAreNotHiddenAreShownWhileTheVoteIsOpen() {
        call = votedOn("countsHidden", false);
        String code = candidate(call);
        String other = candidate(call);

        assertEquals(Map.of(code, 0, other, 0), votes(OPENS, "nobody"));
        vote(lan, call, code);
        assertEquals(Map.of(code, 1, other, 0), votes(OPENS, "nobody"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"withdrawn", "cancelled", "disqualified"})
    void whoVotedForWhatHasLeftVotesOnceMore(String state) {
        String owner = unique();
        String gone = submitted(owner, call);
        bring(owner, gone, "under_review", "shortlisted");
        String code = candidate(call);
        String third = candidate(call);
        vote(lan, call, gone);
        String minh = unique();
        vote(minh, call, gone);

        bring(owner, gone, state);

        assertFalse(mine(lan, call).path("counts").asBoolean());
        assertEquals(gone, mine(lan, call).path("submission").asText());
        assertEquals("422 /submission unknown_reference", refusal(vote(lan, call, gone)));
        assertEquals(201, vote(lan, call, code).statusCode());
        assertEquals(200, vote(lan, call, code).statusCode());
        assertEquals("409 /submission already_voted", refusal(vote(lan, call, third)));
        assertTrue(mine(lan, call).path("counts").asBoolean());
        assertEquals("409  vote_closed", refusal(voteAt(CLOSES, minh, call, code)));
        assertEquals(Map.of(code, 1, third, 0), votes(AFTERWARDS, "nobody"));
    }

    @Test
    void theFirstBallotLocksTheVotingRulesAndNobodyLearnsOfIt() {
        String code = candidate(call);
        JsonNode before = json(get("nobody", "/v1/calls/" + call));
        String tag = get("admin", "/v1/calls/" + call).header("ETag");

        vote(lan, call, code);

        assertEquals(before, json(get("nobody", "/v1/calls/" + call)));
        assertEquals(
                OPENS.toString(),
                json(get("admin", "/v1/calls/" + call)).path("votingLockedAt").asText());
        assertFalse(tag.equals(get("admin", "/v1/calls/" + call).header("ETag")));
        assertEquals(
                "409 /votingPolicy locked",
                refusal(as("admin")
                        .contentType("application/merge-patch+json")
                        .header("If-Match", "*")
                        .body("{\"votingPolicy\": {\"countsHidden\": false}}")
                        .patch("/v1/calls/" + call)));
        vote(unique(), call, code);
        assertEquals(
                OPENS.toString(),
                json(get("admin", "/v1/calls/" + call)).path("votingLockedAt").asText());
    }

    @Test
    void whatIsWrongWithABallotIsTold() {
        assertEquals("422 /submission required", refusal(post(lan, path(call), Map.of())));
        assertEquals("422 /submission length", refusal(post(lan, path(call), Map.of("submission", "x".repeat(101)))));
        assertEquals(
                "400 /voter unknown_field",
                refusal(post(lan, path(call), Map.of("submission", "HN-0000-0000", "voter", "an"))));
        assertEquals("400 ?sort unknown_parameter", refusal(get(lan, path(call) + "?sort=-votes")));
    }

    private Map<String, Integer> votes(Instant instant, String who) {
        Map<String, Integer> votes = new TreeMap<>();
        json(candidatesAt(instant, who, call))
                .path("items")
                .forEach(candidate -> votes.put(
                        candidate.path("code").asText(), candidate.path("votes").intValue()));
        return votes;
    }
}
