package vn.hanoi.creativecity.contract.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A contract whose references can be followed. */
record Contract(JsonNode root) {

    private static final Set<String> COMPOSITION = Set.of("$ref", "allOf");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    JsonNode follow(JsonNode node) {
        var target = node;
        while (target.has("$ref")) {
            target = root.at(target.path("$ref").asText().substring(1));
        }
        return target;
    }

    /** The parameters of an operation by place and name; its own come before those of its path. */
    Map<String, JsonNode> parameters(JsonNode item, JsonNode operation) {
        var parameters = new TreeMap<String, JsonNode>();
        item.path("parameters").forEach(parameter -> put(parameters, follow(parameter)));
        operation.path("parameters").forEach(parameter -> put(parameters, follow(parameter)));
        return parameters;
    }

    /** A schema without {@code $ref} and {@code allOf} at its top: what both say is said by the schema itself. */
    ObjectNode flat(JsonNode schema) {
        var flat = JSON.objectNode();
        if (schema.has("$ref")) {
            merge(flat, flat(root.at(schema.path("$ref").asText().substring(1))));
        }
        schema.path("allOf").forEach(part -> merge(flat, flat(part)));
        merge(flat, schema);
        return flat;
    }

    private static void put(Map<String, JsonNode> parameters, JsonNode parameter) {
        parameters.put(
                "%s parameter %s"
                        .formatted(
                                parameter.path("in").asText(),
                                parameter.path("name").asText()),
                parameter);
    }

    private static void merge(ObjectNode into, JsonNode from) {
        from.properties().stream()
                .filter(field -> !COMPOSITION.contains(field.getKey()))
                .forEach(field -> {
                    switch (field.getKey()) {
                        case "properties" -> into.set("properties", union(into.path("properties"), field.getValue()));
                        case "required" -> into.withArray("required").addAll((ArrayNode) field.getValue());
                        default -> into.set(field.getKey(), field.getValue());
                    }
                });
    }

    private static ObjectNode union(JsonNode one, JsonNode other) {
        var union = JSON.objectNode();
        one.properties().forEach(property -> union.set(property.getKey(), property.getValue()));
        other.properties().forEach(property -> union.set(property.getKey(), property.getValue()));
        return union;
    }
}
