package vn.hanoi.creativecity.events.programme;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Rule;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** One person answers for a conflict, whoever comes at the same moment. */
@Singleton
class OneAcceptanceEach implements Rule {

    private static final Message TAKEN =
            new Message("Xung đột này đã được chấp nhận.", "This conflict is accepted already.");

    @Override
    public Optional<Problem> problemFor(String constraint) {
        return "one_standing_acceptance_per_conflict".equals(constraint)
                ? Optional.of(new Problem(ProblemType.CONFLICT, TAKEN, List.of(Violation.at("", "taken", TAKEN))))
                : Optional.empty();
    }
}
