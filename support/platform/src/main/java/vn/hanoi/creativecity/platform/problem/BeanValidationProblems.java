package vn.hanoi.creativecity.platform.problem;

import io.quarkus.arc.Arc;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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
            Map.entry("WrittenLength", "length"),
            Map.entry("Pattern", "format"),
            Map.entry("Min", "out_of_range"),
            Map.entry("Max", "out_of_range"),
            Map.entry("DecimalMin", "out_of_range"),
            Map.entry("DecimalMax", "out_of_range"),
            Map.entry("Positive", "out_of_range"),
            Map.entry("PositiveOrZero", "out_of_range"));

    private static final Locale VIETNAMESE = Message.LANGUAGES.getFirst();

    private BeanValidationProblems() {}

    static Problem of(ConstraintViolationException failure) {
        return of(failure.getConstraintViolations());
    }

    public static Problem of(Collection<? extends ConstraintViolation<?>> broken) {
        List<Violation> violations = broken.stream()
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
        if (nodes.getFirst().getKind() != ElementKind.METHOD) {
            return at(Source.BODY, pointer(nodes), violation);
        }
        return ParameterPlace.of(violation.getRootBeanClass(), nodes)
                .map(place -> at(place.source(), place.name(), violation))
                .orElseGet(() -> at(Source.BODY, pointer(nodes.subList(2, nodes.size())), violation));
    }

    private static Violation at(Source source, String place, ConstraintViolation<?> violation) {
        return new Violation(source, place, code(violation), message(violation));
    }

    private static String pointer(List<Path.Node> nodes) {
        return Pointers.of(nodes.stream().flatMap(BeanValidationProblems::steps));
    }

    /** An element of a list or map comes as one node with what is wrong inside it. */
    private static Stream<String> steps(Path.Node node) {
        Object container = node.getIndex() != null ? node.getIndex() : node.getKey();
        Object property = node.getKind() == ElementKind.PROPERTY ? node.getName() : null;
        return Stream.of(container, property).filter(Objects::nonNull).map(Object::toString);
    }

    private static String code(ConstraintViolation<?> violation) {
        // A constraint on a text reports a part that is missing with the sentence of @NotNull.
        if (violation.getMessageTemplate().equals("{jakarta.validation.constraints.NotNull.message}")) {
            return "required";
        }
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return CODES.getOrDefault(
                name, name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT));
    }

    /** Bean Validation itself has chosen one language already; a problem speaks both. */
    private static Message message(ConstraintViolation<?> violation) {
        MessageInterpolator words =
                Arc.container().instance(ValidatorFactory.class).get().getMessageInterpolator();
        return new Message(
                words.interpolate(violation.getMessageTemplate(), new Broken(violation), VIETNAMESE),
                words.interpolate(violation.getMessageTemplate(), new Broken(violation), Locale.ENGLISH));
    }

    /** What the words of a message are filled in from. */
    private record Broken(ConstraintViolation<?> violation) implements MessageInterpolator.Context {

        @Override
        public ConstraintDescriptor<?> getConstraintDescriptor() {
            return violation.getConstraintDescriptor();
        }

        @Override
        public Object getValidatedValue() {
            return violation.getInvalidValue();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            return type.cast(this);
        }
    }
}
