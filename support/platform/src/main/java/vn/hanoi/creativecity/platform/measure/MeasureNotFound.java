package vn.hanoi.creativecity.platform.measure;

import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/** No figure of that name is worked out here. */
final class MeasureNotFound extends Problem {

    private MeasureNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail);
    }

    static MeasureNotFound called(String name) {
        return new MeasureNotFound(
                Message.of("Không có chỉ số “%s” ở đây.", "No figure “%s” is worked out here.", name));
    }
}
