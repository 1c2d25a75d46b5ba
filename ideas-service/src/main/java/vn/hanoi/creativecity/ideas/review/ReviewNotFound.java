package vn.hanoi.creativecity.ideas.review;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** No review that the viewer may see has that id. */
final class ReviewNotFound extends Problem {

    private ReviewNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail, List.of(Violation.ofParameter("review", "unknown_reference", detail)));
    }

    static ReviewNotFound withReference(String reference) {
        return new ReviewNotFound(Message.of("Không có bản đánh giá “%s”.", "There is no review “%s”.", reference));
    }
}
