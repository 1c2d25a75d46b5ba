package vn.hanoi.creativecity.centres.connection;

import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/** No connection has that id, or the viewer does not see both of its centres. */
final class ConnectionNotFound extends Problem {

    private ConnectionNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail);
    }

    static ConnectionNotFound withId(String id) {
        return new ConnectionNotFound(Message.of("Không có kết nối “%s”.", "There is no connection “%s”.", id));
    }
}
