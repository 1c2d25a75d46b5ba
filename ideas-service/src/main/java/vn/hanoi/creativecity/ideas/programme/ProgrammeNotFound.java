package vn.hanoi.creativecity.ideas.programme;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** No programme that the viewer may see has that id or slug. */
final class ProgrammeNotFound extends Problem {

    private ProgrammeNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail, List.of(Violation.ofParameter("programme", "unknown_reference", detail)));
    }

    static ProgrammeNotFound withReference(String reference) {
        return new ProgrammeNotFound(
                Message.of("Không có chương trình “%s”.", "There is no programme “%s”.", reference));
    }
}
