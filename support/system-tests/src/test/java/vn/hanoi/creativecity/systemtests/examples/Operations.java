package vn.hanoi.creativecity.systemtests.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The operations of the committed contract; those with the fewest parameters in their path come first. */
record Operations(List<Operation> all) {

    record Operation(String id, String method, String path, JsonNode body) {

        boolean isRead() {
            return method.equals("GET");
        }

        long parameters() {
            return path.chars().filter(c -> c == '{').count();
        }

        boolean answers(String status, String type) {
            return body.path("responses").path(status).path("content").has(type);
        }

        boolean takes(String type) {
            return body.path("requestBody").path("content").has(type);
        }

        boolean matches(String otherMethod, String otherPath) {
            String pattern = Pattern.compile("\\{[^}]*}")
                    .splitAsStream(path + " ")
                    .map(Pattern::quote)
                    .reduce((one, next) -> one + "[^/]+" + next)
                    .orElseThrow();
            return method.equals(otherMethod) && (otherPath + " ").matches(pattern);
        }
    }

    static Operations read() throws IOException {
        JsonNode contract = new ObjectMapper()
                .readTree(Path.of("..", "..", "contract", "openapi.json").toFile());
        List<Operation> all = new ArrayList<>();
        contract.path("paths")
                .properties()
                .forEach(item -> item.getValue().properties().forEach(member -> {
                    if (member.getValue().has("operationId")) {
                        all.add(new Operation(
                                member.getValue().path("operationId").asText(),
                                member.getKey().toUpperCase(Locale.ROOT),
                                item.getKey(),
                                member.getValue()));
                    }
                }));
        all.sort(Comparator.comparing(Operation::parameters).thenComparing(Operation::path));
        return new Operations(all);
    }

    Optional<Operation> find(String method, String path) {
        return all.stream().filter(operation -> operation.matches(method, path)).findFirst();
    }
}
