package vn.hanoi.creativecity.centres.agreement;

import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/** No agreement that the viewer may see has that id, or none whose contributions they may see. */
final class AgreementNotFound extends Problem {

    private AgreementNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail);
    }

    static AgreementNotFound withReference(String reference) {
        return new AgreementNotFound(Message.of("Không có thỏa thuận “%s”.", "There is no agreement “%s”.", reference));
    }
}
