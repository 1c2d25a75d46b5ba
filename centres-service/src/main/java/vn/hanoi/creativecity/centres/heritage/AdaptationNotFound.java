package vn.hanoi.creativecity.centres.heritage;

import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/** No adaptation of a site that the viewer may see has that id. */
final class AdaptationNotFound extends Problem {

    private AdaptationNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail);
    }

    static AdaptationNotFound withId(String id) {
        return new AdaptationNotFound(
                Message.of("Không có dự án chuyển đổi di sản “%s”.", "There is no adaptation “%s”.", id));
    }
}
