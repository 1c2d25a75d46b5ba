package vn.hanoi.creativecity.ideas.outcome;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** The project has no such outcome. */
final class OutcomeNotFound extends Problem {

    private OutcomeNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail, List.of(Violation.ofParameter("outcome", "unknown_reference", detail)));
    }

    static OutcomeNotFound withReference(String reference) {
        return new OutcomeNotFound(Message.of("Không có kết quả “%s”.", "There is no outcome “%s”.", reference));
    }
}
