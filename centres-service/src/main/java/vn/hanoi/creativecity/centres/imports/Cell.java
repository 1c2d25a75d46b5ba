package vn.hanoi.creativecity.centres.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.hanoi.creativecity.platform.problem.JsonProblems;
import vn.hanoi.creativecity.platform.problem.Problem;

/**
 * How a cell of a CSV is read as JSON. What is not what it should be stays a text, for the strict reader to refuse as it
 * refuses one in a body.
 */
@FunctionalInterface
interface Cell {

    /** @throws Problem when it is to hold JSON and does not */
    JsonNode read(String cell, ObjectMapper json);

    Pattern NUMBERS = Pattern.compile("-?(0|[1-9]\\d{0,30})(\\.\\d{1,30})?");

    Cell TEXT = (cell, _) -> TextNode.valueOf(cell);

    Cell NUMBER = (cell, json) -> NUMBERS.matcher(cell).matches() ? parse(cell, json) : TextNode.valueOf(cell);

    Cell BOOLEAN = (cell, _) -> switch (cell) {
        case "true" -> BooleanNode.TRUE;
        case "false" -> BooleanNode.FALSE;
        default -> TextNode.valueOf(cell);
    };

    Cell JSON = Cell::parse;

    /** Texts with semicolons between them. */
    Cell LIST = (cell, _) -> each(cell, TextNode::valueOf);

    /** Objects of two members, with a colon between these and semicolons between the objects. */
    static Cell ofPairs(String first, String second) {
        return (cell, _) -> each(cell, pair -> {
            int colon = pair.indexOf(':');
            return colon < 0
                    ? JsonNodeFactory.instance.objectNode().put(first, pair)
                    : JsonNodeFactory.instance
                            .objectNode()
                            .put(first, pair.substring(0, colon).strip())
                            .put(second, pair.substring(colon + 1).strip());
        });
    }

    private static ArrayNode each(String cell, Function<String, JsonNode> reader) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        Arrays.stream(cell.split(";")).map(String::strip).map(reader).forEach(list::add);
        return list;
    }

    private static JsonNode parse(String cell, ObjectMapper json) {
        try {
            return json.readValue(cell, JsonNode.class);
        } catch (JsonProcessingException unreadable) {
            throw JsonProblems.of(unreadable);
        }
    }
}
