package vn.hanoi.creativecity.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@QuarkusTestResource(PostgresResource.class)
class ObservabilityTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @TestHTTPResource(value = "/metrics", management = true)
    private String metricsUrl;

    @TestHTTPResource(value = "/health/ready", management = true)
    private String readyUrl;

    @Test
    void theTraceOfAReaderGoesOnToTheServiceWhichNeedNotKeepIt() {
        try (var centres = StandIn.of("centres", "public")) {
            given().header("traceparent", PARENT).get("/v1/centres").then().statusCode(200);
            String inner = centres.request().getHeader("traceparent");
            assertTrue(inner.matches("00-" + TRACE + "-[0-9a-f]{16}-00"), inner);
            assertNotEquals(PARENT, inner);
            assertEquals(1, centres.request().headers().getAll("traceparent").size());
        }
    }

    @Test
    void soItDoesWhereTheGatewayAsksByItself() {
        try (var centres = StandIn.of("centres", "{}")) {
            given().header("traceparent", PARENT).get("/v1/search?q=pho&type=centre");
            String inner = centres.requests().getFirst().getHeader("traceparent");
            assertTrue(inner.matches("00-" + TRACE + "-[0-9a-f]{16}-00"), inner);
        }
    }

    @Test
    void aTraceStartsWhereNobodyBroughtOne() {
        try (var centres = StandIn.of("centres", "public")) {
            given().get("/v1/centres").then().statusCode(200);
            String inner = centres.request().getHeader("traceparent");
            assertTrue(inner.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00"), inner);
        }
    }

    @Test
    void aProblemNamesItsTrace() {
        given().header("traceparent", PARENT)
                .get("/v1/nothing")
                .then()
                .statusCode(404)
                .body("traceId", equalTo(TRACE));
        given().header("traceparent", PARENT)
                .get("/v1/events")
                .then()
                .statusCode(503)
                .body("traceId", equalTo(TRACE));
    }

    @Test
    void aProblemOfALateAnswerNamesItsTraceToo() {
        try (var _ = StandIn.of("centres", _ -> {})) {
            given().header("traceparent", PARENT)
                    .get("/v1/centres")
                    .then()
                    .statusCode(504)
                    .body("traceId", equalTo(TRACE));
        }
    }

    @Test
    void thereIsASeriesForEachOperationAndNoneForEachAddress() {
        try (var _ = StandIn.of("centres", "public")) {
            for (int i = 0; i < 3; i++) {
                given().get("/v1/centres/metrics-" + i).then().statusCode(200);
                given().get("/v1/metrics-" + i).then().statusCode(404);
                given().post("/v1/centres/metrics-" + i).then().statusCode(405);
                given().get("/problems/metrics-" + i).then().statusCode(404);
                given().header("X-API-Key", "a").get("/v1/metrics-" + i).then().statusCode(401);
                given().get("/docs/metrics-" + i).then().statusCode(404);
                given().request("METRICS" + i, "/v1/centres").then().statusCode(405);
            }
        }
        String metrics = given().get(metricsUrl).asString();
        assertFalse(metrics.toLowerCase(Locale.ROOT).contains("metrics-"), metrics);
        assertFalse(metrics.contains("METRICS"), metrics);
        assertTrue(metrics.contains("uri=\"/v1/centres/{id}\""), metrics);
        assertTrue(metrics.contains("uri=\"/problems/{type}\""), metrics);
    }

    @Test
    void requestsAreCountedByWhatWasCalledAndHowItEnded() {
        Map<String, Double> before = requests();
        try (var _ = StandIn.of("centres", "public")) {
            given().get("/v1/centres/counted").then().statusCode(200);
            given().get("/v1/centres/counted").then().statusCode(200);
            given().head("/v1/centres/counted").then().statusCode(200);
            given().post("/v1/centres/counted").then().statusCode(405);
            given().request("COUNTED", "/v1/centres/counted").then().statusCode(405);
            given().get("/v1/counted").then().statusCode(404);
            given().get("/problems/not-found").then().statusCode(200);
        }
        given().get(readyUrl).then().statusCode(200);
        assertEquals(
                Map.of(
                        "method=\"GET\",outcome=\"SUCCESS\",status=\"200\",uri=\"/v1/centres/{id}\"", 2.0,
                        "method=\"HEAD\",outcome=\"SUCCESS\",status=\"200\",uri=\"/v1/centres/{id}\"", 1.0,
                        "method=\"POST\",outcome=\"CLIENT_ERROR\",status=\"405\",uri=\"/v1/centres/{id}\"", 1.0,
                        "method=\"OTHER\",outcome=\"CLIENT_ERROR\",status=\"405\",uri=\"/v1/centres/{id}\"", 1.0,
                        "method=\"GET\",outcome=\"CLIENT_ERROR\",status=\"404\",uri=\"UNKNOWN\"", 1.0,
                        "method=\"GET\",outcome=\"SUCCESS\",status=\"200\",uri=\"/problems/{type}\"", 1.0),
                since(before));
    }

    @Test
    void aReaderWhoHangsUpBeforeTheAnswerIsCountedAsThat() throws Exception {
        String series = "method=\"GET\",outcome=\"CLIENT_ERROR\",status=\"RESET\",uri=\"/v1/centres/{id}\"";
        double before = requests().getOrDefault(series, 0.0);
        var arrived = new CompletableFuture<Void>();
        try (var _ = StandIn.of("centres", _ -> arrived.complete(null))) {
            try (var hangsUp = new RawConnection()) {
                hangsUp.send("GET /v1/centres/counted?late HTTP/1.1\r\nHost: a\r\n\r\n");
                arrived.get(10, TimeUnit.SECONDS);
                assertEquals(1, metric("http_server_active_requests"));
            }
            while (metric("http_server_active_requests") != 0) {
                Thread.onSpinWait();
            }
            assertEquals(before + 1, requests().get(series));
        }
    }

    /** Its answer has ended when its connection does, and the request has not. */
    @Test
    void whoIsRefusedBeforeTheBodyHasComeIsCountedOnce() throws Exception {
        Map<String, Double> before = requests();
        RawConnection.exchange("POST /v1/counted HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000\r\n\r\nhello");
        while (metric("http_server_active_requests") > 0) {
            Thread.onSpinWait();
        }
        assertEquals(
                Map.of("method=\"POST\",outcome=\"CLIENT_ERROR\",status=\"404\",uri=\"UNKNOWN\"", 1.0), since(before));
        assertEquals(0, metric("http_server_active_requests"));
    }

    @Test
    void theGatewayIsReadyWhateverItsServicesAre() {
        try (var _ = StandIn.of("ideas", "calls")) {
            given().get("/v1/calls").then().statusCode(200);
            given().get("/v1/events").then().statusCode(503);
        }
        given().get(readyUrl)
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.find { it.name == 'services as last seen' }.data.ideas", equalTo("reached"))
                .body("checks.find { it.name == 'services as last seen' }.data.events", equalTo("away"));
    }

    @Test
    void healthAndMetricsStayInside() {
        given().get("/q/health").then().statusCode(404);
        given().get("/q/metrics").then().statusCode(404);
    }

    /** How many requests there were, by the labels of their series. */
    private Map<String, Double> requests() {
        return lines("http_server_requests_seconds_count{")
                .collect(Collectors.toMap(
                        line -> line.substring(line.indexOf('{') + 1, line.indexOf("} ")), ObservabilityTest::value));
    }

    private Map<String, Double> since(Map<String, Double> before) {
        Map<String, Double> after = requests();
        after.replaceAll((series, count) -> count - before.getOrDefault(series, 0.0));
        after.values().removeIf(count -> count == 0);
        return after;
    }

    /** The sum over all servers: what is measured of them is of that of the API alone, or does not change. */
    private double metric(String name) {
        return lines(name).mapToDouble(ObservabilityTest::value).sum();
    }

    private Stream<String> lines(String start) {
        return given().get(metricsUrl).asString().lines().filter(line -> line.startsWith(start));
    }

    private static double value(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }
}
