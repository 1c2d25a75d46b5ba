package vn.hanoi.creativecity.centres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The OpenAPI document that the build generates, as it is when the application of the tests has been built. */
@QuarkusTest
class ContractTest {

    private static final List<String> METHODS = List.of("get", "post", "patch", "put", "delete");

    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        document = new ObjectMapper()
                .readTree(Path.of("target/openapi/openapi.json").toFile());
    }

    @Test
    void theseOperationsAreThereAndNoInternalOnes() {
        assertEquals(
                List.of(
                        "changeAdaptation",
                        "changeAgreement",
                        "changeCentre",
                        "changeConnection",
                        "changeCraftProduct",
                        "changeHeritageSite",
                        "changeIndicator",
                        "changeOrganisation",
                        "changePlan",
                        "changeSpace",
                        "changeTarget",
                        "createAdaptation",
                        "createAgreement",
                        "createCentre",
                        "createConnection",
                        "createContribution",
                        "createCraftProduct",
                        "createHeritageSite",
                        "createImport",
                        "createIndicator",
                        "createObservation",
                        "createOrganisation",
                        "createPlan",
                        "createSpace",
                        "createTarget",
                        "deleteConnection",
                        "deleteSpace",
                        "exportCollection",
                        "listAdaptationTransitions",
                        "listAdaptations",
                        "listAdministrativeUnitFeatures",
                        "listAdministrativeUnits",
                        "listAgreementTransitions",
                        "listAgreements",
                        "listCentreFeatures",
                        "listCentreTransitions",
                        "listCentres",
                        "listCentresAudit",
                        "listCentresChanges",
                        "listConnections",
                        "listContributions",
                        "listCraftProducts",
                        "listExports",
                        "listFeatureCollections",
                        "listHeritageSiteFeatures",
                        "listHeritageSiteTransitions",
                        "listHeritageSites",
                        "listImports",
                        "listIndicators",
                        "listObservationRevisions",
                        "listObservations",
                        "listOpeningDays",
                        "listOrganisations",
                        "listPlans",
                        "listSpaces",
                        "listTargets",
                        "listWalkingSpaceFeatures",
                        "moveAdaptation",
                        "moveAgreement",
                        "moveCentre",
                        "moveHeritageSite",
                        "readAdaptation",
                        "readAdministrativeUnit",
                        "readAdministrativeUnitFeature",
                        "readAgreement",
                        "readCentre",
                        "readCentreFeature",
                        "readConnection",
                        "readContribution",
                        "readCraftProduct",
                        "readFeatureCollection",
                        "readHeritageSite",
                        "readHeritageSiteFeature",
                        "readImport",
                        "readIndicator",
                        "readMapsConformance",
                        "readMapsDescription",
                        "readMapsHome",
                        "readNetwork",
                        "readObservation",
                        "readOpeningHours",
                        "readOpeningStatus",
                        "readOrganisation",
                        "readPlan",
                        "readSpace",
                        "readTarget",
                        "readWalkingSpaceFeature",
                        "replaceOpeningHours",
                        "reviseObservation"),
                operations().values().stream()
                        .map(operation -> operation.path("operationId").asText())
                        .sorted()
                        .toList());
        assertEquals(
                List.of(),
                operations().keySet().stream()
                        .filter(operation -> !operation.contains(" /v1/") && !operation.contains(" /ogc"))
                        .toList());
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
    void readsAreForEverybodyAndTheRestNamesItsRoles() {
        operations().forEach((name, operation) -> {
            String roles = operation.path("security").toString();
            String expected = name.startsWith("get") && !name.contains("/audit/") && !name.contains("/imports")
                    ? "[{},{\"person\":[]},{\"apiKey\":[\"centres:read\"]}]"
                    : List.of("/organisations", "/plans", "/indicators", "/audit/").stream()
                                    .anyMatch(name::contains)
                            ? "[{\"person\":[\"admin\"]}]"
                            : "[{\"person\":[\"admin\"]},{\"person\":[\"centre_editor\"]}]";
            assertEquals(expected, roles, name);
        });
    }

    @Test
    void oneOperationTakesMoreThanTheOthers() {
        Map<String, Long> limits = new TreeMap<>();
        operations().forEach((name, operation) -> {
            if (operation.has("x-body-limit")) {
                limits.put(name, operation.path("x-body-limit").asLong());
            }
        });
        assertEquals(Map.of("post /v1/imports", 268_435_456L), limits);
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
                        .forEach(property -> {
                            if (property.getValue().path("description").asText().isBlank()) {
                                missing.add(schema.getKey() + "." + property.getKey());
                            }
                        }));
        operations()
                .forEach((name, operation) -> operation
                        .path("parameters")
                        .forEach(parameter -> require(
                                parameter, name + " " + parameter.path("name").asText(), missing)));
        assertEquals(List.of(), missing);
    }

    @Test
    void everyAnswerIsDescribedAndProblemsAreAmongThem() {
        List<String> missing = new ArrayList<>();
        operations().forEach((name, operation) -> {
            var statuses = new TreeSet<String>();
            operation.path("responses").properties().forEach(response -> {
                statuses.add(response.getKey());
                require(response.getValue(), name + " " + response.getKey(), missing);
            });
            List<String> expected = new ArrayList<>(List.of("400", "401", "406", "429", "500", "503"));
            if (!name.startsWith("get")) {
                expected.addAll(List.of("403", "409"));
            }
            if (operation.has("requestBody")) {
                expected.addAll(List.of("413", "415", "422"));
            }
            if (operation.has("requestBody")) {
                expected.addAll(List.of("413", "415", "422"));
            }
            if (name.startsWith("patch") || name.startsWith("put")) {
                expected.addAll(List.of("412", "428"));
            }
            if (name.contains("{")) {
                expected.add("404");
            }
            expected.stream()
                    .filter(status -> !statuses.contains(status))
                    .forEach(status -> missing.add(name + " has no " + status));
        });
        assertEquals(List.of(), missing);
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
