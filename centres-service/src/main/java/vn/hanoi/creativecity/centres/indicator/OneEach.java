package vn.hanoi.creativecity.centres.indicator;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Rule;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** What the database keeps apart: indicators by their code, observations by what they observe and when. */
@Singleton
class OneEach implements Rule {

    @Override
    public Optional<Problem> problemFor(String constraint) {
        return switch (constraint) {
            case "one_indicator_per_code" ->
                taken("/code", new Message("Đã có chỉ số mang mã này.", "Another indicator has this code already."));
            case "one_observation_per_centre_indicator_and_period" ->
                taken(
                        "/from",
                        new Message(
                                "Chỉ số này đã có giá trị cho đúng khoảng thời gian đó; hãy sửa giá trị ấy.",
                                "This indicator has a value for exactly that period already; revise that one."));
            default -> Optional.empty();
        };
    }

    private static Optional<Problem> taken(String pointer, Message message) {
        return Optional.of(
                new Problem(ProblemType.CONFLICT, message, List.of(Violation.at(pointer, "taken", message))));
    }
}
