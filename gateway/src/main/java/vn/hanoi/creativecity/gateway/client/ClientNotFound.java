package vn.hanoi.creativecity.gateway.client;

import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/** There is no such client, or none that the viewer may know of. */
final class ClientNotFound extends Problem {

    private ClientNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail);
    }

    static ClientNotFound withId(String id) {
        return new ClientNotFound(Message.of("Không có ứng dụng “%s”.", "There is no client “%s”.", id));
    }
}
