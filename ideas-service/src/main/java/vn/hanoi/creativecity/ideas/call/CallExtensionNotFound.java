package vn.hanoi.creativecity.ideas.call;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** The call has no extension with that id. */
final class CallExtensionNotFound extends Problem {

    private CallExtensionNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail, List.of(Violation.ofParameter("extension", "unknown_reference", detail)));
    }

    static CallExtensionNotFound withReference(String reference) {
        return new CallExtensionNotFound(
                Message.of("Không có lần gia hạn “%s”.", "There is no extension “%s”.", reference));
    }
}
