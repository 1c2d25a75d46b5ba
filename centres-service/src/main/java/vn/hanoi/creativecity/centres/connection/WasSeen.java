package vn.hanoi.creativecity.centres.connection;

import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/** The public may have seen the connection: it ends, and is not made as if it had never been. */
final class WasSeen extends Problem {

    WasSeen() {
        super(
                ProblemType.CONFLICT,
                new Message(
                        "Kết nối này có thể đã được công bố; hãy kết thúc nó bằng until.",
                        "This connection may have been public; end it by until instead."));
    }
}
