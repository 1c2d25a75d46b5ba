package vn.hanoi.creativecity.ideas.project;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** The project has no such milestone. */
final class MilestoneNotFound extends Problem {

    private MilestoneNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail, List.of(Violation.ofParameter("milestone", "unknown_reference", detail)));
    }

    static MilestoneNotFound withReference(String reference) {
        return new MilestoneNotFound(Message.of("Không có cột mốc “%s”.", "There is no milestone “%s”.", reference));
    }
}
