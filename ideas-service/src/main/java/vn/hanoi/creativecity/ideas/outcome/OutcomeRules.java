package vn.hanoi.creativecity.ideas.outcome;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Rule;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** What the database keeps true of outcomes, whoever comes at the same moment. */
@Singleton
class OutcomeRules implements Rule {

    @Override
    public Optional<Problem> problemFor(String constraint) {
        if (!constraint.equals("one_outcome_per_period")) {
            return Optional.empty();
        }
        Message detail = new Message(
                "Dự án đã có kết quả của chỉ số này trong khoảng đó; hãy ghi bản sửa.",
                "The project has an outcome by this indicator for that period; record a revision of it.");
        return Optional.of(new Problem(ProblemType.CONFLICT, detail, List.of(Violation.at("/from", "taken", detail))));
    }
}
