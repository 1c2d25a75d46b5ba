package vn.hanoi.creativecity.ideas.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** The evaluations that were closed. Whoever relies on one being open, or closes it, holds the lock of its call. */
@ApplicationScoped
class EvaluationRepository implements PanacheRepositoryBase<Evaluation, UUID> {

    boolean isClosed(Call call) {
        return findByIdOptional(call.id()).isPresent();
    }

    boolean isPublished(Call call) {
        return findByIdOptional(call.id())
                .filter(evaluation -> evaluation.publishedAt() != null)
                .isPresent();
    }

    /** @throws Problem 409 once it is closed */
    void requireOpen(Call call) {
        findByIdOptional(call.id()).ifPresent(evaluation -> {
            Message detail = Message.of(
                    "Việc đánh giá đã kết thúc lúc %s.", "The evaluation was closed at %s.", evaluation.closedAt());
            throw new Problem(ProblemType.CONFLICT, detail, List.of(Violation.at("", "evaluation_closed", detail)));
        });
    }
}
