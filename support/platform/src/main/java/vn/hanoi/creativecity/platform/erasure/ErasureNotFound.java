package vn.hanoi.creativecity.platform.erasure;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** No erasure has that id. */
final class ErasureNotFound extends Problem {

    private ErasureNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail, List.of(Violation.ofParameter("erasure", "unknown_reference", detail)));
    }

    static ErasureNotFound withId(String id) {
        return new ErasureNotFound(Message.of("Không có lần xoá “%s”.", "There is no erasure “%s”.", id));
    }
}
