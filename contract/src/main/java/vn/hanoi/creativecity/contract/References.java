package vn.hanoi.creativecity.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Set;
import java.util.TreeSet;

/** Which components a part of a document uses, directly and through other components. */
final class References {

    private static final String PREFIX = "#/components/";

    /** Their members are named by the author, so that a property called {@code example} is still a schema. */
    private static final Set<String> MAPS_OF_NAMES = Set.of(
            "$defs",
            "callbacks",
            "content",
            "dependentSchemas",
            "examples",
            "headers",
            "links",
            "patternProperties",
            "properties",
            "responses");

    /** Their members are data, in which {@code $ref} means nothing. */
    private static final Set<String> DATA = Set.of("const", "default", "enum", "example", "value");

    private final JsonNode components;
    private final Set<String> used = new TreeSet<>();
    private final ArrayDeque<JsonNode> waiting = new ArrayDeque<>();

    private References(JsonNode components) {
        this.components = components;
    }

    /** The components as {@code schemas/Centre}, in alphabetical order. Those that do not exist are among them. */
    static Set<String> from(JsonNode part, JsonNode components) {
        var references = new References(components);
        references.waiting.add(part);
        while (!references.waiting.isEmpty()) {
            references.walk(references.waiting.poll());
        }
        return references.used;
    }

    private void walk(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> member(member.getKey(), member.getValue()));
        } else if (node.isArray()) {
            node.forEach(this::walk);
        }
    }

    private void member(String name, JsonNode value) {
        switch (name) {
            case "$ref" -> use(value.asText());
            case "mapping" -> value.forEach(target -> use(target.asText()));
            case "security" ->
                value.forEach(alternative ->
                        alternative.fieldNames().forEachRemaining(scheme -> use(PREFIX + "securitySchemes/" + scheme)));
            default -> {
                if (MAPS_OF_NAMES.contains(name)) {
                    value.properties().forEach(named -> walk(named.getValue()));
                } else if (!DATA.contains(name)) {
                    walk(value);
                }
            }
        }
    }

    private void use(String reference) {
        var name = reference.startsWith(PREFIX) ? reference.substring(PREFIX.length()) : reference;
        if (used.add(name)) {
            waiting.add(components.at("/" + name));
        }
    }
}
