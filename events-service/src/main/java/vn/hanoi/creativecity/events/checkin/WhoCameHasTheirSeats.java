package vn.hanoi.creativecity.events.checkin;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Rule;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** Who has come has used their seats: nobody takes these back any more, nor the registration. The database keeps this. */
@Singleton
class WhoCameHasTheirSeats implements Rule {

    private static final Message HAS_COME =
            new Message("Người đăng ký đã đến.", "Whoever registered has come already.");
    private static final Message MORE_HAVE_COME =
            new Message("Số người đã đến nhiều hơn thế.", "More people than that have come already.");

    @Override
    public Optional<Problem> problemFor(String constraint) {
        return switch (constraint) {
            case "who_came_has_not_cancelled" -> refused("/state", HAS_COME);
            case "who_came_keeps_their_seats" -> refused("/groupSize", MORE_HAVE_COME);
            default -> Optional.empty();
        };
    }

    private static Optional<Problem> refused(String pointer, Message detail) {
        return Optional.of(new Problem(
                ProblemType.CONFLICT, detail, List.of(Violation.at(pointer, "already_checked_in", detail))));
    }
}
