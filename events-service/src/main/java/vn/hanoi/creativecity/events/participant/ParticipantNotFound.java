package vn.hanoi.creativecity.events.participant;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** No participant that the viewer may see has that id or slug. */
final class ParticipantNotFound extends Problem {

    private ParticipantNotFound(Message detail) {
        super(
                ProblemType.NOT_FOUND,
                detail,
                List.of(Violation.ofParameter("participant", "unknown_reference", detail)));
    }

    static ParticipantNotFound withReference(String reference) {
        return new ParticipantNotFound(
                Message.of("Không có người tham gia “%s”.", "There is no participant “%s”.", reference));
    }
}
