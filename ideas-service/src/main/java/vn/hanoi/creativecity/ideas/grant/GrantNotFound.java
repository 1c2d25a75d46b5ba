package vn.hanoi.creativecity.ideas.grant;

import java.util.List;
import vn.hanoi.creativecity.ideas.project.Project;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** The project has no grant, or none of its instalments has that id. */
final class GrantNotFound extends Problem {

    private GrantNotFound(String parameter, Message detail) {
        super(ProblemType.NOT_FOUND, detail, List.of(Violation.ofParameter(parameter, "unknown_reference", detail)));
    }

    static GrantNotFound of(Project project) {
        return new GrantNotFound(
                "project", Message.of("Dự án “%s” không có tài trợ.", "Project “%s” has no grant.", project.id()));
    }

    static GrantNotFound ofInstalment(String reference) {
        return new GrantNotFound(
                "instalment", Message.of("Không có đợt cấp “%s”.", "There is no instalment “%s”.", reference));
    }
}
