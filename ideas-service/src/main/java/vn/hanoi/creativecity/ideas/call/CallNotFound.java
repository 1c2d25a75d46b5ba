package vn.hanoi.creativecity.ideas.call;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** No call that the viewer may see has that id or slug. */
final class CallNotFound extends Problem {

    private CallNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail, List.of(Violation.ofParameter("call", "unknown_reference", detail)));
    }

    static CallNotFound withReference(String reference) {
        return new CallNotFound(Message.of("Không có đợt kêu gọi “%s”.", "There is no call “%s”.", reference));
    }
}
