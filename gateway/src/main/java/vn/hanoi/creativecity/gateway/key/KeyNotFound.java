package vn.hanoi.creativecity.gateway.key;

import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/** The client has no such key. */
final class KeyNotFound extends Problem {

    private KeyNotFound(Message detail) {
        super(ProblemType.NOT_FOUND, detail);
    }

    static KeyNotFound withId(String id) {
        return new KeyNotFound(Message.of("Ứng dụng này không có khoá “%s”.", "This client has no key “%s”.", id));
    }
}
