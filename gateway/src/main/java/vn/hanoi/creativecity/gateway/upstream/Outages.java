package vn.hanoi.creativecity.gateway.upstream;

import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.text.Message;

/** What people are told when a service fails them: which part it is, never where it runs. */
public final class Outages {

    private static final String RETRY_AFTER_SECONDS = "5";

    private Outages() {}

    /**
     * Why a request has no answer.
     *
     * @param isRead whether it could change nothing: then it does not matter how far it came
     */
    public static Problem of(Throwable failure, Upstream upstream, boolean isRead) {
        return switch (failure) {
            case Problem problem -> problem;
            case Unreachable _ -> away(upstream);
            case TimeoutException _ -> late(upstream);
            case IOException _ when isRead -> away(upstream);
            case HttpClosedException _ when isRead -> away(upstream);
            default -> broken(upstream);
        };
    }

    /** The service could not be reached. */
    public static Problem away(Upstream upstream) {
        return problem(
                        ProblemType.SERVICE_UNAVAILABLE,
                        upstream,
                        "Phần %s tạm thời không hoạt động; hãy thử lại sau vài giây.",
                        "The part for %s is away for the moment; please try again in a few seconds.")
                .with("Retry-After", RETRY_AFTER_SECONDS);
    }

    /** There are more requests for the service under way than it can do with. */
    static Problem busy(Upstream upstream) {
        return problem(
                        ProblemType.SERVICE_UNAVAILABLE,
                        upstream,
                        "Phần %s đang quá tải; hãy thử lại sau vài giây.",
                        "The part for %s has too much to do at the moment; please try again in a few seconds.")
                .with("Retry-After", RETRY_AFTER_SECONDS);
    }

    /** The service broke off, or answered with what it must not. */
    public static Problem broken(Upstream upstream) {
        return problem(
                ProblemType.BAD_GATEWAY,
                upstream,
                "Phần %s đã bị gián đoạn khi đang trả lời. Thay đổi có thể đã được thực hiện: hãy gửi lại với cùng Idempotency-Key.",
                "The part for %s broke off while it answered. A change may have been made: repeat it with the same Idempotency-Key.");
    }

    /** The service took the request and did not answer in time. */
    public static Problem late(Upstream upstream) {
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
