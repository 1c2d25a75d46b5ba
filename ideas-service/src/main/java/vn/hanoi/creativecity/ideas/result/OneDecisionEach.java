package vn.hanoi.creativecity.ideas.result;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Rule;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** A call has one decision that stands; before another one is made it is cancelled. */
@Singleton
class OneDecisionEach implements Rule {

    private static final Message TAKEN =
            new Message("Đợt kêu gọi này đã có một quyết định.", "This call has a decision already.");

    @Override
    public Optional<Problem> problemFor(String constraint) {
        return "one_standing_determination_per_call".equals(constraint)
                ? Optional.of(new Problem(ProblemType.CONFLICT, TAKEN, List.of(Violation.at("", "taken", TAKEN))))
                : Optional.empty();
    }
}
