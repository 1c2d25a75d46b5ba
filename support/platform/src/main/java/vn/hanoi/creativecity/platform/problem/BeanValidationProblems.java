package vn.hanoi.creativecity.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.hanoi.creativecity.platform.problem.Violation.Source;
import vn.hanoi.creativecity.platform.text.Message;

/** What Bean Validation refused, each at its JSON Pointer or under the name of its parameter. */
public final class BeanValidationProblems {

    /** Constraints whose name would not tell a program what is wrong. */
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("NotNull", "required"),
            Map.entry("NotBlank", "required"),
            Map.entry("NotEmpty", "required"),
            Map.entry("Size", "length"),
            Map.entry("TextLength", "length"),
            Map.entry("Pattern", "format"),
            Map.entry("Min", "out_of_range"),
            Map.entry("Max", "out_of_range"),
            Map.entry("DecimalMin", "out_of_range"),
            Map.entry("DecimalMax", "out_of_range"),
            Map.entry("Positive", "out_of_range"),
            Map.entry("PositiveOrZero", "out_of_range"));

    private BeanValidationProblems() {}

    public static Problem of(ConstraintViolationException failure) {
        List<Violation> violations = failure.getConstraintViolations().stream()
                .map(BeanValidationProblems::violation)
                .sorted(Comparator.comparing(Violation::place).thenComparing(Violation::code))
                .toList();
        return violations.stream().allMatch(violation -> violation.source() == Source.BODY)
                ? Problem.invalid(violations)
                : Problem.invalidParameters(violations);
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = new ArrayList<>();
        violation.getPropertyPath().forEach(nodes::add);
        Source source = Source.BODY;
        if (nodes.getFirst().getKind() == ElementKind.METHOD) {
            source = sourceOf(violation, nodes);
            nodes = nodes.subList(source == Source.BODY || nodes.size() > 2 ? 2 : 1, nodes.size());
        }
        String place = source == Source.BODY ? pointer(nodes) : nodes.getLast().getName();
        return new Violation(source, place, code(violation), message(violation));
    }

    private static Source sourceOf(ConstraintViolation<?> violation, List<Path.Node> nodes) {
        Path.MethodNode method = nodes.get(0).as(Path.MethodNode.class);
        int index = nodes.get(1).as(Path.ParameterNode.class).getParameterIndex();
        Parameter parameter = declared(violation.getRootBeanClass(), method).getParameters()[index];
        if (parameter.isAnnotationPresent(HeaderParam.class)) {
            return Source.HEADER;
        }
        boolean isParameter = parameter.isAnnotationPresent(BeanParam.class)
                || parameter.isAnnotationPresent(QueryParam.class)
                || parameter.isAnnotationPresent(PathParam.class);
        return isParameter ? Source.PARAMETER : Source.BODY;
    }

    /** The method as it was written: the container's subclass of a resource carries no parameter annotations. */
    private static Method declared(Class<?> bean, Path.MethodNode node) {
        for (Class<?> type = bean; type != null; type = type.getSuperclass()) {
            if (!type.isSynthetic() && !type.getSimpleName().endsWith("_Subclass")) {
                try {
                    return type.getDeclaredMethod(
                            node.getName(), node.getParameterTypes().toArray(Class<?>[]::new));
                } catch (NoSuchMethodException inherited) {
                    continue;
                }
            }
        }
        throw new IllegalStateException("No method " + node.getName() + " in " + bean);
    }

    private static String pointer(List<Path.Node> nodes) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : nodes) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(node.getKey());
            }
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    private static String code(ConstraintViolation<?> violation) {
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return CODES.getOrDefault(
                name, name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT));
    }

    /** Bean Validation has already chosen the language of the request, so both are the same sentence. */
    private static Message message(ConstraintViolation<?> violation) {
        return new Message(violation.getMessage(), violation.getMessage());
    }
}
