package vn.hanoi.creativecity.ideas.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** JSON of any shape, before anybody knows whether it is what it should be. */
final class JsonText {

    static final JsonMapper MAPPER = new JsonMapper();

    private JsonText() {}

    static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What no schema need look at: too long a text, and numbers that Java makes an infinity of. */
    static Optional<Violation> tooMuch(JsonNode document, int longest, String pointer) {
        if (!numbers(document).allMatch(number -> Double.isFinite(number.doubleValue()))) {
            return Optional.of(Violation.at(
                    pointer, "out_of_range", new Message("Có số quá lớn.", "It holds a number that is too large.")));
        }
        return document.toString().length() <= longest
                ? Optional.empty()
                : Optional.of(Violation.at(
                        pointer,
                        "too_large",
                        Message.of(
                                "Nhiều nhất %d ký tự khi viết thành JSON.",
                                "At most %d characters when written as JSON.", longest)));
    }

    private static Stream<JsonNode> numbers(JsonNode node) {
        return node.isContainerNode()
                ? node.valueStream().flatMap(JsonText::numbers)
                : Stream.of(node).filter(JsonNode::isNumber);
    }

    /** The step of a JSON Pointer [RFC 6901] to a member. */
    static String step(Object name) {
        return "/" + name.toString().replace("~", "~0").replace("/", "~1");
    }
}
