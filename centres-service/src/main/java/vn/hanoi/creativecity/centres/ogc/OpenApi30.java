package vn.hanoi.creativecity.centres.ogc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes the part of an OpenAPI 3.1 document that lies under one path as a document of OpenAPI 3.0 by itself. */
final class OpenApi30 {

    private static final String REFERENCE = "$ref";

    private final JsonNode module;
    private final ObjectNode part = JsonNodeFactory.instance.objectNode();

    /** What has been found to belong to the part, and is not there yet. */
    private final Deque<String> missing = new ArrayDeque<>();

    private OpenApi30(JsonNode module) {
        this.module = module;
    }

    /** @param root the path, which the addresses of the part's servers are to end with */
    static ObjectNode of(JsonNode module, String root, String tag) {
        return new OpenApi30(module).under(root, tag);
    }

    private ObjectNode under(String root, String tag) {
        part.put("openapi", "3.0.3");
        for (JsonNode described : module.path("tags")) {
            if (described.path("name").asText().equals(tag)) {
                part.putArray("tags").add(described);
            }
        }
        ObjectNode paths = part.putObject("paths");
        module.path("paths").properties().forEach(path -> {
            if (path.getKey().equals(root) || path.getKey().startsWith(root + "/")) {
                String below = path.getKey().substring(root.length());
                paths.set(below.isEmpty() ? "/" : below, convert(path.getValue()));
            }
        });
        paths.forEach(OpenApi30::withAnyOtherProblem);
        part.putObject("components").set("securitySchemes", convert(module.at("/components/securitySchemes")));
        while (!missing.isEmpty()) {
            add(missing.pop());
        }
        return part;
    }

    /** What nobody can foresee for one operation, such as an address that is too long. */
    private static void withAnyOtherProblem(JsonNode path) {
        ObjectNode problem = ((ObjectNode) path.at("/get/responses")).putObject("default");
        problem.put("description", "Any other problem [RFC 9457].");
        problem.withObject("/content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put(REFERENCE, "#/components/schemas/Problem");
    }

    private void add(String reference) {
        String[] place = reference.split("/");
        ObjectNode kind = part.withObject("/components/" + place[2]);
        if (!kind.has(place[3])) {
            kind.set(place[3], convert(module.at(reference.substring(1))));
        }
    }

    private JsonNode convert(JsonNode node) {
        if (node.isArray()) {
            ArrayNode converted = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> converted.add(convert(element)));
            return converted;
        }
        return node.isObject() ? convertObject(node) : node;
    }

    private JsonNode convertObject(JsonNode node) {
        ObjectNode converted = JsonNodeFactory.instance.objectNode();
        for (var member : node.properties()) {
            JsonNode value = member.getValue();
            switch (member.getKey()) {
                case REFERENCE -> {
                    missing.push(value.asText());
                    converted.set(REFERENCE, value);
                }
                case "x-also-at" -> {}
                case "examples" -> converted.set("example", value.path(0));
                case "example", "enum", "default" -> converted.set(member.getKey(), value);
                case "security" -> converted.set("security", withoutNames(value));
                default -> converted.set(member.getKey(), convert(value));
            }
        }
        withOneType(converted);
        return alone(converted);
    }

    /** Only schemes of OAuth name what is asked of them there. */
    private static ArrayNode withoutNames(JsonNode alternatives) {
        ArrayNode unnamed = JsonNodeFactory.instance.arrayNode();
        for (JsonNode alternative : alternatives) {
            ObjectNode schemes = unnamed.addObject();
            alternative.fieldNames().forEachRemaining(schemes::putArray);
        }
        return unnamed;
    }

    /** That something may be null is no type there. */
    private static void withOneType(ObjectNode schema) {
        if (!schema.path("type").isArray()) {
            return;
        }
        schema.path("type").forEach(type -> {
            if (type.asText().equals("null")) {
                schema.put("nullable", true);
            }
        });
        schema.set("type", schema.path("type").path(0));
        if (schema.remove("anyOf") instanceof ArrayNode alternatives) {
            schema.putArray("allOf").add(alternatives.path(0));
        }
    }

    /** Nothing counts that stands beside a reference there. */
    private static JsonNode alone(ObjectNode converted) {
        if (!converted.has(REFERENCE) || converted.size() == 1) {
            return converted;
        }
        JsonNode reference = converted.remove(REFERENCE);
        converted.remove("type");
        converted.putArray("allOf").addObject().set(REFERENCE, reference);
        return converted;
    }
}
