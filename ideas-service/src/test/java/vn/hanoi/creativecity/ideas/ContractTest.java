package vn.hanoi.creativecity.ideas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** The OpenAPI document that the build generates, as it is when the application of the tests has been built. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class ContractTest {

    private static final List<String> METHODS = List.of("get", "post", "patch", "put", "delete");

    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        document = new ObjectMapper()
                .readTree(Path.of("target/openapi/openapi.json").toFile());
    }

    @Test
    void everyOperationSaysWhatItDoesAndWhoMay() {
        List<String> missing = new ArrayList<>();
        operations().forEach((name, operation) -> {
            for (String text : List.of("summary", "description", "operationId")) {
                if (operation.path(text).asText().isBlank()) {
                    missing.add(name + " has no " + text);
                }
            }
            if (operation.path("tags").size() != 1) {
                missing.add(name + " has not one tag");
            }
            if (!operation.path("security").isArray()) {
                missing.add(name + " says not who may");
            }
        });
        assertEquals(List.of(), missing);
    }

    @Test
    void oneOperationTakesMoreThanTheOthers() {
        Map<String, Long> limits = new TreeMap<>();
        operations().forEach((name, operation) -> {
            if (operation.has("x-body-limit")) {
                limits.put(name, operation.path("x-body-limit").asLong());
            }
        });
        assertEquals(Map.of("post /v1/submissions/{submission}/attachments", 104_857_600L), limits);
    }

    @Test
    void aDownloadIsOneOfTheKindsWholeOrInPart() {
        JsonNode responses = document.path("paths")
                .path("/v1/submissions/{submission}/attachments/{attachment}/content")
                .at("/get/responses");

        for (String status : List.of("200", "206")) {
            List<String> types = new ArrayList<>();
            responses.at("/" + status + "/content").fieldNames().forEachRemaining(types::add);
            assertEquals(
                    List.of("application/pdf", "image/jpeg", "image/png", "image/webp", "video/mp4"),
                    types.stream().sorted().toList());
        }
        assertEquals(
                "#/components/responses/RangeNotSatisfiable",
                responses.at("/416/$ref").asText());
    }

    @Test
    void everyPropertyAndParameterIsDescribed() {
        List<String> missing = new ArrayList<>();
        document.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(property ->
                                require(property.getValue(), schema.getKey() + "." + property.getKey(), missing)));
        operations()
                .forEach((name, operation) -> operation
                        .path("parameters")
                        .forEach(parameter -> require(
                                parameter, name + " " + parameter.path("name").asText(), missing)));
        assertEquals(List.of(), missing);
    }

    @Test
    void whatOnlyStaffSeeOfACallIsMarked() {
        List<String> marked = new ArrayList<>();
        for (String schema : List.of("Call", "CallExtension")) {
            document.path("components").path("schemas").path(schema).path("properties").properties().stream()
                    .filter(member -> member.getValue().has("x-visible-to"))
                    .map(member -> schema + "." + member.getKey() + " "
                            + member.getValue().path("x-visible-to"))
                    .forEach(marked::add);
        }
        assertEquals(
                List.of(
                        "Call.criteriaLockedAt [\"staff\"]",
                        "Call.votingLockedAt [\"staff\"]",
                        "CallExtension.actor [\"staff\"]"),
                marked);
    }

    /** A reference carries the description of what it refers to. */
    private static void require(JsonNode described, String name, List<String> missing) {
        if (!described.has("$ref") && described.path("description").asText().isBlank()) {
            missing.add(name);
        }
    }

    private static Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> METHODS.forEach(method -> {
                    if (path.getValue().has(method)) {
                        operations.put(
                                method + " " + path.getKey(), path.getValue().get(method));
                    }
                }));
        return operations;
    }
}
