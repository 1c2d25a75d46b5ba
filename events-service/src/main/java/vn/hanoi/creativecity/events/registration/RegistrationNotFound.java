package vn.hanoi.creativecity.events.registration;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** The viewer has no registration with that id or code. */
final class RegistrationNotFound extends Problem {

    private RegistrationNotFound(Message detail) {
        super(
                ProblemType.NOT_FOUND,
                detail,
                List.of(Violation.ofParameter("registration", "unknown_reference", detail)));
    }

    static RegistrationNotFound withReference(String reference) {
        return new RegistrationNotFound(
                Message.of("Không có đăng ký “%s”.", "There is no registration “%s”.", reference));
    }
}
