package vn.hanoi.creativecity.ideas.result;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.ideas.call.ReviewPolicy;
import vn.hanoi.creativecity.ideas.review.ClosedEvaluations;
import vn.hanoi.creativecity.ideas.submission.Judging;
import vn.hanoi.creativecity.ideas.submission.Submission;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.json.CanonicalJson;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.text.Message;

/** Works out the result of a call, which the caller has locked, and keeps it together with what it came from. */
@Singleton
class WorkingOut {

    private final ResultRepository results;
    private final DeterminationRepository determinations;
    private final Judging judging;
    private final Pinning pinning;
    private final ClosedEvaluations evaluations;
    private final ObjectMapper json;
    private final Session session;
    private final Viewer viewer;
    private final Clock clock;

    WorkingOut(
            ResultRepository results,
            DeterminationRepository determinations,
            Judging judging,
            Pinning pinning,
            ClosedEvaluations evaluations,
            ObjectMapper json,
            Session session,
            Viewer viewer,
            Clock clock) {
        this.results = results;
        this.determinations = determinations;
        this.judging = judging;
        this.pinning = pinning;
        this.evaluations = evaluations;
        this.json = json;
        this.session = session;
        this.viewer = viewer;
        this.clock = clock;
    }

    ResultSnapshot workOut(Call call, String reason) {
        Instant now = clock.instant();
        evaluations.requireClosedAndUnpublished(call);
        requireUndecided(call);
        requireVotes(call, now);
        Optional<ResultSnapshot> before = results.latest(call);
        requireReason(before.isPresent(), reason);
        int number = before.map(ResultSnapshot::number).orElse(0) + 1;
        return keep(call, judging.of(call), number, reason, null, now);
    }

    /** @param source where a record of the demonstration comes from; null for others */
    ResultSnapshot keep(
            Call call, List<Submission> submissions, int number, String reason, String source, Instant now) {
        Pinning.Pinned pinned = pinning.pin(call, submissions);
        ResultSnapshot result = new ResultSnapshot(
                Ids.next(),
                call,
                number,
                canonical(pinned.inputs()),
                canonical(Tally.rank(pinned.inputs(), call.seed())),
                reason,
                viewer.subject(),
                now);
        result.comesFrom(source);
        results.persistAndFlush(result);
        pinned.revisions()
                .forEach((place, revision) -> session.createNativeMutationQuery(
                                "insert into result_review (result_id, number, revision_id) values (:result, :number, :revision)")
                        .setParameter("result", result.id())
                        .setParameter("number", place)
                        .setParameter("revision", revision)
                        .executeUpdate());
        return result;
    }

    private String canonical(Record document) {
        return CanonicalJson.write(json.valueToTree(document));
    }

    private void requireUndecided(Call call) {
        if (determinations.stands(call)) {
            Message detail = new Message(
                    "Đã có quyết định dựa trên kết quả hiện tại; hãy huỷ quyết định đó trước.",
                    "There is a decision on the ground of the present result; cancel it first.");
            throw new Problem(ProblemType.CONFLICT, detail, List.of(Violation.at("", "decided", detail)));
        }
    }

    private static void requireVotes(Call call, Instant now) {
        if (call.reviewPolicy().tieBreak().contains(ReviewPolicy.VOTES) && !call.hasAllVotesAt(now)) {
            Message detail = Message.of(
                    "Kết quả có thể phụ thuộc vào số phiếu; mọi phiếu bầu đúng hạn có mặt từ %s.",
                    "The result may depend on the vote; all ballots that came in time are here from %s.",
                    call.allVotesAt());
            throw new Problem(ProblemType.CONFLICT, detail, List.of(Violation.at("", "vote_open", detail)));
        }
    }

    private static void requireReason(boolean supersedes, String reason) {
        if (supersedes && reason == null) {
            throw Problem.invalid(
                    "/reason",
                    "required",
                    new Message(
                            "Đã có kết quả; cần nêu vì sao thay thế.",
                            "There is a result already; say why it is superseded."));
        }
        if (!supersedes && reason != null) {
            throw Problem.invalid(
                    "/reason",
                    "not_applicable",
                    new Message("Chưa có kết quả nào để thay thế.", "There is no result yet to be superseded."));
        }
    }
}
