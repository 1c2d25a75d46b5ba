package vn.hanoi.creativecity.events.registration;

import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/** Nobody registers for it: no terms are laid down. */
final class TermsNotFound extends Problem {

    TermsNotFound() {
        super(
                ProblemType.NOT_FOUND,
                new Message("Ở đây không cần hoặc chưa thể đăng ký.", "There is no registration for it, or none yet."));
    }
}
