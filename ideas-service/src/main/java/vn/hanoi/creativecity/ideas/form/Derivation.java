package vn.hanoi.creativecity.ideas.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * Makes of a form the schemas that answers are checked by: without what is only to be read, with what it refers to written
 * in its place, and closed, so that an answer that it does not name is refused.
 */
final class Derivation {

    private static final Set<String> ONLY_TO_BE_READ = Set.of(
            "$schema",
            "$defs",
            "$comment",
            "title",
            "x-title-en",
            "description",
            "x-description-en",
            "default",
            "examples",
            "x-identifying");

    /** What asks for more than there may be yet, or for something that depends on it. */
    private static final Set<String> ONLY_FOR_WHOLE_ANSWERS =
            Set.of("required", "dependentRequired", "minLength", "minItems", "not", "if", "then", "else");

    private final JsonNode definitions;
    private final boolean whole;

    private Derivation(JsonNode form, boolean whole) {
        this.definitions = form.path("$defs");
        this.whole = whole;
    }

    static ObjectNode forWholeAnswers(ObjectNode form) {
        return closed(new Derivation(form, true).of(form));
    }

    /** Whatever passes the schema for whole answers passes this, and so does what becomes one by adding to it. */
    static ObjectNode forAnswersBegun(ObjectNode form) {
        return closed(new Derivation(form, false).of(form));
    }

    private static ObjectNode closed(ObjectNode schema) {
        return schema.put("additionalProperties", false);
    }

    private ObjectNode of(JsonNode schema) {
        ObjectNode result = JsonText.MAPPER.createObjectNode();
        ArrayNode all = JsonText.MAPPER.createArrayNode();
        schema.properties().forEach(member -> {
            String keyword = member.getKey();
            JsonNode value = member.getValue();
            if (ONLY_TO_BE_READ.contains(keyword) || !whole && ONLY_FOR_WHOLE_ANSWERS.contains(keyword)) {
                return;
            }
            switch (keyword) {
                case "$ref" -> all.add(of(FormRules.target(value, definitions)));
                case "properties" -> result.set(keyword, members(value));
                case "items", "not", "if", "then", "else" -> result.set(keyword, of(value));
                case "allOf" -> all.addAll(alternatives(value));
                case "anyOf" -> result.set(keyword, alternatives(value));
                case "oneOf" -> all.add(oneOf(value));
                default -> result.set(keyword, value);
            }
        });
        return all.isEmpty() ? result : result.set("allOf", all);
    }

    private ObjectNode members(JsonNode properties) {
        ObjectNode result = JsonText.MAPPER.createObjectNode();
        properties.properties().forEach(member -> result.set(member.getKey(), of(member.getValue())));
        return result;
    }

    private ArrayNode alternatives(JsonNode schemas) {
        ArrayNode result = JsonText.MAPPER.createArrayNode();
        schemas.forEach(schema -> result.add(of(schema)));
        return result;
    }

    /**
     * Values with titles are one choice. Of answers that were only begun, more than one alternative may fit yet.
     */
    private ObjectNode oneOf(JsonNode schemas) {
        ObjectNode result = JsonText.MAPPER.createObjectNode();
        ArrayNode alternatives = alternatives(schemas);
        if (alternatives.valueStream().allMatch(schema -> schema.size() == 1 && schema.has("const"))) {
            ArrayNode values = result.putArray("enum");
            alternatives.forEach(schema -> values.add(schema.get("const")));
            return result;
        }
        return result.set(whole ? "oneOf" : "anyOf", alternatives);
    }
}
