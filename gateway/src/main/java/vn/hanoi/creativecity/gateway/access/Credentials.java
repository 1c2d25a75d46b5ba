package vn.hanoi.creativecity.gateway.access;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** What a request shows to say who asks. */
public sealed interface Credentials {

    String AUTHORIZATION = "Authorization";
    String API_KEY = "X-API-Key";

    /** Nothing. */
    record None() implements Credentials {}

    /** An access token [RFC 6750 section 2.1]. */
    record AccessToken(String value) implements Credentials {}

    /** An API key. */
    record ApiKey(String value) implements Credentials {}

    /** Something that is none of these. */
    record Unusable() implements Credentials {}

    Credentials NONE = new None();

    /** As it is looked for in each request. */
    CharSequence API_KEY_NAME = HttpHeaders.createOptimized(API_KEY);

    Pattern BEARER = Pattern.compile("(?i)bearer +([A-Za-z0-9._~+/-]+=*)");

    /**
     * Reads them from the headers, and only from there: what stands in an address ends in logs.
     *
     * @throws Problem 400 when they leave open which of them counts
     */
    static Credentials of(MultiMap headers) {
        boolean hasToken = headers.contains(HttpHeaders.AUTHORIZATION);
        boolean hasKey = headers.contains(API_KEY_NAME);
        if (!hasToken && !hasKey) {
            return NONE;
        }
        if (hasToken && hasKey) {
            throw ambiguous(
                    API_KEY,
                    new Message(
                            "Yêu cầu chỉ được mang Authorization hoặc X-API-Key, không cả hai.",
                            "A request carries either Authorization or X-API-Key, not both."));
        }
        String header = hasToken ? AUTHORIZATION : API_KEY;
        List<String> values = headers.getAll(header);
        if (values.size() > 1) {
            throw ambiguous(
                    header, new Message("Tiêu đề này chỉ được có một lần.", "This header must be there only once."));
        }
        return hasToken ? token(values.getFirst()) : new ApiKey(values.getFirst());
    }

    private static Credentials token(String value) {
        Matcher bearer = BEARER.matcher(value);
        return bearer.matches() ? new AccessToken(bearer.group(1)) : new Unusable();
    }

    private static Problem ambiguous(String header, Message message) {
        return new Problem(
                ProblemType.MALFORMED_REQUEST, message, List.of(Violation.ofHeader(header, "ambiguous", message)));
    }
}
