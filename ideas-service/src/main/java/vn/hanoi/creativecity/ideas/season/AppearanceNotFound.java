package vn.hanoi.creativecity.ideas.season;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** No appearance that the viewer may see has that id. */
final class AppearanceNotFound extends Problem {

    private AppearanceNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail, List.of(Violation.ofParameter("appearance", "unknown_reference", detail)));
    }

    static AppearanceNotFound withId(String id) {
        return new AppearanceNotFound(Message.of("Không có tiết mục “%s”.", "There is no appearance “%s”.", id));
    }
}
