package vn.hanoi.creativecity.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes one document of the four. What two modules say alike is said once; where they disagree there is no contract, and
 * all disagreements are told together.
 */
final class Merge {

    /** What the merge looks at; {@code info} and {@code servers} are the contract's own. */
    private static final Set<String> KNOWN =
            Set.of("openapi", "info", "servers", "tags", "security", "paths", "webhooks", "components");

    private final List<String> problems = new ArrayList<>();
    private final Map<String, ObjectNode> paths = new TreeMap<>();
    private final SharedNames webhooks = new SharedNames("webhooks", "/webhooks", problems);
    private final Map<String, SharedNames> components = new TreeMap<>();
    private final SharedNames tags = new SharedNames("tags", "/tags", problems);
    private final List<ForeignReference> foreign = new ArrayList<>();
    private final Map<String, String> placeOfId = new HashMap<>();
    private final Map<String, String> pathOfTemplate = new HashMap<>();

    /** A component that a module uses and another one has to declare. */
    private record ForeignReference(String module, String kind, String name) {}

    private Merge() {}

    /**
     * @param head what no module can say: title, version, description, licence, servers
     * @throws ContractProblem when the documents contradict each other
     */
    static ObjectNode of(ObjectNode head, List<ModuleDocument> modules) {
        var merge = new Merge();
        modules.forEach(merge::add);
        merge.foreign.forEach(merge::requireDeclared);
        if (!merge.problems.isEmpty()) {
            throw new ContractProblem(merge.problems);
        }
        return merge.under(head);
    }

    private void add(ModuleDocument document) {
        refuseWhatWouldBeLost(document);
        var published = new PublishedPaths(document, problems);
        published.operations().forEach(operation -> addOperation(document, operation));
        published.sharedFields().forEach((path, fields) -> addFields(document, path, fields));
        published.webhooks().forEach((name, webhook) -> addWebhook(document, name, webhook));
        published.components().forEach(name -> addComponent(document, name));
        for (var tag : document.root().path("tags")) {
            var name = tag.path("name").asText();
            if (published.usesTag(name)) {
                tags.declare(document.module(), name, tag);
            }
        }
    }

    private void refuseWhatWouldBeLost(ModuleDocument document) {
        document.root().fieldNames().forEachRemaining(field -> {
            if (!KNOWN.contains(field) && !field.startsWith("x-")) {
                problems.add("%s declares \"%s\", which the merge would lose. Teach %s to keep it."
                        .formatted(document.module(), field, Merge.class.getName()));
            }
        });
    }

    private void addOperation(ModuleDocument document, PublishedPaths.Operation operation) {
        var place = operation.place() + " of " + document.module();
        var template = operation.path().replaceAll("\\{[^}]*}", "{}");
        var other = pathOfTemplate.putIfAbsent(template, operation.path());
        if (other != null && !other.equals(operation.path())) {
            problems.add("%s and %s are the same path. Name their parameters alike: %s does not."
                    .formatted(other, operation.path(), place));
        }
        var item = paths.computeIfAbsent(operation.path(), absent -> Json.object());
        var before = item.path(operation.method());
        if (before.isObject()) {
            problems.add("%s is answered by %s too. Only one module may: give one of them another path."
                    .formatted(place, before.path("x-service").asText()));
            return;
        }
        item.set(operation.method(), operation.body());
        addId(operation.body().path("operationId").asText(), place);
    }

    private void addId(String id, String place) {
        if (id.isEmpty()) {
            problems.add("%s has no operationId. Set @Operation(operationId = …).".formatted(place));
            return;
        }
        var other = placeOfId.putIfAbsent(id, place);
        if (other != null) {
            problems.add("The operationId %s belongs to %s and to %s. Rename one of the methods or their classes."
                    .formatted(id, other, place));
        }
    }

    private void addFields(ModuleDocument document, String path, ObjectNode fields) {
        var item = paths.get(path);
        fields.properties().forEach(field -> {
            var before = item.path(field.getKey());
            if (before.isMissingNode()) {
                item.set(field.getKey(), field.getValue());
            } else if (!before.equals(field.getValue())) {
                problems.add("%s says something else than another module in \"%s\" of %s. Make them equal."
                        .formatted(document.module(), field.getKey(), path));
            }
        });
    }

    private void addWebhook(ModuleDocument document, String name, ObjectNode webhook) {
        webhooks.declare(document.module(), name, webhook);
        webhook.properties()
                .forEach(operation -> addId(
                        operation.getValue().path("operationId").asText(),
                        "the webhook %s of %s".formatted(name, document.module())));
    }

    private void addComponent(ModuleDocument document, String reference) {
        var value = document.root().path("components").at("/" + reference);
        var slash = reference.indexOf('/');
        if (slash < 0) {
            problems.add("%s refers to %s, which is no component. Correct the reference."
                    .formatted(document.module(), reference));
            return;
        }
        var kind = reference.substring(0, slash);
        if (value.isMissingNode()) {
            foreign.add(new ForeignReference(document.module(), kind, reference.substring(slash + 1)));
            return;
        }
        components
                .computeIfAbsent(kind, absent -> new SharedNames(kind, "/components/" + kind, problems))
                .declare(document.module(), reference.substring(slash + 1), value);
    }

    /** An answer that is put together of others shows theirs as they are. */
    private void requireDeclared(ForeignReference reference) {
        var names = components.get(reference.kind());
        if (names == null || !names.has(reference.name())) {
            problems.add("%s refers to %s/%s, which no module publishes. Correct the reference."
                    .formatted(reference.module(), reference.kind(), reference.name()));
        }
    }

    private ObjectNode under(ObjectNode head) {
        var contract = head.deepCopy();
        contract.putArray("tags").addAll(tags.values());
        var mergedPaths = contract.putObject("paths");
        paths.forEach((path, item) -> mergedPaths.set(path, PublishedPaths.ordered(item)));
        if (!webhooks.byName().isEmpty()) {
            contract.set("webhooks", webhooks.byName());
        }
        var mergedComponents = contract.putObject("components");
        components.forEach((kind, names) -> mergedComponents.set(kind, names.byName()));
        return contract;
    }
}
