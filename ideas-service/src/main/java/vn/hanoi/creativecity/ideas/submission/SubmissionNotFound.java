package vn.hanoi.creativecity.ideas.submission;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** No submission that the viewer may see has that id or code, or none of its versions that number. */
final class SubmissionNotFound extends Problem {

    private SubmissionNotFound(String parameter, Message detail) {
        super(ProblemType.NOT_FOUND, detail, List.of(Violation.ofParameter(parameter, "unknown_reference", detail)));
    }

    static SubmissionNotFound withReference(String reference) {
        return new SubmissionNotFound(
                "submission", Message.of("Không có bài nộp “%s”.", "There is no submission “%s”.", reference));
    }

    static SubmissionNotFound withoutVersion(int number) {
        return new SubmissionNotFound(
                "number", Message.of("Bài nộp không có phiên bản %d.", "It has no version %d.", number));
    }
}
