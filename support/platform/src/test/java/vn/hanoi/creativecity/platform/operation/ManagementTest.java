package vn.hanoi.creativecity.platform.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.platform.Api;
import vn.hanoi.creativecity.testing.InnerTokens;
import vn.hanoi.creativecity.testing.TestPostgres;

/** Health and metrics, which have a port of their own. */
@QuarkusTest
class ManagementTest {

    @Test
    void aRunningServiceIsLiveAndReady() {
        assertEquals("200 UP", health("/q/health/live"));
        assertEquals("200 UP", health("/q/health/ready"));
        assertEquals("200 UP", health("/q/health/started"));
    }

    @Test
    void withoutItsDatabaseAServiceIsLiveButNotReadyUntilItReturns() {
        TestPostgres.stop();
        try {
            assertEquals("503 DOWN", health("/q/health/ready"));
            assertEquals("200 UP", health("/q/health/live"));
        } finally {
            TestPostgres.start();
        }
        assertEquals("200 UP", health("/q/health/ready"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q",
                "/q/health",
                "/q/health/live",
                "/q/health/ready",
                "/q/metrics",
                "/q/openapi",
                "/q/swagger-ui"
            })
    void nothingOfItIsOnThePortOfTheApi(String path) {
        assertEquals(
                "404 not-found",
                Api.of(InnerTokens.viewer("an").roles("admin")).get(path).problem());
    }

    @Test
    void theApiIsNotOnThatPort() {
        assertEquals(404, Api.manage("/v1/leaves").status());
    }

    @Test
    void aSeriesCountsAnOperationNeverAnAddress() {
        Api.anonymous().get("/v1/leaves/oak-of-this-test");
        Api.anonymous().get("/v1/leaves/ash-of-this-test?x=1");
        Api.anonymous().get("/v1/nothing-of-this-test");
        Api.anonymous().get("/nowhere-of-this-test/at/all");
        Api.anonymous().send("BREW", "/v1/leaves/brewed-of-this-test", "");
        Api.withoutToken().with("Authorization", "Bearer x").get("/v1/leaves/forged-of-this-test");

        List<String> series = metrics()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count"))
                .toList();
        assertTrue(series.stream().anyMatch(line -> line.contains("uri=\"/v1/leaves/{leaf}\"")), series::toString);
        assertEquals(
                List.of(),
                metrics().lines().filter(line -> line.contains("of-this-test")).toList());
    }

    @Test
    void metricsTellOfTheMachine() {
        assertTrue(metrics().lines().anyMatch(line -> line.startsWith("jvm_memory_used_bytes{")), metrics());
    }

    private static String metrics() {
        return Api.manage("/q/metrics").text();
    }

    private static String health(String path) {
        var answer = Api.manage(path);
        return answer.status() + " " + answer.json().path("status").asText();
    }
}
