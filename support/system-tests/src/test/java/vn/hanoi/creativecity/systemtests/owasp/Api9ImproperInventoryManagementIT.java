package vn.hanoi.creativecity.systemtests.owasp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.systemtests.RunningSuite;
import vn.hanoi.creativecity.systemtests.WithSuite;

/** OWASP API9:2023: what is there is written down, and what is not written down is not there. */
@ExtendWith(WithSuite.class)
class Api9ImproperInventoryManagementIT {

    private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");

    private final RunningSuite suite;

    Api9ImproperInventoryManagementIT(RunningSuite suite) {
        this.suite = suite;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v0/centres",
                "/v2/centres",
                "/centres",
                "/api/v1/centres",
                "/v1/internal/centres",
                "/swagger-ui",
                "/actuator/health",
                "/admin",
                "/realms/creative-city",
                "/.env",
                "/.git/config"
            })
    void nothingIsServedThatTheContractDoesNotName(String path) {
        suite.requestOf("admin").get(path).then().statusCode(404);
    }

    @Test
    void everyMethodThatAPathDoesNotHaveIsRefused() {
        Map<String, Map<String, Object>> paths =
                suite.request().get("/openapi.json").jsonPath().getMap("paths");
        List<String> unexpected = new ArrayList<>();
        paths.forEach((template, operations) -> METHODS.stream()
                .filter(method -> !operations.containsKey(method))
                .forEach(method -> {
                    String path = template.replaceAll("\\{[^}]+}", "x");
                    int status = suite.requestOf("admin")
                            .request(method.toUpperCase(), path)
                            .statusCode();
                    if (status != 405) {
                        unexpected.add(method + " " + path + ": " + status);
                    }
                }));
        assertEquals(List.of(), unexpected);
    }

    @Test
    void everyOperationSaysWhoMayCallItAndWhatItIsFor() {
        Map<String, Map<String, Map<String, Object>>> paths =
                suite.request().get("/openapi.json").jsonPath().getMap("paths");
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                for (String member : List.of("operationId", "summary", "description", "tags", "security")) {
                    assertEquals(true, operation.containsKey(member), method + " " + path + " has no " + member);
                }
            }
        }));
    }
}
