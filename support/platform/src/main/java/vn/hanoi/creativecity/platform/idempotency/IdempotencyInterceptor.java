package vn.hanoi.creativecity.platform.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.regex.Pattern;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** Runs inside the transaction of the operation and before its body. Only a POST is not repeatable by itself. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
class IdempotencyInterceptor {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final KeyedAnswers answers;
    private final Viewer viewer;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final ObjectMapper json;

    IdempotencyInterceptor(KeyedAnswers answers, Viewer viewer, HttpHeaders headers, UriInfo uri, ObjectMapper json) {
        this.answers = answers;
        this.viewer = viewer;
        this.headers = headers;
        this.uri = uri;
        this.json = json;
    }

    @AroundInvoke
    Object answerOnce(InvocationContext operation) throws Exception {
        if (!operation.getMethod().isAnnotationPresent(POST.class)) {
            return operation.proceed();
        }
        Idempotent rule = rule(operation.getMethod());
        List<String> keys = headers.getRequestHeader(HEADER);
        if (keys == null || keys.isEmpty()) {
            if (rule.required()) {
                throw required();
            }
            return operation.proceed();
        }
        String key = check(keys);
        Fingerprint request = Fingerprint.of(uri.getRequestUri(), headers.getMediaType(), operation, json);
        var first = answers.find(viewer, key, request);
        if (first.isPresent()) {
            return first.get();
        }
        Response answer = (Response) operation.proceed();
        boolean failed = answer.getStatus() >= 400;
        return failed ? answer : answers.keep(viewer, key, request, answer, rule.once());
    }

    private static Idempotent rule(Method operation) {
        Idempotent own = operation.getAnnotation(Idempotent.class);
        return own != null ? own : operation.getDeclaringClass().getAnnotation(Idempotent.class);
    }

    private static Problem required() {
        Message explanation = ProblemType.IDEMPOTENCY_KEY_REQUIRED.explanation();
        return new Problem(
                ProblemType.IDEMPOTENCY_KEY_REQUIRED,
                explanation,
                List.of(Violation.ofHeader(HEADER, "required", explanation)));
    }

    private static String check(List<String> keys) {
        if (keys.size() != 1 || !KEY.matcher(keys.getFirst()).matches()) {
            throw Problem.invalidParameters(List.of(Violation.ofHeader(
                    HEADER,
                    "format",
                    new Message(
                            "Phải là một giá trị, 1 đến 255 ký tự ASCII không có dấu cách.",
                            "Must be one value of 1 to 255 ASCII characters without spaces."))));
        }
        return keys.getFirst();
    }
}
