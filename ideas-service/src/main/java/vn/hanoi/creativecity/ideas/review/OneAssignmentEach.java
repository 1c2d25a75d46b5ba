package vn.hanoi.creativecity.ideas.review;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Rule;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** A juror is asked once about a submission: whoever has declined or has a conflict is not asked again. */
@Singleton
class OneAssignmentEach implements Rule {

    private static final Message TAKEN = new Message(
            "Giám khảo này đã được mời đánh giá bài nộp đó.", "This juror has been invited to judge that submission.");

    @Override
    public Optional<Problem> problemFor(String constraint) {
        return "a_juror_judges_a_submission_once".equals(constraint)
                ? Optional.of(new Problem(
                        ProblemType.CONFLICT, TAKEN, List.of(Violation.at("/juror/subject", "taken", TAKEN))))
                : Optional.empty();
    }
}
