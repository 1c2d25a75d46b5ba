package vn.hanoi.creativecity.gateway.webhook;

import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/** There is no such endpoint, or none that the viewer may know of. */
final class EndpointNotFound extends Problem {

    private EndpointNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail);
    }

    static EndpointNotFound withId(String id) {
        return new EndpointNotFound(Message.of("Không có điểm nhận “%s”.", "There is no endpoint “%s”.", id));
    }
}
