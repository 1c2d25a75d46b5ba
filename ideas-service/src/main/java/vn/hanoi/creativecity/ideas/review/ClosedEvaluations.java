package vn.hanoi.creativecity.ideas.review;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** What those need of evaluations who work out and publish results. They hold the lock of the call. */
@Singleton
public class ClosedEvaluations {

    private final EvaluationRepository evaluations;
    private final Session session;

    ClosedEvaluations(EvaluationRepository evaluations, Session session) {
        this.evaluations = evaluations;
        this.session = session;
    }

    /** @throws Problem 409 while reviews can still be submitted, and once the decision is published */
    public void requireClosedAndUnpublished(Call call) {
        Evaluation evaluation = evaluations
                .findByIdOptional(call.id())
                .orElseThrow(() -> conflict(
                        "evaluation_open",
                        new Message("Việc đánh giá chưa kết thúc.", "The evaluation has not been closed.")));
        if (evaluation.publishedAt() != null) {
            throw conflict(
                    "published",
                    Message.of(
                            "Quyết định đã được công bố lúc %s.",
                            "The decision was published at %s.", evaluation.publishedAt()));
        }
    }

    public void publish(Call call, Instant now) {
        evaluations.findById(call.id()).publish(now);
    }

    /** All reviews that count, each by its last revision. */
    public List<CountingReview> reviews(Call call) {
        return session
                .createQuery("""
                        select r.id, s.code, r.content from ReviewRevision r
                        join Review v on v.id = r.review and v.revisions = r.number
                        join v.assignment a join v.submission s
                        where v.call = :call and a.state = :completed""", Object[].class)
                .setParameter("call", call)
                .setParameter("completed", AssignmentState.COMPLETED)
                .getResultList()
                .stream()
                .map(row -> counting((UUID) row[0], (String) row[1], (Findings) row[2]))
                .toList();
    }

    private static CountingReview counting(UUID revision, String code, Findings findings) {
        return new CountingReview(revision, code, findings.submissionVersion(), findings.scores());
    }

    private static Problem conflict(String code, Message message) {
        return new Problem(ProblemType.CONFLICT, message, List.of(Violation.at("", code, message)));
    }
}
