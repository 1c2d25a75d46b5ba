package vn.hanoi.creativecity.centres.organisation;

import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/** No organisation has that id or slug. */
final class OrganisationNotFound extends Problem {

    private OrganisationNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail);
    }

    static OrganisationNotFound withReference(String reference) {
        return new OrganisationNotFound(
                Message.of("Không có tổ chức “%s”.", "There is no organisation “%s”.", reference));
    }
}
