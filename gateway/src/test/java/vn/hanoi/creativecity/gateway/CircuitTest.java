package vn.hanoi.creativecity.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.PostgresResource;

/** A service that fails is asked nothing for a while, then by few, and by all when it is back. */
@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@QuarkusTestResource(PostgresResource.class)
@TestProfile(CircuitTest.Quick.class)
class CircuitTest {

    private static final int CALLS = 10;
    private static final int TRIALS = 2;
    private static final Buffer PIECE = Buffer.buffer(new byte[1 << 16]);
    private static final Duration RECOVERY = Duration.ofSeconds(10);

    @TestHTTPResource(value = "/metrics", management = true)
    private String metricsUrl;

    @TestHTTPResource(value = "/health/ready", management = true)
    private String readyUrl;

    public static class Quick implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "gateway.breaker.calls", "" + CALLS,
                    "gateway.breaker.trials", "" + TRIALS,
                    "gateway.breaker.pause", "2s",
                    "gateway.timeouts.request", "1s",
                    "gateway.timeouts.answer", "1s",
                    "gateway.retries.burst", "1",
                    "gateway.retries.percentage", "0");
        }
    }

    @Test
    void itOpensWhenConnectionsBreakAndClosesByItselfWhenTheServiceIsBack() {
        try (var ideas = RawStandIn.dropping("ideas")) {
            for (int i = 0; i < 3 * CALLS; i++) {
                given().get("/v1/calls")
                        .then()
                        .statusCode(503)
                        .header("Retry-After", "5")
                        .contentType("application/problem+json");
            }
            assertTrue(ideas.requests() <= CALLS, "it was asked " + ideas.requests() + " times");
            shows("ideas brief", "open");
            given().get(metricsUrl)
                    .then()
                    .body(containsString(
                            "gateway_circuit{compartment=\"brief\",service=\"ideas\",state=\"open\"} 1.0"));
        }
        try (var _ = StandIn.of("ideas", "back")) {
            awaitAnswer("/v1/calls");
            for (int i = 0; i < CALLS; i++) {
                given().get("/v1/calls").then().statusCode(200).body(equalTo("back"));
            }
            shows("ideas brief", "closed");
        }
    }

    @Test
    void itOpensWhenAnswersBreakOff() throws IOException {
        try (var ideas = RawStandIn.of("ideas", (_, _) -> "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf")) {
            for (int i = 0; i < 3 * CALLS; i++) {
                RawConnection.exchange("GET /v1/calls HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            }
            assertTrue(ideas.requests() <= CALLS, "it was asked " + ideas.requests() + " times");
            shows("ideas brief", "open");
        }
        try (var _ = StandIn.of("ideas", "back")) {
            awaitAnswer("/v1/calls");
        }
    }

    /** Or anybody could have everybody refused. */
    @Test
    void readersWhoHangUpSayNothingOfTheService() throws Exception {
        var large = Buffer.buffer(new byte[1 << 20]);
        try (var _ = StandIn.of("ideas", request -> request.response().end(large.copy()))) {
            for (int i = 0; i < 10 * CALLS; i++) {
                try (var reader = new RawConnection()) {
                    reader.send("GET /v1/calls HTTP/1.1\r\nHost: a\r\nCache-Control: no-store\r\n\r\n");
                    assertEquals('H', reader.in().read());
                    reader.reset();
                }
            }
            shows("ideas brief", "closed");
            given().header("Cache-Control", "no-store").get("/v1/calls").then().statusCode(200);
        }
    }

    @Test
    void itOpensWhenAnswersDoNotComeAndLetsFewTry() throws Exception {
        var isBack = new CountDownLatch(1);
        try (var centres = RawStandIn.of("centres", (_, _) -> {
                    isBack.await();
                    return RawStandIn.OK;
                });
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertEquals(
                    List.of(504),
                    statuses(threads.invokeAll(Collections.<Callable<Integer>>nCopies(CALLS, this::ask))));
            int before = centres.requests();
            given().get("/v1/centres").then().statusCode(503);
            assertEquals(before, centres.requests());
            shows("centres brief", "open");

            awaitTrial(centres, before);
            var many = threads.invokeAll(Collections.<Callable<Integer>>nCopies(5 * CALLS, this::ask));
            assertTrue(statuses(many).contains(503));
            assertEquals(TRIALS, centres.requests() - before);

            isBack.countDown();
            awaitAnswer("/v1/centres");
        }
    }

    /** Nor do those who stop reading, and they keep no connection to it. */
    @Test
    void readersWhoStopReadingSayNothingOfTheService() throws Exception {
        var givenUp = new CountDownLatch(CALLS);
        List<RawConnection> readers = new ArrayList<>();
        try (var _ = StandIn.of("ideas", request -> {
            request.connection().closeHandler(_ -> givenUp.countDown());
            writeOn(request.response().setChunked(true));
        })) {
            for (int i = 0; i < CALLS; i++) {
                var reader = new RawConnection();
                readers.add(reader);
                reader.send("GET /v1/calls HTTP/1.1\r\nHost: a\r\nCache-Control: no-store\r\n\r\n");
            }
            givenUp.await();
            shows("ideas brief", "closed");
        } finally {
            for (RawConnection reader : readers) {
                reader.close();
            }
        }
    }

    @Test
    void errorsThatTheServicePutsIntoWordsAreAnswers() {
        try (var _ = StandIn.of(
                "events",
                request -> request.response()
                        .setStatusCode(503)
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{\"status\": 503}"))) {
            for (int i = 0; i < 3 * CALLS; i++) {
                given().get("/v1/events").then().statusCode(503).body("status", equalTo(503));
            }
            shows("events brief", "closed");
        }
    }

    @Test
    void whatTakesLongHasACircuitOfItsOwn() {
        try (var _ = RawStandIn.dropping("events")) {
            for (int i = 0; i < 3 * CALLS; i++) {
                given().get("/v1/events?wait=30").then().statusCode(503);
            }
        }
        shows("events lasting", "open");
        shows("events brief", "closed");
        try (var _ = StandIn.of("events", "back")) {
            awaitAnswer("/v1/events?wait=30");
        }
    }

    /** Each by itself: the cache would make one question of many. */
    private int ask() {
        return given().header("Cache-Control", "no-store").get("/v1/centres").statusCode();
    }

    private static List<Integer> statuses(List<Future<Integer>> answers) {
        return new ArrayList<>(
                answers.stream().map(Future::resultNow).distinct().toList());
    }

    /** Asks until one request is let through, in vain. */
    private void awaitTrial(RawStandIn standIn, int before) {
        Instant end = Instant.now().plus(RECOVERY);
        while (standIn.requests() == before) {
            assertTrue(Instant.now().isBefore(end), "Nobody was let through.");
            ask();
        }
    }

    private void shows(String circuit, String state) {
        given().get(readyUrl)
                .then()
                .statusCode(200)
                .body(
                        "checks.find { it.name == 'services as last seen' }.data.'%s'".formatted(circuit),
                        equalTo(state));
    }

    private static void awaitAnswer(String path) {
        Instant end = Instant.now().plus(RECOVERY);
        while (given().get(path).statusCode() != 200) {
            assertTrue(Instant.now().isBefore(end), "It did not answer within " + RECOVERY);
        }
    }

    private static void writeOn(HttpServerResponse response) {
        response.write(PIECE).onSuccess(_ -> writeOn(response));
    }
}
