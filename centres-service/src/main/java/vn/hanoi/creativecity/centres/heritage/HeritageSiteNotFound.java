package vn.hanoi.creativecity.centres.heritage;

import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/** No heritage site that the viewer may see has that id or slug. */
final class HeritageSiteNotFound extends Problem {

    private HeritageSiteNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail);
    }

    static HeritageSiteNotFound withReference(String reference) {
        return new HeritageSiteNotFound(
                Message.of("Không có di sản “%s”.", "There is no heritage site “%s”.", reference));
    }
}
