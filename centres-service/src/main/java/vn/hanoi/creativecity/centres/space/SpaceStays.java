package vn.hanoi.creativecity.centres.space;

import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** What the public may have seen, and others may refer to, is not taken away. */
final class SpaceStays extends Problem {

    private static final Message DETAIL = new Message(
            "Trung tâm này đã được công bố, nên không gian của nó không xoá được; hãy sửa nó.",
            "This centre has been published, so its spaces are not taken away; change this one instead.");

    SpaceStays() {
        super(ProblemType.CONFLICT, DETAIL, List.of(Violation.ofParameter("space", "was_published", DETAIL)));
    }
}
