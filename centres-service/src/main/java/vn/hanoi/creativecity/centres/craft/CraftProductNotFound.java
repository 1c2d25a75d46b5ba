package vn.hanoi.creativecity.centres.craft;

import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/** No craft product of a centre that the viewer may see has that id or slug. */
final class CraftProductNotFound extends Problem {

    private CraftProductNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail);
    }

    static CraftProductNotFound withReference(String reference) {
        return new CraftProductNotFound(
                Message.of("Không có sản phẩm “%s”.", "There is no craft product “%s”.", reference));
    }
}
