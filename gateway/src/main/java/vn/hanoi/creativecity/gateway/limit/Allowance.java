package vn.hanoi.creativecity.gateway.limit;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;

/**
 * What a caller has been granted, and what is left.
 *
 * @param isGranted whether this request may go on
 * @param fullInSeconds when everything is there again
 * @param nextInSeconds when the next request may come; 0 while there are some left
 */
public record Allowance(
        Rate rate, int perMinute, boolean isGranted, long left, long fullInSeconds, long nextInSeconds) {

    private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final CharSequence STATE = HttpHeaders.createOptimized("RateLimit");

    /** Says so in the headers of the answer [draft-ietf-httpapi-ratelimit-headers]. */
    public void tell(MultiMap headers) {
        headers.set(POLICY, rate.policy(perMinute));
        headers.set(STATE, '"' + rate.label() + "\";r=" + left + ";t=" + fullInSeconds);
    }

    /** The refusal of a request that is not granted. */
    public Problem refusal() {
        return new Problem(ProblemType.TOO_MANY_REQUESTS)
                .with("Retry-After", Long.toString(Math.max(1, nextInSeconds)));
    }
}
