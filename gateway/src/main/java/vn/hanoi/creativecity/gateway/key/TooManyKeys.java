package vn.hanoi.creativecity.gateway.key;

import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/** A client changes over from one key to the next; it needs no third. */
final class TooManyKeys extends Problem {

    TooManyKeys() {
        super(
                ProblemType.CONFLICT,
                new Message(
                        "Ứng dụng đã có hai khoá còn hiệu lực; hãy thu hồi một khoá trước.",
                        "The client has two live keys already; revoke one first."));
    }
}
