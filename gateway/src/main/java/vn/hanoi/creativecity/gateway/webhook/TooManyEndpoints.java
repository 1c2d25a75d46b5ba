package vn.hanoi.creativecity.gateway.webhook;

import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/** A client has ten endpoints at most. */
final class TooManyEndpoints extends Problem {

    static final int MOST = 10;

    TooManyEndpoints() {
        super(
                ProblemType.CONFLICT,
                Message.of(
                        "Ứng dụng đã có %d điểm nhận; hãy xoá một điểm trước.",
                        "The client has %d endpoints already; delete one first.", MOST));
    }
}
