package vn.hanoi.creativecity.gateway.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hanoi.creativecity.gateway.contract.Operation;

/**
 * The paths of the contract, found segment by segment. What is written out goes before what is a parameter [OpenAPI 3.1,
 * Paths Object], and there is no way back: a look-up takes as many steps as the path has segments.
 */
final class PathTree {

    private final Node root = new Node();

    PathTree(List<Operation> operations) {
        operations.forEach(this::add);
    }

    Optional<KnownPath> find(List<String> segments) {
        Node node = root;
        for (int i = 0; i < segments.size(); i++) {
            node = node.child(segments.get(i), i == segments.size() - 1);
            if (node == null) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(node.path);
    }

    private void add(Operation operation) {
        Node node = root;
        if (!operation.template().equals("/")) {
            // A slash at the end is a segment of its own, as in requests.
            for (String segment : operation.template().substring(1).split("/", -1)) {
                node = node.grow(segment);
            }
        }
        if (node.path == null) {
            node.path = new KnownPath(operation.template(), new HashMap<>());
        }
        Operation other = node.path.operations().putIfAbsent(operation.method(), operation);
        if (other != null) {
            throw new IllegalStateException(
                    "Two operations of the contract answer to " + operation.method() + " " + operation.template());
        }
    }

    private static final class Node {

        private final Map<String, Node> literals = new HashMap<>();
        private final List<Parameter> parameters = new ArrayList<>();
        private KnownPath path;

        /** @param isLast whether nothing follows: then what is written out counts only where a path ends there */
        Node child(String segment, boolean isLast) {
            Node literal = literals.get(segment);
            if (literal != null && !(isLast && literal.path == null)) {
                return literal;
            }
            return parameters.stream()
                    .filter(parameter -> parameter.matches(segment))
                    .findFirst()
                    .map(Parameter::node)
                    .orElse(null);
        }

        Node grow(String template) {
            int open = template.indexOf('{');
            if (open < 0) {
                return literals.computeIfAbsent(template, _ -> new Node());
            }
            String prefix = template.substring(0, open);
            String suffix = template.substring(template.indexOf('}', open) + 1);
            return parameters.stream()
                    .filter(known -> known.prefix.equals(prefix) && known.suffix.equals(suffix))
                    .findFirst()
                    .orElseGet(() -> addParameter(prefix, suffix))
                    .node;
        }

        private Parameter addParameter(String prefix, String suffix) {
            Parameter added = new Parameter(prefix, suffix, new Node());
            parameters.add(added);
            parameters.sort(Comparator.comparingInt(Parameter::writtenOut).reversed());
            return added;
        }
    }

    /** A segment such as <code>{id}</code> or <code>{name}.ics</code>. */
    private record Parameter(String prefix, String suffix, Node node) {

        int writtenOut() {
            return prefix.length() + suffix.length();
        }

        boolean matches(String segment) {
            return segment.length() > writtenOut() && segment.startsWith(prefix) && segment.endsWith(suffix);
        }
    }
}
