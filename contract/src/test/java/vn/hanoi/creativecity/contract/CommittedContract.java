package vn.hanoi.creativecity.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The committed contract, operation by operation. */
record CommittedContract(ObjectNode root) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    record Operation(String path, String method, JsonNode body) {

        String id() {
            return body.path("operationId").asText();
        }

        boolean answers(String status) {
            return body.path("responses").has(status);
        }
    }

    static CommittedContract read() {
        return new CommittedContract(Json.read(Path.of("openapi.json")));
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(item -> item.getValue().properties().forEach(member -> {
                    if (METHODS.contains(member.getKey())) {
                        operations.add(new Operation(item.getKey(), member.getKey(), member.getValue()));
                    }
                }));
        return operations;
    }

    JsonNode follow(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
    }

    boolean takes(Operation operation, String place, String parameter) {
        for (JsonNode each : operation.body().path("parameters")) {
            JsonNode declared = follow(each);
            if (declared.path("in").asText().equals(place)
                    && (parameter.isEmpty() || declared.path("name").asText().equals(parameter))) {
                return true;
            }
        }
        return false;
    }
}
