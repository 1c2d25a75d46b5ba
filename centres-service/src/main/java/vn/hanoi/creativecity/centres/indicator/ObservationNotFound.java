package vn.hanoi.creativecity.centres.indicator;

import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/** The centre has no observation with that id that the viewer may see. */
final class ObservationNotFound extends Problem {

    private ObservationNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail);
    }

    static ObservationNotFound withReference(String reference) {
        return new ObservationNotFound(
                Message.of("Không có quan sát “%s”.", "There is no observation “%s”.", reference));
    }
}
