package vn.hanoi.creativecity.platform.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Optional;
import vn.hanoi.creativecity.platform.text.Message;

/** What Jackson could not read, with the place of it and without a word of Java. */
public final class JsonProblems {

    /** Longer than any field that exists. */
    private static final int LONGEST_NAME = 100;

    private JsonProblems() {}

    /** The problem of who sent the JSON; empty when the fault is ours, such as an answer that cannot be written. */
    static Optional<Problem> find(JsonProcessingException failure) {
        return isOurs(failure) ? Problems.find(failure) : Optional.of(of(failure));
    }

    public static Problem of(JsonProcessingException failure) {
        JsonProcessingException cause = innermost(failure);
        String pointer = pointer(failure, cause);
        return Problems.find(failure).orElseGet(() -> switch (cause) {
            case UnrecognizedPropertyException unknown ->
                Problem.malformed(
                        pointer,
                        "unknown_field",
                        Message.of(
                                "Không có trường “%s” ở đây.",
                                "There is no field “%s” here.", shortened(unknown.getPropertyName())));
            case UnusableText unusable -> Problem.malformed(pointer, "unusable_text", unusable.text());
            case JsonMappingException wrong
            when wrong.getCause() instanceof Explained explained ->
                Problem.malformed(pointer + explained.member(), "unusable_value", explained.text());
            case MismatchedInputException wrong
            when isBehindTheEnd(wrong) -> Problem.malformed("", "invalid_json", at(wrong));
            case InvalidFormatException wrong
            when wrong.getTargetType().isEnum() ->
                Problem.malformed(pointer, "unknown_value", ExpectedType.of(wrong.getTargetType()));
            case MismatchedInputException wrong
            when wrong.getTargetType() != null ->
                Problem.malformed(pointer, "wrong_type", ExpectedType.of(wrong.getTargetType()));
            case InputCoercionException _ ->
                Problem.malformed(pointer, "out_of_range", new Message("Số quá lớn.", "The number is too large."));
            case StreamReadException read
            when isDuplicate(read) ->
                Problem.malformed(
                        pointer,
                        "duplicate_field",
                        new Message("Trường này được gửi hai lần.", "This field came twice."));
            default -> Problem.malformed(pointer, "invalid_json", at(cause));
        });
    }

    /** Jackson reports what it reads together with its parser; without one it was writing, or our own classes are wrong. */
    private static boolean isOurs(JsonProcessingException failure) {
        JsonProcessingException cause = innermost(failure);
        return cause instanceof InvalidDefinitionException
                || cause instanceof JsonMappingException
                        && !(cause.getProcessor() instanceof JsonParser)
                        && !(cause.getCause() instanceof Explained);
    }

    private static JsonProcessingException innermost(JsonProcessingException failure) {
        return failure.getCause() instanceof JsonProcessingException cause && cause != failure
                ? innermost(cause)
                : failure;
    }

    /** A parser refuses a second value with the type of the first, which it has read already. */
    private static boolean isBehindTheEnd(MismatchedInputException failure) {
        if (!(failure.getProcessor() instanceof JsonParser parser)) {
            return false;
        }
        JsonStreamContext context = parser.getParsingContext();
        while (context.getParent() != null) {
            context = context.getParent();
        }
        return context.getCurrentIndex() > 0;
    }

    private static boolean isDuplicate(StreamReadException failure) {
        return failure.getOriginalMessage().startsWith("Duplicate field");
    }

    private static Message at(JsonProcessingException failure) {
        if (failure instanceof StreamConstraintsException) {
            return new Message(
                    "JSON lồng quá sâu hoặc có phần quá dài.",
                    "The JSON is nested too deeply, or a part of it is too long.");
        }
        var location = failure.getLocation();
        return location == null || location.getLineNr() < 1
                ? new Message("Nội dung không phải JSON hợp lệ.", "The body is not valid JSON.")
                : Message.of(
                        "Nội dung không phải JSON hợp lệ (dòng %d, cột %d).",
                        "The body is not valid JSON (line %d, column %d).",
                        location.getLineNr(),
                        location.getColumnNr());
    }

    /** The parser knows where it stands in a text that it cannot go on with; the mapper knows what it was making. */
    private static String pointer(JsonProcessingException failure, JsonProcessingException cause) {
        if (cause instanceof StreamReadException && cause.getProcessor() instanceof JsonParser parser) {
            return Pointers.fitting(parser.getParsingContext().pathAsPointer().toString());
        }
        return failure instanceof JsonMappingException mapping
                ? Pointers.of(mapping.getPath().stream()
                        .map(step ->
                                step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName()))
                : "";
    }

    private static String shortened(String name) {
        String usable = UnusableText.replaceIn(name);
        return usable.length() <= LONGEST_NAME ? usable : usable.substring(0, LONGEST_NAME) + "…";
    }
}
