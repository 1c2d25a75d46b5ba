package vn.hanoi.creativecity.systemtests;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WithSuite.class)
class ContractIT {

    private final RunningSuite suite;

    ContractIT(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    void itIsTheCommittedOneWithOperationsOfAllFourModules() throws Exception {
        JsonPath served = suite.request()
                .get("/openapi.json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        JsonPath committed = JsonPath.from(Files.readString(Path.of("..", "..", "contract", "openapi.json")));
        assertEquals((Map<?, ?>) committed.getMap(""), served.getMap(""));
        assertEquals("3.1.0", served.getString("openapi"));
        assertEquals(
                new TreeSet<>(List.of("centres", "events", "gateway", "ideas")),
                new TreeSet<>(values(served, "x-service")));
    }

    @Test
    void everyOperationHasAnIdOfItsOwnAndNoneIsInternal() {
        JsonPath contract = suite.request().get("/openapi.json").jsonPath();
        List<String> ids = values(contract, "operationId");
        assertEquals(new TreeSet<>(ids).size(), ids.size());
        List<String> internal = contract.<String, Object>getMap("paths").keySet().stream()
                .filter(path -> path.startsWith("/internal") || path.startsWith("/q"))
                .toList();
        assertEquals(List.of(), internal);
    }

    @Test
    void itIsServedAsYamlAndRenderedWithoutForeignHosts() {
        suite.request().get("/openapi.yaml").then().statusCode(200).body(startsWith("openapi: \"3.1.0\""));
        suite.request().get("/docs").then().statusCode(200).contentType(startsWith("text/html"));
    }

    @Test
    void whatIsNotInItDoesNotExistOutside() {
        for (String path : List.of("/q/health", "/q/openapi", "/internal/x", "/v1/nothing")) {
            suite.request().get(path).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        }
    }

    private static List<String> values(JsonPath contract, String member) {
        List<String> found = new ArrayList<>();
        contract.<String, Map<String, Map<String, Object>>>getMap("paths")
                .values()
                .forEach(path -> path.forEach((method, operation) -> {
                    if (operation.containsKey("operationId")) {
                        found.add((String) operation.get(member));
                    }
                }));
        return found;
    }
}
