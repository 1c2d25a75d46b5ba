package vn.hanoi.creativecity.centres.space;

import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/** The centre has no space with that id or slug. */
final class SpaceNotFound extends Problem {

    private SpaceNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail);
    }

    static SpaceNotFound withReference(String reference) {
        return new SpaceNotFound(
                Message.of("Trung tâm này không có không gian “%s”.", "This centre has no space “%s”.", reference));
    }
}
