package vn.hanoi.creativecity.systemtests.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;

/** A document that is small enough to be read: one of many, the beginning of what is long. */
final class Shortened {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> PAGES = Set.of("items", "features");
    private static final String JSON_SCHEMA = "$schema";
    private static final int PARTS = 2;
    private static final int POSITIONS = 5;
    private static final int WORDS = 300;

    private Shortened() {}

    static JsonNode of(JsonNode node) {
        return of("", node);
    }

    private static JsonNode of(String name, JsonNode node) {
        if (node instanceof ObjectNode form && form.has(JSON_SCHEMA) && form.has("properties")) {
            return ofForm(form);
        }
        if (node instanceof ObjectNode object) {
            ObjectNode shorter = JSON.objectNode();
            object.properties().forEach(member -> shorter.set(member.getKey(), of(member.getKey(), member.getValue())));
            return shorter;
        }
        if (node instanceof ArrayNode array) {
            return ofArray(array, PAGES.contains(name) ? 1 : PARTS);
        }
        return node.isTextual() ? new TextNode(ofText(node.asText())) : node;
    }

    /** Of a page the first; of parts two; of a line or a ring so much that a ring stays closed; of plain values all. */
    private static ArrayNode ofArray(ArrayNode array, int objects) {
        ArrayNode shorter = JSON.arrayNode();
        for (int i = 0; i < array.size(); i++) {
            JsonNode each = array.get(i);
            boolean isShown =
                    each.isObject() ? i < objects : !each.isArray() || i < POSITIONS - 1 || i == array.size() - 1;
            if (isShown) {
                shorter.add(of(each));
            }
        }
        return shorter;
    }

    /** One question, and a plain one: tools take a reference or a number in a form for one of the contract's own. */
    private static ObjectNode ofForm(ObjectNode form) {
        ObjectNode shorter = JSON.objectNode();
        shorter.set(JSON_SCHEMA, form.get(JSON_SCHEMA));
        shorter.put("type", "object");
        form.path("properties").properties().stream()
                .filter(question -> question.getValue().path("type").asText().equals("string"))
                .findFirst()
                .ifPresent(question ->
                        shorter.withObjectProperty("properties").set(question.getKey(), question.getValue()));
        return shorter;
    }

    /** A text of words; a token is only good as a whole. */
    private static String ofText(String text) {
        if (text.length() <= WORDS || !text.substring(0, WORDS).contains(" ")) {
            return text;
        }
        return text.substring(0, text.lastIndexOf(' ', WORDS)) + " …";
    }
}
