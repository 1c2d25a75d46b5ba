package vn.hanoi.creativecity.ideas.review;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** No assignment that the viewer may see has that id. */
final class AssignmentNotFound extends Problem {

    private AssignmentNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail, List.of(Violation.ofParameter("assignment", "unknown_reference", detail)));
    }

    static AssignmentNotFound withReference(String reference) {
        return new AssignmentNotFound(
                Message.of("Không có phân công “%s”.", "There is no assignment “%s”.", reference));
    }
}
