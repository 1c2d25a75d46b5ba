package vn.hanoi.creativecity.centres.plan;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Rule;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** A code leads to one plan, and within it to one target. The database keeps this, whoever comes at the same moment. */
@Singleton
class OnePlanEach implements Rule {

    @Override
    public Optional<Problem> problemFor(String constraint) {
        return switch (constraint) {
            case "one_plan_per_code" ->
                Optional.of(taken(new Message("Đã có kế hoạch mang số này.", "Another plan has this code already.")));
            case "one_target_per_code" ->
                Optional.of(taken(new Message(
                        "Kế hoạch đã có mục tiêu mang mã này.", "The plan has a target with this code already.")));
            default -> Optional.empty();
        };
    }

    private static Problem taken(Message message) {
        return new Problem(ProblemType.CONFLICT, message, List.of(Violation.at("/code", "taken", message)));
    }
}
