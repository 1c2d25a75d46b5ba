package vn.hanoi.creativecity.ideas.project;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** No project that the viewer may see has that id; or for them there is nothing behind it. */
final class ProjectNotFound extends Problem {

    private ProjectNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail, List.of(Violation.ofParameter("project", "unknown_reference", detail)));
    }

    static ProjectNotFound withReference(String reference) {
        return new ProjectNotFound(Message.of("Không có dự án “%s”.", "There is no project “%s”.", reference));
    }
}
