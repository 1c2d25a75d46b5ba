package vn.hanoi.creativecity.systemtests.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import vn.hanoi.creativecity.systemtests.examples.Operations.Operation;

/**
 * For each operation the first request of each type that succeeded, with its answer; one that shows something is taken instead of an
 * empty list. Operations that have their example keep it, since ids and instants differ from run to run.
 */
final class Recordings {

    private static final Path FOLDER = Path.of("..", "..", "contract", "examples");
    private static final String REQUEST = "request";
    private static final String RESPONSES = "responses";

    private final Operations operations = Operations.read();
    private final Map<String, ObjectNode> examples = new TreeMap<>();
    private final UnaryOperator<String> addresses;

    /** @param addresses makes those of this run those that a reader knows */
    Recordings(UnaryOperator<String> addresses) throws IOException {
        this.addresses = addresses;
    }

    synchronized void offer(String method, String path, Content request, int status, Content answer) {
        if (status >= 200 && status < 300) {
            operations
                    .find(method, path)
                    .filter(operation -> !Files.exists(file(operation.id())))
                    .ifPresent(operation -> keep(operation, request, Integer.toString(status), answer));
        }
    }

    private void keep(Operation operation, Content request, String status, Content answer) {
        String id = operation.id();
        Optional<JsonNode> asked = request.shown(addresses).filter(_ -> operation.takes(request.type()));
        Optional<JsonNode> answered = answer.shown(addresses).filter(_ -> operation.answers(status, answer.type()));
        ObjectNode example = examples.get(id);
        if (example == null || showsNothing(example) && answered.isPresent()) {
            example = JsonNodeFactory.instance.objectNode();
            examples.put(id, example);
        }
        if (asked.isPresent()) {
            example.withObjectProperty(REQUEST).putIfAbsent(request.type(), asked.get());
        }
        if (answered.isPresent()) {
            example.withObjectProperty(RESPONSES).withObjectProperty(status).putIfAbsent(answer.type(), answered.get());
        }
    }

    private static boolean showsNothing(JsonNode example) {
        JsonNode page = example.at("/responses/200/application~1json");
        return page.path("items").isArray() && page.path("items").isEmpty();
    }

    void write() throws IOException {
        Files.createDirectories(FOLDER);
        for (var example : examples.entrySet()) {
            if (!example.getValue().isEmpty()) {
                Files.writeString(file(example.getKey()), Content.written(example.getValue()));
            }
        }
    }

    private static Path file(String id) {
        return FOLDER.resolve(id + ".json");
    }
}
