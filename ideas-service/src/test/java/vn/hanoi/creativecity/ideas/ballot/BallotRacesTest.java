package vn.hanoi.creativecity.ideas.ballot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hanoi.creativecity.ideas.ballot.Votes.CLOSES;
import static vn.hanoi.creativecity.ideas.ballot.Votes.candidate;
import static vn.hanoi.creativecity.ideas.ballot.Votes.candidatesAt;
import static vn.hanoi.creativecity.ideas.ballot.Votes.mine;
import static vn.hanoi.creativecity.ideas.ballot.Votes.vote;
import static vn.hanoi.creativecity.ideas.ballot.Votes.votedOn;
import static vn.hanoi.creativecity.ideas.submission.Submissions.as;
import static vn.hanoi.creativecity.ideas.submission.Submissions.json;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.ideas.call.Race;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class BallotRacesTest {

    private String call;

    @BeforeEach
    void publishACall() {
        call = votedOn();
    }

    @Test
    void twoHundredPeopleWhoVoteFiveTimesEachLeaveTwoHundredBallots() throws Exception {
        List<String> codes = List.of(candidate(call), candidate(call));
        List<String> voters = IntStream.range(0, 200).mapToObj(_ -> unique()).toList();
        List<String> queue = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            queue.addAll(voters);
        }
        Collections.shuffle(queue, new Random(7));

        Map<Integer, Long> answers;
        try (ExecutorService inFlight = Executors.newFixedThreadPool(64)) {
            List<Future<Integer>> all = inFlight.invokeAll(queue.stream()
                    .<java.util.concurrent.Callable<Integer>>map(who -> () ->
                            vote(who, call, codes.get(voters.indexOf(who) % 2)).statusCode())
                    .toList());
            answers = counted(all.stream().map(Future::resultNow).toList());
        }

        assertEquals(Map.of(201, 200L, 200, 800L), answers);
        assertEquals(200, ballots());
        assertEquals(Map.of(codes.get(0), 100, codes.get(1), 100), votes());
    }

    @Test
    void whoVotesForSeveralAtOnceHasVotedForOne() throws Exception {
        List<String> codes =
                IntStream.range(0, 8).mapToObj(_ -> candidate(call)).toList();
        String lan = unique();
        AtomicInteger next = new AtomicInteger();

        List<Integer> statuses = Race.of(
                8, () -> vote(lan, call, codes.get(next.getAndIncrement())).statusCode());

        assertEquals(Map.of(201, 1L, 409, 7L), counted(statuses));
        assertEquals(1, ballots());
        assertEquals(1, votes().get(mine(lan, call).path("submission").asText()));
    }

    /** Whichever comes first: the rules are changed before anybody has voted, or not any more. */
    @Test
    void theRulesChangeBeforeTheFirstBallotOrNotAtAll() throws Exception {
        String code = candidate(call);
        AtomicInteger turn = new AtomicInteger();

        List<Integer> statuses = Race.of(9, () -> {
            int i = turn.getAndIncrement();
            return i == 4
                    ? as("admin")
                            .contentType("application/merge-patch+json")
                            .header("If-Match", "*")
                            .body("{\"votingPolicy\": {\"countsHidden\": false}}")
                            .patch("/v1/calls/" + call)
                            .statusCode()
                    : vote(unique(), call, code).statusCode();
        });

        assertEquals(8, counted(statuses).get(201));
        boolean changed = counted(statuses).containsKey(200);
        assertTrue(changed || counted(statuses).containsKey(409), statuses.toString());
        assertEquals(
                List.of((changed ? "f" : "t") + " t"),
                Database.rows(
                        "select voting_counts_hidden, voting_locked_at is not null from call where slug = ?", call));
    }

    private long ballots() {
        return Database.count("select count(*) from ballot b join call c on c.id = b.call_id where c.slug = ?", call);
    }

    private Map<String, Integer> votes() {
        Map<String, Integer> votes = new TreeMap<>();
        json(candidatesAt(CLOSES, "nobody", call))
                .path("items")
                .forEach(candidate -> votes.put(
                        candidate.path("code").asText(), candidate.path("votes").intValue()));
        return votes;
    }

    private static Map<Integer, Long> counted(List<Integer> statuses) {
        return statuses.stream().collect(Collectors.groupingBy(status -> status, TreeMap::new, Collectors.counting()));
    }
}
