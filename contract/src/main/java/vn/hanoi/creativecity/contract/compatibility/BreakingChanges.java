package vn.hanoi.creativecity.contract.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The changes between two contracts that stop a client which was written for the first. The definitions follow oasdiff,
 * with what is special here: an unknown query parameter or property is refused, and values may join an enum of an answer.
 */
public final class BreakingChanges {

    private static final Set<String> METHODS =
            Set.of("get", "head", "post", "put", "patch", "delete", "options", "trace");

    private final Contract released;
    private final Contract current;
    private final List<String> found = new ArrayList<>();

    private BreakingChanges(Contract released, Contract current) {
        this.released = released;
        this.current = current;
    }

    /** What breaks, each as a sentence that begins with the operation; empty when nothing does. */
    public static List<String> between(JsonNode released, JsonNode current) {
        var changes = new BreakingChanges(new Contract(released), new Contract(current));
        released.path("paths").properties().forEach(path -> changes.path(path.getKey(), path.getValue()));
        new Webhooks(changes.released, changes.current, changes.found).compare();
        changes.schemas();
        return List.copyOf(changes.found);
    }

    private void path(String path, JsonNode item) {
        item.properties().stream()
                .filter(field -> METHODS.contains(field.getKey()))
                .forEach(field -> operation(path, field.getKey(), item));
    }

    private void operation(String path, String method, JsonNode oldItem) {
        var place = method.toUpperCase(Locale.ROOT) + " " + path;
        var newItem = current.root().path("paths").path(path);
        var before = oldItem.path(method);
        var now = newItem.path(method);
        if (now.isMissingNode()) {
            found.add(place + " was removed");
            return;
        }
        if (!before.path("operationId").equals(now.path("operationId"))) {
            found.add("%s: its operationId changed from %s to %s, which renames the method of generated clients"
                    .formatted(
                            place,
                            before.path("operationId").asText(),
                            now.path("operationId").asText()));
        }
        if (!Security.of(before).isAdmittedBy(Security.of(now))) {
            found.add(place + ": it admits fewer callers");
        }
        if (becameSmaller(before.path("x-body-limit"), now.path("x-body-limit"))) {
            found.add(place + ": it takes fewer bytes of a body");
        }
        new Requests(place, released, current, found).compare(oldItem, before, newItem, now);
        new Responses(place, released, current, found).compare(before.path("responses"), now.path("responses"));
    }

    /** Each is a type of generated clients, by its name. */
    private void schemas() {
        released.root().at("/components/schemas").fieldNames().forEachRemaining(name -> {
            if (!current.root().at("/components/schemas").has(name)) {
                found.add("The schema %s was removed, which takes a type from generated clients".formatted(name));
            }
        });
    }

    /** Without a limit of its own an operation takes what all do, which is less than any of these. */
    private static boolean becameSmaller(JsonNode before, JsonNode now) {
        return before.isNumber() && now.asLong(0) < before.asLong();
    }
}
