package vn.hanoi.creativecity.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the operations of an OpenAPI document. */
final class Operations {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private Operations() {}

    static List<Operation> of(JsonNode document) {
        List<Operation> found = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .forEach(member -> found.add(operation(
                                document,
                                path.getKey(),
                                member.getKey().toUpperCase(Locale.ROOT),
                                member.getValue()))));
        return List.copyOf(found);
    }

    private static Operation operation(JsonNode document, String template, String method, JsonNode operation) {
        JsonNode security = operation.path("security");
        return new Operation(
                method,
                template,
                Upstream.ofContract(operation.path("x-service").asText()),
                isPublic(security.isMissingNode() ? document.path("security") : security));
    }

    /** No requirement at all, or an empty one among the alternatives; where nothing is said, nobody is let in. */
    private static boolean isPublic(JsonNode security) {
        if (!security.isArray()) {
            return false;
        }
        for (JsonNode alternative : security) {
            if (alternative.isEmpty()) {
                return true;
            }
        }
        return security.isEmpty();
    }
}
