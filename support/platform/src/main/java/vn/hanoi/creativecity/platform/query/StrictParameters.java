package vn.hanoi.creativecity.platform.query;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.UnusableText;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * Refuses what an operation does not declare: an unknown parameter, a repeated one, a value of another type. A typing
 * error in a filter must not quietly answer with everything. A parameter that the viewer may not use is unknown too.
 */
class StrictParameters {

    private static final int LONGEST_NAME = 100;

    private static final Message UNUSABLE = new Message(
            "Giá trị có ký tự điều khiển hoặc không phải UTF-8.",
            "The value holds a control character or is not UTF-8.");

    private final Map<Method, Map<String, DeclaredParameter>> declared = new ConcurrentHashMap<>();
    private final Viewer viewer;

    StrictParameters(Viewer viewer) {
        this.viewer = viewer;
    }

    @ServerRequestFilter
    void check(ResourceInfo resource, ContainerRequestContext request) {
        checkPath(request);
        var allowed = allowed(resource.getResourceMethod());
        List<Violation> violations = new ArrayList<>();
        request.getUriInfo().getQueryParameters().forEach((name, values) -> check(name, values, allowed, violations));
        if (!violations.isEmpty()) {
            violations.sort(Comparator.comparing(Violation::place));
            throw Problem.invalidParameters(violations);
        }
    }

    private Map<String, DeclaredParameter> allowed(Method method) {
        Tier tier = viewer.tier();
        return declared.computeIfAbsent(method, DeclaredParameter::of).entrySet().stream()
                .filter(parameter -> parameter.getValue().isVisibleTo(tier))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void check(
            String name, List<String> values, Map<String, DeclaredParameter> allowed, List<Violation> violations) {
        DeclaredParameter parameter = allowed.get(name);
        if (parameter == null) {
            violations.add(Violation.ofParameter(printable(name), "unknown_parameter", known(allowed)));
        } else if (values.size() > 1) {
            violations.add(Violation.ofParameter(
                    name,
                    "repeated_parameter",
                    new Message(
                            "Tham số này chỉ được gửi một lần; nhiều giá trị cách nhau bằng dấu phẩy.",
                            "This parameter may come only once; separate several values by commas.")));
        } else if (values.getFirst().isEmpty()) {
            violations.add(
                    Violation.ofParameter(name, "empty", new Message("Không được để trống.", "Must not be empty.")));
        } else if (!isReadable(values.getFirst())) {
            violations.add(Violation.ofParameter(name, "unusable_text", UNUSABLE));
        } else {
            parameter
                    .misfit(values.getFirst())
                    .ifPresent(message -> violations.add(Violation.ofParameter(name, parameter.misfitCode(), message)));
        }
    }

    /** Nothing has an id with such characters, and the database must not be asked about it. */
    private static void checkPath(ContainerRequestContext request) {
        request.getUriInfo().getPathParameters().forEach((name, values) -> {
            if (!values.stream().allMatch(StrictParameters::isReadable)) {
                throw new Problem(
                        ProblemType.NOT_FOUND,
                        ProblemType.NOT_FOUND.explanation(),
                        List.of(Violation.ofParameter(name, "unusable_text", UNUSABLE)));
            }
        });
    }

    private static boolean isReadable(String value) {
        // A decoder writes U+FFFD where the bytes were not UTF-8.
        return UnusableText.isUsable(value) && value.indexOf('\uFFFD') < 0;
    }

    /** The name as it can be repeated; none of ours is that long. */
    private static String printable(String name) {
        return isReadable(name) && name.length() <= LONGEST_NAME ? name : "";
    }

    private static Message known(Map<String, DeclaredParameter> allowed) {
        String names = allowed.keySet().stream().sorted().collect(Collectors.joining(", "));
        return allowed.isEmpty()
                ? new Message("Thao tác này không nhận tham số nào.", "This operation takes no parameters.")
                : Message.of(
                        "Thao tác này không có tham số đó; có: %s.",
                        "This operation has no such parameter; it has: %s.", names);
    }
}
