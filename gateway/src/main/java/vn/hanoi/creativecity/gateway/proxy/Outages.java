package vn.hanoi.creativecity.gateway.proxy;

import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/** What people are told when a service fails them: which part it is, never where it runs. */
final class Outages {

    private static final String RETRY_AFTER_SECONDS = "5";

    private Outages() {}

    /** The service could not be reached. */
    static Problem away(Upstream upstream) {
        return problem(
                        ProblemType.SERVICE_UNAVAILABLE,
                        upstream,
                        "Phần %s tạm thời không hoạt động; hãy thử lại sau vài giây.",
                        "The part for %s is away for the moment; please try again in a few seconds.")
                .with("Retry-After", RETRY_AFTER_SECONDS);
    }

    /** The service broke off, or answered with what it must not. */
    static Problem broken(Upstream upstream) {
        return problem(
                ProblemType.BAD_GATEWAY,
                upstream,
                "Phần %s đã bị gián đoạn khi đang trả lời. Thay đổi có thể đã được thực hiện: hãy gửi lại với cùng Idempotency-Key.",
                "The part for %s broke off while it answered. A change may have been made: repeat it with the same Idempotency-Key.");
    }

    /** The service took the request and did not answer in time. */
    static Problem late(Upstream upstream) {
        return problem(
                ProblemType.GATEWAY_TIMEOUT,
                upstream,
                "Phần %s không trả lời kịp. Thay đổi có thể đã được thực hiện: hãy gửi lại với cùng Idempotency-Key.",
                "The part for %s did not answer in time. A change may have been made: repeat it with the same Idempotency-Key.");
    }

    private static Problem problem(ProblemType type, Upstream upstream, String vi, String en) {
        Message subject = upstream.subject();
        return new Problem(type, new Message(vi.formatted(subject.vi()), en.formatted(subject.en())));
    }
}
