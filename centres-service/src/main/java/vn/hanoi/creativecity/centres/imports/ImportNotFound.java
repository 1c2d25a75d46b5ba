package vn.hanoi.creativecity.centres.imports;

import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/** No import that the viewer may see has that id. */
final class ImportNotFound extends Problem {

    private ImportNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail);
    }

    static ImportNotFound withReference(String reference) {
        return new ImportNotFound(Message.of("Không có lần nhập “%s”.", "There is no import “%s”.", reference));
    }
}
