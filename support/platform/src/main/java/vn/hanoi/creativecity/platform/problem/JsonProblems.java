package vn.hanoi.creativecity.platform.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.platform.text.Message;

/** What Jackson could not read, with the place of it and without a word of Java. */
public final class JsonProblems {

    private static final Message SYNTAX =
            new Message("Nội dung không phải JSON hợp lệ.", "The body is not valid JSON.");

    private JsonProblems() {}

    public static Problem of(JsonProcessingException failure) {
        if (failure instanceof JsonMappingException mapping) {
            return ofMapping(mapping);
        }
        return Problem.malformed(pointerOf(failure), "invalid_json", at(failure));
    }

    private static Problem ofMapping(JsonMappingException failure) {
        String pointer = pointerOf(failure.getPath());
        return switch (failure) {
            case UnrecognizedPropertyException unknown ->
                Problem.malformed(
                        pointer,
                        "unknown_field",
                        Message.of(
                                "Không có trường “%s” ở đây.",
                                "There is no field “%s” here.", unknown.getPropertyName()));
            case InvalidFormatException wrong
            when isEnum(wrong.getTargetType()) ->
                Problem.malformed(
                        pointer,
                        "unknown_value",
                        Message.of(
                                "Phải là một trong: %1$s.", "Must be one of: %1$s.", constants(wrong.getTargetType())));
            case UnusableText unusable -> Problem.malformed(pointer, "unusable_text", unusable.text());
            case JsonMappingException wrong
            when wrong.getCause() instanceof Explained explained ->
                Problem.malformed(pointer, "unusable_value", explained.text());
            case MismatchedInputException wrong
            when wrong.getTargetType() != null ->
                Problem.malformed(pointer, "wrong_type", expected(wrong.getTargetType()));
            default ->
                failure.getCause() instanceof JsonProcessingException cause && cause != failure
                        ? Problem.malformed(pointer, "invalid_json", at(cause))
                        : Problem.malformed(pointer, "invalid_json", SYNTAX);
        };
    }

    private static boolean isEnum(Class<?> type) {
        return type != null && type.isEnum();
    }

    /** The constants of an enum as they are written in JSON. */
    public static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static Message expected(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> new Message("Phải là một chuỗi.", "Must be a string.");
            case "Integer", "int", "Long", "long", "Short", "short" ->
                new Message("Phải là một số nguyên.", "Must be an integer.");
            case "Double", "double", "Float", "float", "BigDecimal" ->
                new Message("Phải là một số.", "Must be a number.");
            case "Boolean", "boolean" -> new Message("Phải là true hoặc false.", "Must be true or false.");
            case "LocalDate" -> new Message("Phải là một ngày, dạng 2026-11-22.", "Must be a date such as 2026-11-22.");
            case "Instant" ->
                new Message(
                        "Phải là một thời điểm, dạng 2026-11-22T08:30:00Z.",
                        "Must be an instant such as 2026-11-22T08:30:00Z.");
            case "UUID" -> new Message("Phải là một UUID.", "Must be a UUID.");
            case "List", "Set", "ArrayList", "HashSet", "Collection" ->
                new Message("Phải là một mảng.", "Must be an array.");
            default ->
                type.isEnum()
                        ? Message.of("Phải là một trong: %1$s.", "Must be one of: %1$s.", constants(type))
                        : new Message("Phải là một đối tượng.", "Must be an object.");
        };
    }

    private static Message at(JsonProcessingException failure) {
        if (failure instanceof StreamConstraintsException) {
            return new Message(
                    "JSON lồng quá sâu hoặc có phần quá dài.",
                    "The JSON is nested too deeply, or a part of it is too long.");
        }
        var location = failure.getLocation();
        return location == null || location.getLineNr() < 1
                ? SYNTAX
                : Message.of(
                        "Nội dung không phải JSON hợp lệ (dòng %d, cột %d).",
                        "The body is not valid JSON (line %d, column %d).",
                        location.getLineNr(),
                        location.getColumnNr());
    }

    private static String pointerOf(JsonProcessingException failure) {
        return failure.getProcessor() instanceof JsonParser parser
                ? parser.getParsingContext().pathAsPointer().toString()
                : "";
    }

    private static String pointerOf(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(step ->
                        step.getFieldName() == null ? String.valueOf(step.getIndex()) : escape(step.getFieldName()))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
