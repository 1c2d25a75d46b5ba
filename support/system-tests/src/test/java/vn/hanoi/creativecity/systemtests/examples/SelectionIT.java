package vn.hanoi.creativecity.systemtests.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hanoi.creativecity.systemtests.RunningSuite;
import vn.hanoi.creativecity.systemtests.WithSuite;

/**
 * A call from its first submission to its decision, so that the {@link Recorder} has seen a ballot, a review that counts, a
 * result and what was decided on its ground. Nothing moves the clock of a running suite, so submissions and the vote are open
 * for seconds, and it waits for their end and for the votes to be counted.
 */
@Order(3)
@ExtendWith(WithSuite.class)
@EnabledIfSystemProperty(named = "contract.examples.fix", matches = "true")
class SelectionIT {

    private static final Duration OPEN = Duration.ofSeconds(15);
    private static final Duration VOTE = Duration.ofSeconds(10);

    /** So long ballots that came in time may be under way. */
    private static final Duration COUNTED = Duration.ofMinutes(2);

    private static final Map<String, String> SUBMITTED = Map.of("state", "submitted");

    private final Steps steps;
    private final Instant closesAt;
    private final Instant votedAt;

    SelectionIT(RunningSuite suite) throws InterruptedException {
        steps = new Steps(suite);
        suite.awaitIdentity();
        closesAt = Instant.now().plus(OPEN).truncatedTo(ChronoUnit.SECONDS);
        votedAt = closesAt.plus(VOTE);
    }

    @Test
    void aCallIsJudgedAndVotedOnAndDecided() {
        String call = "/v1/calls/" + steps.made("idea_manager", "/v1/calls", call(), "slug");
        steps.moved("idea_manager", call, Map.of("state", "published"));
        List<String> codes = List.of(
                submitted(
                        call,
                        "Trạm sách dưới gầm cầu",
                        "Tủ sách chung ở mười gầm cầu, do người dân quanh đó trông giữ."),
                submitted(call, "Bản đồ tiếng rao", "Ghi lại tiếng rao của phố cổ và đặt chúng lên bản đồ."));
        List<String> reviews = judged(call, codes);
        await(closesAt);
        voted(call, codes.getFirst());
        reviews.forEach(review -> steps.moved("juror", review, SUBMITTED));
        await(votedAt.plus(COUNTED));
        steps.moved(
                "idea_manager", call + "/evaluation", Map.of("state", "closed", "reason", "Đã nhận đủ bản đánh giá"));
        decided(call);
    }

    private Map<String, Object> call() {
        Map<String, String> scale = Map.of("minimum", "0", "maximum", "10", "step", "0.5");
        return Map.of(
                "kind", "idea_call",
                "name", Map.of("vi", "Ý tưởng cho không gian công cộng 2026", "en", "Ideas for public space 2026"),
                "opensAt", "2026-09-01T01:00:00Z",
                "closesAt", closesAt.toString(),
                "criteria",
                        List.of(
                                criterion("social_meaning", "Ý nghĩa xã hội", "60", scale),
                                criterion("feasibility", "Tính khả thi", "40", scale)),
                "reviewPolicy",
                        Map.of(
                                "minimumReviews",
                                1,
                                "anonymised",
                                true,
                                "aggregation",
                                "mean",
                                "tieBreak",
                                List.of("social_meaning", "votes", "seed")),
                "votingPolicy",
                        Map.of("opensAt", closesAt.toString(), "closesAt", votedAt.toString(), "countsHidden", true),
                "awards", List.of(Map.of("code", "first_prize", "name", Map.of("vi", "Giải Nhất"), "places", 1)));
    }

    private static Map<String, Object> criterion(String code, String name, String weight, Map<String, String> scale) {
        return Map.of("code", code, "name", Map.of("vi", name), "weight", weight, "scale", scale);
    }

    /** Gives its code. */
    private String submitted(String call, String title, String summary) {
        String code = steps.made(
                "resident",
                "/v1/submissions",
                Map.of(
                        "call", call.substring(call.lastIndexOf('/') + 1),
                        "title", Map.of("vi", title),
                        "summary", Map.of("vi", summary),
                        "contributors",
                                List.of(Map.of(
                                        "name",
                                        "Người nộp 1",
                                        "mail",
                                        "nguoi.nop.1@example.org",
                                        "share",
                                        100,
                                        "contact",
                                        true))),
                "code");
        steps.moved("resident", "/v1/submissions/" + code, SUBMITTED);
        return code;
    }

    /** Puts all to the vote, and gives the reviews of a juror, which are drafts until the call has closed. */
    private List<String> judged(String call, List<String> codes) {
        for (String code : codes) {
            steps.moved("idea_manager", "/v1/submissions/" + code, Map.of("state", "under_review"));
            steps.moved("idea_manager", "/v1/submissions/" + code, Map.of("state", "shortlisted"));
        }
        Map<String, String> juror =
                Map.of("subject", steps.read("juror", "/v1/me").getString("subject"));
        steps.sent("idea_manager", call + "/jury", Map.of("jurors", List.of(juror), "perSubmission", 1), 201);
        String id = steps.read("nobody", call).getString("id");
        JsonPath assignments = steps.read("juror", "/v1/review-assignments?call=" + id);
        return assignments.<String>getList("items.id").stream()
                .map(this::reviewed)
                .toList();
    }

    private String reviewed(String assignment) {
        steps.moved("juror", "/v1/review-assignments/" + assignment, Map.of("state", "accepted", "conflict", false));
        Map<String, Object> findings = Map.of(
                "assignment",
                assignment,
                "scores",
                List.of(
                        Map.of("criterion", "social_meaning", "mark", "8.5"),
                        Map.of("criterion", "feasibility", "mark", "7")),
                "recommendation",
                "shortlist",
                "submitterComment",
                "Ý tưởng gần gũi và làm được ngay.");
        return "/v1/reviews/" + steps.made("juror", "/v1/reviews", findings, "id");
    }

    private void voted(String call, String code) {
        Map<String, String> ballot = Map.of("submission", code);
        steps.sent("resident", call + "/ballots", ballot, 201);
        steps.sent("resident", call + "/ballots", ballot, 200);
        assertEquals(code, steps.read("resident", call + "/ballots/mine").getString("submission"));
    }

    private void decided(String call) {
        JsonPath result = steps.sent("idea_manager", call + "/results", Map.of(), 201);
        Map<String, Object> decision = Map.of(
                "result", result.getString("id"),
                "awards",
                        List.of(Map.of(
                                "award",
                                "first_prize",
                                "submissions",
                                List.of(result.getString("ranking.ranked[0].code")))),
                "document", "218/QĐ-UBND",
                "publishAt", votedAt.toString());
        String determinations = call + "/determinations";
        String determination = determinations + "/" + steps.made("idea_manager", determinations, decision, "id");
        steps.moved("admin", determination, Map.of("state", "published"));
        assertEquals("published", steps.read("nobody", determination).getString("state"));
    }

    private static void await(Instant instant) {
        while (Instant.now().isBefore(instant)) {
            LockSupport.parkUntil(instant.toEpochMilli() + 1);
        }
    }
}
