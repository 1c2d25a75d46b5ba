package vn.hanoi.creativecity.events.registration;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Rule;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** A person is registered once for the same; a seat is given once. The database keeps both, whoever comes at once. */
@Singleton
class OneRegistrationEach implements Rule {

    private static final Message ALREADY = new Message(
            "Bạn đã đăng ký rồi; hãy thay đổi đăng ký đó.", "You are registered already; change that registration.");

    @Override
    public Optional<Problem> problemFor(String constraint) {
        return switch (constraint) {
            case "one_live_registration_per_person" ->
                Optional.of(new Problem(
                        ProblemType.CONFLICT, ALREADY, List.of(Violation.at("", "already_registered", ALREADY))));
            case "no_seat_is_given_twice" -> Optional.of(NotTaken.noSeats("/groupSize"));
            default -> Optional.empty();
        };
    }
}
