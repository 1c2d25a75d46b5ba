package vn.hanoi.creativecity.ideas.result;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** The call has no result, or no decision, that the viewer may see under that id. */
final class ResultNotFound extends Problem {

    private ResultNotFound(String parameter, Message detail) {
        super(ProblemType.NOT_FOUND, detail, List.of(Violation.ofParameter(parameter, "unknown_reference", detail)));
    }

    static ResultNotFound withReference(String reference) {
        return new ResultNotFound(
                "result", Message.of("Không có kết quả “%s”.", "There is no result “%s”.", reference));
    }

    static ResultNotFound withoutDetermination(String reference) {
        return new ResultNotFound(
                "determination", Message.of("Không có quyết định “%s”.", "There is no determination “%s”.", reference));
    }
}
