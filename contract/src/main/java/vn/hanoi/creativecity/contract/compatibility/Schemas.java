package vn.hanoi.creativecity.contract.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares two schemas by what they mean for a client, which depends on who sends the value. */
final class Schemas {

    private final Direction direction;
    private final Contract released;
    private final Contract current;
    private final List<String> found;
    private final Set<String> open = new HashSet<>();

    enum Direction {
        REQUEST,
        RESPONSE
    }

    Schemas(Direction direction, Contract released, Contract current, List<String> found) {
        this.direction = direction;
        this.released = released;
        this.current = current;
        this.found = found;
    }

    void compare(String place, JsonNode before, JsonNode now) {
        var pair = before.path("$ref").asText() + " " + now.path("$ref").asText();
        var isRecursive = before.has("$ref") && now.has("$ref") && !open.add(pair);
        if (isRecursive) {
            return;
        }
        flat(place, released.flat(before), current.flat(now));
        open.remove(pair);
    }

    private void flat(String place, ObjectNode before, ObjectNode now) {
        if (isUnion(before) || isUnion(now)) {
            unions(place, alternatives(before), alternatives(now));
        }
        if (isUnion(before) != isUnion(now)) {
            return;
        }
        types(place, before, now);
        format(place, before.path("format"), now.path("format"));
        if (direction == Direction.REQUEST) {
            new Limits(place, found).compare(before, now);
        }
        required(place, before, now);
        before.path("properties").properties().forEach(property -> {
            var inner = "%s, property %s".formatted(place, property.getKey());
            var other = now.path("properties").path(property.getKey());
            if (other.isMissingNode()) {
                found.add(inner + " was removed");
            } else {
                Visibility.compare(inner, property.getValue(), other, found);
                compare(inner, property.getValue(), other);
            }
        });
        inner(place + ", item", before.path("items"), now.path("items"));
        inner(place + ", value", before.path("additionalProperties"), now.path("additionalProperties"));
    }

    private void inner(String place, JsonNode before, JsonNode now) {
        if (before.isObject() && now.isObject()) {
            compare(place, before, now);
        }
    }

    private void types(String place, JsonNode before, JsonNode now) {
        var old = typesOf(before);
        var present = typesOf(now);
        var fits = direction == Direction.REQUEST ? isWithin(old, present) : isWithin(present, old);
        if (!fits) {
            found.add("%s changed its type from %s to %s".formatted(place, names(old), names(present)));
        }
    }

    /** A format limits what a client may send and promises what it reads; to lift a limit or add a promise is good. */
    private void format(String place, JsonNode before, JsonNode now) {
        var matters = direction == Direction.REQUEST ? now : before;
        if (!matters.isMissingNode() && !before.equals(now)) {
            found.add(
                    "%s changed its format from %s to %s".formatted(place, before.asText("none"), now.asText("none")));
        }
    }

    private void required(String place, JsonNode before, JsonNode now) {
        var added = direction == Direction.REQUEST ? texts(now.path("required")) : texts(before.path("required"));
        added.removeAll(direction == Direction.REQUEST ? texts(before.path("required")) : texts(now.path("required")));
        for (var name : added) {
            if (direction == Direction.REQUEST) {
                found.add("%s, property %s became required".formatted(place, name));
            } else if (now.path("properties").has(name)) {
                found.add("%s, property %s may be missing now".formatted(place, name));
            }
        }
    }

    private void unions(String place, List<JsonNode> before, List<JsonNode> now) {
        var smaller = direction == Direction.REQUEST ? before : now;
        var larger = direction == Direction.REQUEST ? now : before;
        for (var alternative : smaller) {
            var isKept = larger.stream().anyMatch(other -> fits(alternative, other));
            if (!isKept) {
                found.add(
                        direction == Direction.REQUEST
                                ? "%s takes fewer alternatives".formatted(place)
                                : "%s has an alternative that clients do not know".formatted(place));
            }
        }
    }

    private boolean fits(JsonNode smaller, JsonNode larger) {
        var trial = new Schemas(direction, released, current, new ArrayList<>());
        trial.open.addAll(open);
        var isRequest = direction == Direction.REQUEST;
        trial.compare("", isRequest ? smaller : larger, isRequest ? larger : smaller);
        return trial.found.isEmpty();
    }

    private static boolean isUnion(JsonNode schema) {
        return schema.has("oneOf") || schema.has("anyOf");
    }

    private static List<JsonNode> alternatives(JsonNode schema) {
        if (!isUnion(schema)) {
            return List.of(schema);
        }
        var alternatives = new ArrayList<JsonNode>();
        schema.path("oneOf").forEach(alternatives::add);
        schema.path("anyOf").forEach(alternatives::add);
        return alternatives;
    }

    /** No type is any type. */
    private static boolean isWithin(Set<String> smaller, Set<String> larger) {
        if (larger.isEmpty() || smaller.isEmpty()) {
            return larger.isEmpty();
        }
        return smaller.stream()
                .allMatch(type -> larger.contains(type) || type.equals("integer") && larger.contains("number"));
    }

    private static Set<String> typesOf(JsonNode schema) {
        var type = schema.path("type");
        return type.isTextual() ? new TreeSet<>(Set.of(type.asText())) : texts(type);
    }

    private static Set<String> texts(JsonNode list) {
        var texts = new TreeSet<String>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static String names(Set<String> types) {
        return types.isEmpty() ? "any" : String.join(" or ", types);
    }
}
