package vn.hanoi.creativecity.centres.agreement;

import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/** The agreement has no contribution with that id. */
final class ContributionNotFound extends Problem {

    private ContributionNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail);
    }

    static ContributionNotFound withReference(String reference) {
        return new ContributionNotFound(
                Message.of("Không có khoản góp “%s”.", "There is no contribution “%s”.", reference));
    }
}
