package vn.hanoi.creativecity.gateway.upstream;

import io.vertx.core.http.HttpClientResponse;
import java.util.Set;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemDocument;
import vn.hanoi.creativecity.platform.problem.ProblemType;

/** Whether the answer of a service may be shown as it is. */
public enum Verdict {
    SHOW,

    /** An error that the service did not put into words, such as its server's own; its body could hold anything. */
    PUT_INTO_WORDS,

    /** A process that is about to stop takes nothing any more; what a service itself says of an outage is in words. */
    AWAY,

    /** What no service may answer: a change of protocol, or that it does not trust the inner token. */
    HIDE;

    private static final Set<String> KEPT = Set.of("Allow", "Retry-After");

    public static Verdict on(HttpClientResponse response) {
        int status = response.statusCode();
        if (status < 200 || status == 401) {
            return HIDE;
        }
        String type = response.getHeader("Content-Type");
        boolean isProblem = type != null && type.startsWith(ProblemDocument.MEDIA_TYPE);
        if (status < 400 || isProblem) {
            return SHOW;
        }
        return status == 503 ? AWAY : PUT_INTO_WORDS;
    }

    /** The problem that says of an error what its status and headers do. */
    public static Problem inWords(HttpClientResponse response) {
        Problem problem = new Problem(ProblemType.ofStatus(response.statusCode()));
        KEPT.stream()
                .filter(name -> response.getHeader(name) != null)
                .forEach(name -> problem.with(name, response.getHeader(name)));
        return problem;
    }
}
