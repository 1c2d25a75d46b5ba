package vn.hanoi.creativecity.events.session;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** No session that the viewer may see has that id or code. */
final class SessionNotFound extends Problem {

    private SessionNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail, List.of(Violation.ofParameter("session", "unknown_reference", detail)));
    }

    static SessionNotFound withReference(String reference) {
        return new SessionNotFound(Message.of("Không có buổi hoạt động “%s”.", "There is no session “%s”.", reference));
    }
}
