package vn.hanoi.creativecity.centres.plan;

import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/** No plan has that id or slug, or no target of it that code. */
final class PlanNotFound extends Problem {

    private PlanNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail);
    }

    static PlanNotFound withReference(String reference) {
        return new PlanNotFound(Message.of("Không có kế hoạch “%s”.", "There is no plan “%s”.", reference));
    }

    static PlanNotFound withoutTarget(String plan, String code) {
        return new PlanNotFound(
                Message.of("Kế hoạch %s không có mục tiêu “%s”.", "The plan %s has no target “%s”.", plan, code));
    }
}
