package vn.hanoi.creativecity.gateway.routing;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vn.hanoi.creativecity.gateway.contract.Operation;

/** A path of the contract with its operations by method. */
record KnownPath(String template, Map<String, Operation> operations) {

    /** HEAD is there wherever GET is [RFC 9110 section 9.3.2]. */
    Optional<Operation> operation(String method) {
        return Optional.ofNullable(operations.get(method.equals("HEAD") ? "GET" : method));
    }

    /** The {@code Allow} header: OPTIONS asks for it, everywhere. */
    String allow() {
        TreeSet<String> methods = methods();
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }

    /** What a script may want to do there. */
    String forScripts() {
        return String.join(", ", methods());
    }

    private TreeSet<String> methods() {
        TreeSet<String> methods = new TreeSet<>(operations.keySet());
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }
}
