package vn.hanoi.creativecity.ideas.ballot;

import static vn.hanoi.creativecity.ideas.submission.Submissions.as;
import static vn.hanoi.creativecity.ideas.submission.Submissions.bring;
import static vn.hanoi.creativecity.ideas.submission.Submissions.call;
import static vn.hanoi.creativecity.ideas.submission.Submissions.submitted;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.hanoi.creativecity.ideas.submission.Submissions;

/** A call with a vote, which a test makes for itself, and who votes when. */
final class Votes {

    static final Instant OPENS = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MICROS);
    static final Instant CLOSES = OPENS.plus(Duration.ofDays(7));

    private Votes() {}

    /** A call that is open now and is voted on from the day after tomorrow; gives its slug. */
    static String votedOn(Object... policy) {
        Map<String, Object> vote =
                new LinkedHashMap<>(Map.of("opensAt", OPENS.toString(), "closesAt", CLOSES.toString()));
        for (int i = 0; i < policy.length; i += 2) {
            vote.put((String) policy[i], policy[i + 1]);
        }
        return call("closesAt", OPENS.minus(Duration.ofDays(1)).toString(), "votingPolicy", vote);
    }

    /** Somebody's submission, handed in and brought as far as that; gives its code. */
    static String candidate(String call, String... furtherThanShortlisted) {
        String owner = unique();
        String code = submitted(owner, call);
        bring(owner, code, "under_review", "shortlisted");
        bring(owner, code, furtherThanShortlisted);
        return code;
    }

    static String path(String call) {
        return "/v1/calls/" + call + "/ballots";
    }

    static Response vote(String who, String call, String code) {
        return voteAt(OPENS, who, call, code);
    }

    static Response voteAt(Instant instant, String who, String call, String code) {
        return as(who).header("Test-Time", instant.toString())
                .contentType(ContentType.JSON)
                .body(Map.of("submission", code))
                .post(path(call));
    }

    static Response candidatesAt(Instant instant, String who, String call) {
        return as(who).header("Test-Time", instant.toString()).get(path(call) + "?count=true");
    }

    static JsonNode mine(String who, String call) {
        return Submissions.json(Submissions.get(who, path(call) + "/mine"));
    }
}
