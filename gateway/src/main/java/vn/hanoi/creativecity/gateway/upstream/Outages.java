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

    private static final Message TRY_AGAIN =
            new Message("; hãy thử lại sau vài giây.", "; please try again in a few seconds.");
    private static final Message REPEAT = new Message(
            ". Thay đổi có thể đã được thực hiện: hãy gửi lại với cùng Idempotency-Key.",
            ". A change may have been made: repeat it with the same Idempotency-Key.");

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
            case TimeoutException _ -> late(upstream, isRead);
            case IOException _ when isRead -> away(upstream);
            case HttpClosedException _ when isRead -> away(upstream);
            default -> broken(upstream, isRead);
        };
    }

    /** The service could not be reached. */
    public static Problem away(Upstream upstream) {
        return problem(
                        ProblemType.SERVICE_UNAVAILABLE,
                        upstream,
                        "Phần %s tạm thời không hoạt động",
                        "The part for %s is away for the moment",
                        TRY_AGAIN)
                .with("Retry-After", RETRY_AFTER_SECONDS);
    }

    /** There are more requests for the service under way than it can do with. */
    static Problem busy(Upstream upstream) {
        return problem(
                        ProblemType.SERVICE_UNAVAILABLE,
                        upstream,
                        "Phần %s đang quá tải",
                        "The part for %s has too much to do at the moment",
                        TRY_AGAIN)
                .with("Retry-After", RETRY_AFTER_SECONDS);
    }

    /** The service broke off a read, or answered it with what it must not. */
    public static Problem broken(Upstream upstream) {
        return broken(upstream, true);
    }

    /** The same of any request. */
    public static Problem broken(Upstream upstream, boolean isRead) {
        return problem(
                ProblemType.BAD_GATEWAY,
                upstream,
                "Phần %s đã bị gián đoạn khi đang trả lời",
                "The part for %s broke off while it answered",
                isRead ? TRY_AGAIN : REPEAT);
    }

    /** The service took a read and did not answer in time. */
    public static Problem late(Upstream upstream) {
        return late(upstream, true);
    }

    private static Problem late(Upstream upstream, boolean isRead) {
        return problem(
                ProblemType.GATEWAY_TIMEOUT,
                upstream,
                "Phần %s không trả lời kịp",
                "The part for %s did not answer in time",
                isRead ? TRY_AGAIN : REPEAT);
    }

    private static Problem problem(ProblemType type, Upstream upstream, String vi, String en, Message advice) {
        Message subject = upstream.subject();
        return new Problem(
                type, new Message(vi.formatted(subject.vi()) + advice.vi(), en.formatted(subject.en()) + advice.en()));
    }
}
