package vn.hanoi.creativecity.ideas.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.hanoi.creativecity.platform.problem.ExpectedType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** Says what a schema found in the words of this API, in both languages and without the value that it found it in. */
final class FormViolation {

    private static final int LONGEST_POINTER = 1000;
    private static final int LONGEST_LIST = 500;

    private static final Map<String, Class<?>> TYPES = Map.of(
            "string", String.class,
            "integer", Integer.class,
            "number", Double.class,
            "boolean", Boolean.class,
            "array", List.class,
            "object", Object.class);

    private FormViolation() {}

    static Violation of(ValidationMessage message, String pointer) {
        int alternatives = stepsToAlternatives(message.getEvaluationPath());
        if (alternatives >= 0) {
            return Violation.at(
                    fitting(pointer + steps(message.getInstanceLocation(), alternatives)),
                    "no_alternative_fits",
                    new Message(
                            "Không khớp với đúng phương án nào cho phép ở đây.",
                            "Fits none of the alternatives that may stand here."));
        }
        JsonNodePath place = message.getInstanceLocation();
        String at = pointer + steps(place, place.getNameCount()) + missingOrUnknown(message);
        return said(message.getType(), message.getSchemaNode(), fitting(at));
    }

    /**
     * How many steps into the document lead to the outermost alternatives that do not fit, -1 where there are none: what
     * is wrong inside of one is not wrong by itself. The path goes from keyword to keyword; those that go into the
     * document are followed by the name of a member, or take all items alike.
     */
    private static int stepsToAlternatives(JsonNodePath evaluation) {
        int steps = 0;
        for (int i = 0; i < evaluation.getNameCount(); i++) {
            switch (evaluation.getName(i)) {
                case "anyOf", "oneOf" -> {
                    return steps;
                }
                case "properties" -> {
                    steps++;
                    i++;
                }
                case "items", "additionalProperties" -> steps++;
                default -> {
                    // The index of an alternative that must fit, or a keyword that stays where it is.
                }
            }
        }
        return -1;
    }

    private static String steps(JsonNodePath place, int steps) {
        return IntStream.range(0, steps)
                .mapToObj(place::getElement)
                .map(JsonText::step)
                .collect(Collectors.joining());
    }

    private static String missingOrUnknown(ValidationMessage message) {
        return switch (message.getType()) {
            case "required", "additionalProperties" -> JsonText.step(message.getProperty());
            case "dependentRequired" -> JsonText.step(message.getArguments()[0]);
            default -> "";
        };
    }

    private static Violation said(String keyword, JsonNode rule, String at) {
        return switch (keyword) {
            case "type" -> Violation.at(at, "wrong_type", type(rule));
            case "required", "dependentRequired" ->
                Violation.at(at, "required", new Message("Bắt buộc phải có.", "Must be there."));
            case "additionalProperties" ->
                Violation.at(
                        at, "unknown_field", new Message("Không có trường này ở đây.", "There is no such field here."));
            case "enum" -> Violation.at(at, "unknown_value", oneOf(rule.valueStream()));
            case "const" -> Violation.at(at, "unknown_value", oneOf(Stream.of(rule)));
            case "minLength" -> length(at, "Ít nhất %s ký tự.", "At least %s characters.", rule);
            case "maxLength" -> length(at, "Nhiều nhất %s ký tự.", "At most %s characters.", rule);
            case "minItems" -> length(at, "Ít nhất %s mục.", "At least %s items.", rule);
            case "maxItems" -> length(at, "Nhiều nhất %s mục.", "At most %s items.", rule);
            case "minimum" -> range(at, "Ít nhất là %s.", "At least %s.", rule);
            case "maximum" -> range(at, "Nhiều nhất là %s.", "At most %s.", rule);
            case "exclusiveMinimum" -> range(at, "Phải lớn hơn %s.", "Must be more than %s.", rule);
            case "exclusiveMaximum" -> range(at, "Phải nhỏ hơn %s.", "Must be less than %s.", rule);
            case "multipleOf" -> range(at, "Phải là bội số của %s.", "Must be a multiple of %s.", rule);
            case "pattern" ->
                Violation.at(
                        at, "format", Message.of("Không đúng dạng %s.", "Does not have the form %s.", rule.asText()));
            case "format" -> Violation.at(at, "format", format(rule.asText()));
            case "uniqueItems" ->
                Violation.at(at, "repeated", new Message("Có mục lặp lại.", "An item is there twice."));
            default ->
                Violation.at(
                        at,
                        "not_allowed",
                        new Message(
                                "Không được như vậy cùng với các câu trả lời khác.",
                                "Must not be so, beside the other answers."));
        };
    }

    private static Message type(JsonNode rule) {
        if (rule.isTextual() && TYPES.containsKey(rule.asText())) {
            return ExpectedType.of(TYPES.get(rule.asText()));
        }
        String types = rule.isTextual() ? rule.asText() : joined(rule.valueStream());
        return Message.of("Phải thuộc kiểu: %s.", "Must be of the type: %s.", types);
    }

    private static Message oneOf(Stream<JsonNode> values) {
        return Message.of("Phải là một trong: %s.", "Must be one of: %s.", joined(values));
    }

    private static String joined(Stream<JsonNode> values) {
        String all = values.map(value -> value.isTextual() ? value.asText() : value.toString())
                .collect(Collectors.joining(", "));
        return all.length() <= LONGEST_LIST ? all : all.substring(0, LONGEST_LIST) + "…";
    }

    private static Violation length(String at, String vi, String en, JsonNode rule) {
        return Violation.at(at, "length", Message.of(vi, en, rule.asText()));
    }

    private static Violation range(String at, String vi, String en, JsonNode rule) {
        return Violation.at(at, "out_of_range", Message.of(vi, en, rule.asText()));
    }

    private static Message format(String format) {
        return switch (format) {
            case "date" -> ExpectedType.of(LocalDate.class);
            case "date-time" -> ExpectedType.of(Instant.class);
            case "uuid" -> ExpectedType.of(UUID.class);
            case "email" ->
                new Message(
                        "Phải là một địa chỉ thư, dạng ten@vidu.vn.",
                        "Must be a mail address such as name@example.vn.");
            default ->
                new Message(
                        "Phải là một địa chỉ, dạng https://vidu.vn/trang.",
                        "Must be an address such as https://example.vn/page.");
        };
    }

    private static String fitting(String pointer) {
        return pointer.length() <= LONGEST_POINTER
                ? pointer
                : pointer.substring(0, pointer.lastIndexOf('/', LONGEST_POINTER));
    }
}
