package vn.hanoi.creativecity.gateway.webhook;

import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/** There is no such delivery any more, or none that the viewer may know of. */
final class DeliveryNotFound extends Problem {

    private DeliveryNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail);
    }

    static DeliveryNotFound withId(String id) {
        return new DeliveryNotFound(Message.of("Không có lần gửi “%s”.", "There is no delivery “%s”.", id));
    }
}
