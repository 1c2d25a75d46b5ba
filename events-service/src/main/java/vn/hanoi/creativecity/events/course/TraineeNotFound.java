package vn.hanoi.creativecity.events.course;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** The course has no trainee with that id whom the viewer may see. */
final class TraineeNotFound extends Problem {

    private TraineeNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail, List.of(Violation.ofParameter("trainee", "unknown_reference", detail)));
    }

    static TraineeNotFound withReference(String reference) {
        return new TraineeNotFound(Message.of("Không có học viên “%s”.", "There is no trainee “%s”.", reference));
    }
}
