package vn.hanoi.creativecity.events.edition;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** No edition has that id, slug or year. */
final class EditionNotFound extends Problem {

    private EditionNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail, List.of(Violation.ofParameter("edition", "unknown_reference", detail)));
    }

    static EditionNotFound withReference(String reference) {
        return new EditionNotFound(
                Message.of("Không có kỳ lễ hội “%s”.", "There is no edition of the festival “%s”.", reference));
    }
}
