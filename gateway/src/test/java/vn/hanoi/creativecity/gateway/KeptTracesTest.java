package vn.hanoi.creativecity.gateway;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.PostgresResource;

/** Where traces are wanted, they are told to whoever collects them, and the service is told to keep its part. */
@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@QuarkusTestResource(PostgresResource.class)
@TestProfile(KeptTracesTest.All.class)
class KeptTracesTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    /** The collector stands where else ideas would be. */
    public static class All implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.otel.traces.sampler.arg", "1",
                    "quarkus.otel.exporter.otlp.protocol", "http/protobuf",
                    "quarkus.otel.exporter.otlp.endpoint", "${gateway.upstreams.ideas}",
                    "quarkus.otel.bsp.schedule.delay", "100ms");
        }
    }

    @TestHTTPResource(value = "/metrics", management = true)
    private String metricsUrl;

    private final BlockingQueue<byte[]> collected = new LinkedBlockingQueue<>();
    /** In hexadecimal digits. */
    private final StringBuilder told = new StringBuilder();

    @Test
    void aTraceIsToldToItsCollectorAndTheService() throws Exception {
        try (var _ = StandIn.of("ideas", this::collect);
                var centres = StandIn.of("centres", "public")) {
            given().header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-00")
                    .get("/v1/centres/told")
                    .then()
                    .statusCode(200);

            String inner = centres.request().getHeader("traceparent");
            assertTrue(inner.matches("00-" + TRACE + "-[0-9a-f]{16}-01"), inner);
            awaitTold(TRACE);
            awaitTold(HexFormat.of().formatHex("/v1/centres/{id}".getBytes(StandardCharsets.US_ASCII)));
        }
    }

    @Test
    void aFigureNamesATraceThatMadeIt() {
        try (var _ = StandIn.of("centres", "public")) {
            given().header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-00")
                    .get("/v1/centres/named")
                    .then()
                    .statusCode(200);
        }
        List<String> named = given().accept("application/openmetrics-text; version=1.0.0; charset=utf-8")
                .get(metricsUrl)
                .asString()
                .lines()
                .filter(line -> line.contains("trace_id=\"" + TRACE + "\""))
                .map(line -> line.substring(0, line.indexOf('{')))
                .toList();
        assertEquals(List.of("gateway_cache_reads_total"), named);
    }

    private void collect(HttpServerRequest request) {
        request.bodyHandler(body -> {
            collected.add(body.getBytes());
            request.response().end();
        });
    }

    /** In whichever message it comes. */
    private void awaitTold(String wanted) throws InterruptedException {
        while (!told.toString().contains(wanted)) {
            byte[] next = collected.poll(20, TimeUnit.SECONDS);
            assertNotNull(next, "Nobody tells the collector of it");
            told.append(HexFormat.of().formatHex(next)).append(' ');
        }
    }
}
