package vn.hanoi.creativecity.ideas.interest;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** No interest that the viewer may see has that id. */
final class InterestNotFound extends Problem {

    private InterestNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail, List.of(Violation.ofParameter("interest", "unknown_reference", detail)));
    }

    static InterestNotFound withReference(String reference) {
        return new InterestNotFound(Message.of("Không có lời quan tâm “%s”.", "There is no interest “%s”.", reference));
    }
}
