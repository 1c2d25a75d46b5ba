package vn.hanoi.creativecity.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was really asked and answered, put beside what the contract says of it: the folder {@code examples} has a file for
 * each operation, by its id, and a problem of each kind. Where an operation has an example of its own, that stays.
 */
final class Examples {

    private static final String PROBLEM = "application/problem+json";

    private final ObjectNode contract;
    private final List<String> strangers = new ArrayList<>();

    private Examples(ObjectNode contract) {
        this.contract = contract;
    }

    /** @throws ContractProblem when an example is of something that the contract does not have */
    static void addTo(ObjectNode contract, Path folder) {
        var examples = new Examples(contract);
        var operations = examples.operations();
        files(folder).forEach((id, example) -> {
            if (operations.containsKey(id)) {
                examples.add(id, example, operations.get(id));
            } else {
                examples.strangers.add("contract/examples/%s.json is of no operation. Delete it.".formatted(id));
            }
        });
        examples.addProblems(files(folder.resolve("problems")));
        if (!examples.strangers.isEmpty()) {
            throw new ContractProblem(examples.strangers);
        }
    }

    private Map<String, JsonNode> operations() {
        var operations = new TreeMap<String, JsonNode>();
        contract.path("paths")
                .forEach(item -> item.forEach(operation -> {
                    if (operation.has("operationId")) {
                        operations.put(operation.path("operationId").asText(), operation);
                    }
                }));
        return operations;
    }

    private void add(String id, JsonNode example, JsonNode operation) {
        set(id, "request", example.path("request"), operation.path("requestBody"));
        example.path("responses")
                .properties()
                .forEach(response -> set(
                        id,
                        response.getKey(),
                        response.getValue(),
                        operation.path("responses").path(response.getKey())));
    }

    private void set(String id, String part, JsonNode examples, JsonNode body) {
        examples.properties().forEach(example -> {
            if (!(body.path("content").path(example.getKey()) instanceof ObjectNode content)) {
                strangers.add("contract/examples/%s.json has a %s as %s, which the contract has not. Delete the file."
                        .formatted(id, part, example.getKey()));
            } else if (!content.has("example") && !content.has("examples")) {
                content.set("example", example.getValue());
            }
        });
    }

    /** One of each kind, told once: the answers of its status refer to it. */
    private void addProblems(Map<String, ObjectNode> problems) {
        problems.forEach((kind, problem) -> {
            var answers = contract.at("/components/responses");
            for (var answer : answers) {
                if (answer.path("description").asText().contains("`" + kind + "`:")) {
                    ((ObjectNode) answer.path("content").path(PROBLEM))
                            .withObjectProperty("examples")
                            .putObject(kind)
                            .put("$ref", "#/components/examples/" + kind);
                    var component = contract.withObject("/components/examples").putObject(kind);
                    component.set("summary", problem.path("title"));
                    component.set("value", problem);
                }
            }
        });
    }

    private static Map<String, ObjectNode> files(Path folder) {
        var files = new TreeMap<String, ObjectNode>();
        if (!Files.exists(folder)) {
            return files;
        }
        try (var paths = Files.newDirectoryStream(folder, "*.json")) {
            paths.forEach(
                    file -> files.put(file.getFileName().toString().replaceFirst("\\.json$", ""), Json.read(file)));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder, e);
        }
    }
}
