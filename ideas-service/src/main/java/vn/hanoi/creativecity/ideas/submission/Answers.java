package vn.hanoi.creativecity.ideas.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.function.UnaryOperator;

/** Answers to a form: JSON of whatever shape the form has. */
final class Answers {

    private Answers() {}

    static JsonNode orNone(JsonNode answers) {
        return answers == null || answers.isNull() ? JsonNodeFactory.instance.objectNode() : answers;
    }

    /** The same with every text changed, at any depth. */
    static JsonNode with(JsonNode answers, UnaryOperator<String> change) {
        return switch (answers) {
            case TextNode text -> TextNode.valueOf(change.apply(text.textValue()));
            case ObjectNode object -> {
                ObjectNode changed = object.objectNode();
                object.properties().forEach(member -> changed.set(member.getKey(), with(member.getValue(), change)));
                yield changed;
            }
            case ArrayNode list -> {
                ArrayNode changed = list.arrayNode();
                list.forEach(element -> changed.add(with(element, change)));
                yield changed;
            }
            default -> answers;
        };
    }
}
