package vn.hanoi.creativecity.systemtests.owasp;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.systemtests.RunningSuite;
import vn.hanoi.creativecity.systemtests.WithSuite;

/** OWASP API4:2023: nobody gets more of the machine than their share. */
@ExtendWith(WithSuite.class)
class Api4UnrestrictedResourceConsumptionIT {

    private final RunningSuite suite;

    Api4UnrestrictedResourceConsumptionIT(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    void aClientGetsAsManyAnswersAsItsLimitAllows() {
        String client = Sample.client(
                suite, "sovico", "\"centres:read\"", ", \"requestsPerMinute\": {\"read\": 5, \"write\": 5}");
        String key = Sample.key(suite, client).path("key");
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            statuses.add(
                    suite.request().header("X-API-Key", key).get("/v1/centres").statusCode());
        }
        assertEquals(List.of(200, 200, 200, 200, 200, 429), statuses);
        suite.request()
                .header("X-API-Key", key)
                .get("/v1/centres")
                .then()
                .statusCode(429)
                .contentType(Sample.PROBLEM)
                .header("Retry-After", matchesPattern("[1-9]|1[0-2]"))
                .header("RateLimit-Policy", equalTo("\"read\";q=5;w=60"))
                .body("type", equalTo("/problems/too-many-requests"));
        // Another client, and somebody without a key, are not concerned.
        suite.request().get("/v1/centres").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/centres?limit=201", "/v1/centres?limit=-1", "/v1/centres?limit=99999999999"})
    void pagesHaveALargestSize(String path) {
        suite.request().get(path).then().statusCode(400).body("errors[0].parameter", equalTo("limit"));
    }

    @Test
    void aBodyThatIsTooLargeIsNotRead() {
        suite.requestOf("admin")
                .contentType(Sample.JSON)
                .body("x".repeat(2 * 1024 * 1024))
                .post("/v1/centres")
                .then()
                .statusCode(413)
                .contentType(Sample.PROBLEM);
    }

    @Test
    void deeplyNestedContentIsRefused() {
        suite.requestOf("admin")
                .contentType(Sample.JSON)
                .body("{\"name\":".repeat(2_000) + "1" + "}".repeat(2_000))
                .post("/v1/centres")
                .then()
                .statusCode(400)
                .contentType(Sample.PROBLEM);
    }
}
