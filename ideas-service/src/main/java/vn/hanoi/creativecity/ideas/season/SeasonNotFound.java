package vn.hanoi.creativecity.ideas.season;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** No season that the viewer may see has that id or slug. */
final class SeasonNotFound extends Problem {

    private SeasonNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail, List.of(Violation.ofParameter("season", "unknown_reference", detail)));
    }

    static SeasonNotFound withReference(String reference) {
        return new SeasonNotFound(Message.of("Không có mùa “%s”.", "There is no season “%s”.", reference));
    }
}
