package vn.hanoi.creativecity.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The OpenAPI document that one module generates from its own code. */
record ModuleDocument(String module, ObjectNode root) {

    private static final List<String> MODULES =
            List.of("centres-service", "events-service", "gateway", "ideas-service");

    /** The documents of the four modules, always in the same order. */
    static List<ModuleDocument> in(Path directory) {
        return MODULES.stream().map(module -> read(directory, module)).toList();
    }

    /** How the contract names the service that answers: {@code centres} for {@code centres-service}. */
    String service() {
        return module.replaceFirst("-service$", "");
    }

    private static ModuleDocument read(Path directory, String module) {
        var file = directory.resolve(module + "-openapi.json");
        if (!Files.exists(file)) {
            throw new ContractProblem(List.of(
                    "The module %s gave no OpenAPI document. Build it together with the contract: ./mvnw -pl contract -am verify"
                            .formatted(module)));
        }
        return new ModuleDocument(module, Json.read(file));
    }
}
