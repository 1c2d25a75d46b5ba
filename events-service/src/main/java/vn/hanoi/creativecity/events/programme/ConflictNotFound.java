package vn.hanoi.creativecity.events.programme;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** There is no such conflict, or none any more. */
final class ConflictNotFound extends Problem {

    private ConflictNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail, List.of(Violation.ofParameter("conflict", "unknown_reference", detail)));
    }

    static ConflictNotFound withKey(String key) {
        return new ConflictNotFound(
                Message.of("Không có xung đột “%s” (nữa).", "There is no conflict “%s” (any more).", key));
    }
}
