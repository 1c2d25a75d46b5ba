package vn.hanoi.creativecity.centres.centre;

import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/** No centre that the viewer may see has that id or slug. */
final class CentreNotFound extends Problem {

    private CentreNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail);
    }

    static CentreNotFound withReference(String reference) {
        return new CentreNotFound(Message.of("Không có trung tâm “%s”.", "There is no centre “%s”.", reference));
    }
}
