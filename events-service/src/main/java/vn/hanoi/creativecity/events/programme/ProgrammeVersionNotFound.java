package vn.hanoi.creativecity.events.programme;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** The programme of the edition was not released so often. */
final class ProgrammeVersionNotFound extends Problem {

    private ProgrammeVersionNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail, List.of(Violation.ofParameter("number", "unknown_reference", detail)));
    }

    static ProgrammeVersionNotFound withNumber(int number) {
        return new ProgrammeVersionNotFound(
                Message.of("Chương trình không có phiên bản số %d.", "The programme has no version %d.", number));
    }
}
