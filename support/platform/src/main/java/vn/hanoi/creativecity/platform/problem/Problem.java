package vn.hanoi.creativecity.platform.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * A failure that the caller is told about, in both languages. Domains extend it and name their failures; they say what
 * kind it is and leave HTTP to {@link ProblemType}.
 */
public class Problem extends RuntimeException {

    private final ProblemType type;
    private final Message detail;
    private final List<Violation> violations;
    private final Map<String, String> headers = new LinkedHashMap<>();

    public Problem(ProblemType type, Message detail, List<Violation> violations) {
        super(type.slug() + ": " + detail.en());
        this.type = type;
        this.detail = detail;
        this.violations = List.copyOf(violations);
    }

    public Problem(ProblemType type, Message detail) {
        this(type, detail, List.of());
    }

    /** A problem that says no more than its type does. */
    public Problem(ProblemType type) {
        this(type, type.explanation());
    }

    /** The body can be read, but breaks one rule at one place. */
    public static Problem invalid(String pointer, String code, Message message) {
        return invalid(List.of(Violation.at(pointer, code, message)));
    }

    public static Problem invalid(List<Violation> violations) {
        return new Problem(ProblemType.INVALID_CONTENT, summary(violations), violations);
    }

    public static Problem invalidParameter(String name, String code, Message message) {
        return invalidParameters(List.of(Violation.ofParameter(name, code, message)));
    }

    public static Problem invalidParameters(List<Violation> violations) {
        return new Problem(ProblemType.INVALID_PARAMETER, summary(violations), violations);
    }

    public static Problem malformed(String pointer, String code, Message message) {
        return new Problem(ProblemType.MALFORMED_REQUEST, message, List.of(Violation.at(pointer, code, message)));
    }

    public static Problem unavailable(Duration retryAfter) {
        return new Problem(ProblemType.SERVICE_UNAVAILABLE).with("Retry-After", Long.toString(retryAfter.toSeconds()));
    }

    /** Adds a header that the answer must carry. */
    public Problem with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public Message detail() {
        return detail;
    }

    public List<Violation> violations() {
        return violations;
    }

    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    private static Message summary(List<Violation> violations) {
        return violations.size() == 1
                ? violations.getFirst().message()
                : Message.of("Có %d chỗ không hợp lệ.", "%d places are not valid.", violations.size());
    }
}
