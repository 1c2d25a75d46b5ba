package vn.hanoi.creativecity.ideas.interest;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Rule;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** What the database keeps true of interests, whoever comes at the same moment. */
@Singleton
class InterestRules implements Rule {

    @Override
    public Optional<Problem> problemFor(String constraint) {
        if (!constraint.equals("one_open_interest_per_organisation")) {
            return Optional.empty();
        }
        Message detail = new Message(
                "Tổ chức này đã hỏi dự án và chưa được trả lời.",
                "This organisation has asked the project already and has no answer yet.");
        return Optional.of(
                new Problem(ProblemType.CONFLICT, detail, List.of(Violation.at("/organisation", "taken", detail))));
    }
}
