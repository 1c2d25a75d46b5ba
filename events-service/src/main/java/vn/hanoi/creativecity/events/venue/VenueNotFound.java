package vn.hanoi.creativecity.events.venue;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** No venue has that id or slug. */
final class VenueNotFound extends Problem {

    private VenueNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail, List.of(Violation.ofParameter("venue", "unknown_reference", detail)));
    }

    static VenueNotFound withReference(String reference) {
        return new VenueNotFound(Message.of("Không có địa điểm “%s”.", "There is no venue “%s”.", reference));
    }
}
