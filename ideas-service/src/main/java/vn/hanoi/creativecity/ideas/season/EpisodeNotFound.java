package vn.hanoi.creativecity.ideas.season;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** No episode that the viewer may see has that id. */
final class EpisodeNotFound extends Problem {

    private EpisodeNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail, List.of(Violation.ofParameter("episode", "unknown_reference", detail)));
    }

    static EpisodeNotFound withId(String id) {
        return new EpisodeNotFound(Message.of("Không có tập “%s”.", "There is no episode “%s”.", id));
    }
}
