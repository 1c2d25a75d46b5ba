package vn.hanoi.creativecity.events.course;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** No course that the viewer may see has that id or slug. */
final class CourseNotFound extends Problem {

    private CourseNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail, List.of(Violation.ofParameter("course", "unknown_reference", detail)));
    }

    static CourseNotFound withReference(String reference) {
        return new CourseNotFound(Message.of("Không có khoá đào tạo “%s”.", "There is no course “%s”.", reference));
    }
}
