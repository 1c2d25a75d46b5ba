package vn.hanoi.creativecity.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * The paths of a module that the world may see, each operation with its service and its own security, and what it tells
 * others.
 */
final class PublishedPaths {

    private static final List<String> METHODS =
            List.of("get", "head", "post", "put", "patch", "delete", "options", "trace");
    private static final List<String> HIDDEN = List.of("/internal", "/q/");

    private final ModuleDocument document;
    private final List<String> problems;
    private final ObjectNode tree = Json.object();
    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, ObjectNode> sharedFields = new TreeMap<>();

    record Operation(String path, String method, ObjectNode body) {

        String place() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }
    }

    PublishedPaths(ModuleDocument document, List<String> problems) {
        this.document = document;
        this.problems = problems;
        document.root().path("paths").properties().stream()
                .filter(path -> HIDDEN.stream().noneMatch(path.getKey()::startsWith))
                .forEach(path -> publish(path.getKey(), (ObjectNode) path.getValue()));
        webhooks().forEach(tree::set);
    }

    List<Operation> operations() {
        return operations;
    }

    /** What a path says for all its operations: a summary, parameters. */
    Map<String, ObjectNode> sharedFields() {
        return sharedFields;
    }

    /** What it sends to whoever has asked for it, by name. */
    Map<String, ObjectNode> webhooks() {
        var webhooks = new TreeMap<String, ObjectNode>();
        document.root()
                .path("webhooks")
                .properties()
                .forEach(webhook -> webhooks.put(webhook.getKey(), (ObjectNode) webhook.getValue()));
        return webhooks;
    }

    /** The components that the operations and webhooks use, as {@code schemas/Centre}. */
    Set<String> components() {
        return References.from(tree, document.root().path("components"));
    }

    boolean usesTag(String name) {
        return operations.stream()
                .flatMap(operation ->
                        StreamSupport.stream(operation.body().path("tags").spliterator(), false))
                .anyMatch(tag -> tag.asText().equals(name));
    }

    /** The order of {@link #METHODS}, after what holds for all of them. */
    static ObjectNode ordered(ObjectNode item) {
        var ordered = byName(item);
        ordered.remove(METHODS);
        METHODS.stream().filter(item::has).forEach(method -> ordered.set(method, item.get(method)));
        return ordered;
    }

    private static ObjectNode byName(ObjectNode object) {
        var ordered = Json.object();
        object.properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(member -> ordered.set(member.getKey(), member.getValue()));
        return ordered;
    }

    private void publish(String path, ObjectNode item) {
        var copy = item.deepCopy();
        tree.set(path, copy);
        var fields = Json.object();
        copy.properties().forEach(field -> {
            if (METHODS.contains(field.getKey())) {
                operations.add(operation(path, field.getKey(), (ObjectNode) field.getValue()));
            } else {
                fields.set(field.getKey(), field.getValue());
            }
        });
        if (copy.size() > fields.size()) {
            sharedFields.put(path, fields);
        }
    }

    private Operation operation(String path, String method, ObjectNode body) {
        var operation = new Operation(path, method, body);
        var inherited = document.root().path("security");
        if (!body.has("security") && inherited.isArray()) {
            body.set("security", inherited);
        }
        if (!body.has("security")) {
            problems.add("%s of %s does not say who may call it. Annotate it with @Authenticated or @RolesAllowed."
                    .formatted(operation.place(), document.module()));
        }
        if (body.get("responses") instanceof ObjectNode responses) {
            body.set("responses", byName(responses));
        }
        body.put("x-service", document.service());
        return operation;
    }
}
