package vn.hanoi.creativecity.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Things that several modules may declare, as long as they say the same under one name. */
final class SharedNames {

    private final String kind;
    private final String pointer;
    private final List<String> problems;
    private final Map<String, Declaration> declarations = new TreeMap<>();

    private record Declaration(String module, JsonNode value) {}

    /**
     * @param kind what they are, such as {@code schemas}
     * @param pointer where they stand in a document
     */
    SharedNames(String kind, String pointer, List<String> problems) {
        this.kind = kind;
        this.pointer = pointer;
        this.problems = problems;
    }

    void declare(String module, String name, JsonNode value) {
        var other = declarations.putIfAbsent(name, new Declaration(module, value));
        if (other == null || other.value().equals(value)) {
            return;
        }
        var first = Difference.between(pointer + Json.step(name), other.value(), value)
                .getFirst();
        problems.add("""
            %s and %s disagree about "%s" in %s. They differ first at %s: %s has %s, %s has %s. \
            Make them equal, or give one of them a name of its own (for a schema: @Schema(name = …)).""".formatted(
                        other.module(),
                        module,
                        name,
                        kind,
                        first.pointer(),
                        other.module(),
                        first.leftText(),
                        module,
                        first.rightText()));
    }

    boolean has(String name) {
        return declarations.containsKey(name);
    }

    List<JsonNode> values() {
        return declarations.values().stream().map(Declaration::value).toList();
    }

    ObjectNode byName() {
        var object = Json.object();
        declarations.forEach((name, declaration) -> object.set(name, declaration.value()));
        return object;
    }
}
