package vn.hanoi.creativecity.centres.indicator;

import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/** No indicator that the viewer may see has that id or code. */
final class IndicatorNotFound extends Problem {

    private IndicatorNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail);
    }

    static IndicatorNotFound withReference(String reference) {
        return new IndicatorNotFound(Message.of("Không có chỉ số “%s”.", "There is no indicator “%s”.", reference));
    }
}
