package vn.hanoi.creativecity.ideas.review;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Rule;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** An assignment has one review; what its juror thinks later is a further revision of it. */
@Singleton
class OneReviewEach implements Rule {

    private static final Message TAKEN =
            new Message("Phân công này đã có bản đánh giá.", "This assignment has a review already.");

    @Override
    public Optional<Problem> problemFor(String constraint) {
        return "one_review_per_assignment".equals(constraint)
                ? Optional.of(
                        new Problem(ProblemType.CONFLICT, TAKEN, List.of(Violation.at("/assignment", "taken", TAKEN))))
                : Optional.empty();
    }
}
