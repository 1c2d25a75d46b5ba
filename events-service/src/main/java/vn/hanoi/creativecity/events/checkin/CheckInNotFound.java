package vn.hanoi.creativecity.events.checkin;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** No check-in has that id. */
final class CheckInNotFound extends Problem {

    private CheckInNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail, List.of(Violation.ofParameter("checkIn", "unknown_reference", detail)));
    }

    static CheckInNotFound withId(String id) {
        return new CheckInNotFound(Message.of("Không có lượt vào “%s”.", "There is no check-in “%s”.", id));
    }
}
