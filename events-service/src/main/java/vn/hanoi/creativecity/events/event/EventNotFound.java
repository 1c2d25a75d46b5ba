package vn.hanoi.creativecity.events.event;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** No event that the viewer may see has that id or slug. */
final class EventNotFound extends Problem {

    private EventNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail, List.of(Violation.ofParameter("event", "unknown_reference", detail)));
    }

    static EventNotFound withReference(String reference) {
        return new EventNotFound(Message.of("Không có sự kiện “%s”.", "There is no event “%s”.", reference));
    }
}
