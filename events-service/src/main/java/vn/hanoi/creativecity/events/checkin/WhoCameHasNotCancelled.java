package vn.hanoi.creativecity.events.checkin;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Rule;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** Who has come has used their seats: nobody takes the registration back any more. The database keeps this. */
@Singleton
class WhoCameHasNotCancelled implements Rule {

    private static final Message DETAIL = new Message("Người đăng ký đã đến.", "Whoever registered has come already.");

    @Override
    public Optional<Problem> problemFor(String constraint) {
        return "who_came_has_not_cancelled".equals(constraint)
                ? Optional.of(new Problem(
                        ProblemType.CONFLICT, DETAIL, List.of(Violation.at("/state", "already_checked_in", DETAIL))))
                : Optional.empty();
    }
}
