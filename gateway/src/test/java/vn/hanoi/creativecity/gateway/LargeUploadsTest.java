package vn.hanoi.creativecity.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.PostgresResource;

/** An operation to which the contract allows more, {@code x-body-limit}, gets more; the patience of these tests is 3 s. */
@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@QuarkusTestResource(PostgresResource.class)
class LargeUploadsTest {

    private static final int ALLOWED = 4 << 20;
    private static final String CHUNK = "10000\r\n" + "x".repeat(0x10000) + "\r\n";

    @Test
    void itTakesAsMuchAsTheContractAllowsAndNotAByteMore() {
        try (var _ = counting()) {
            post("/v1/imports", ALLOWED).then().statusCode(202).body(equalTo(Integer.toString(ALLOWED)));
            post("/v1/imports", ALLOWED + 1)
                    .then()
                    .statusCode(413)
                    .body("type", equalTo("/problems/content-too-large"));
            post("/v1/suggestions", ALLOWED).then().statusCode(413);
        }
    }

    @Test
    void whatComesInChunksIsCountedOnItsWay() throws IOException {
        try (var _ = counting();
                var connection = new RawConnection()) {
            connection.send(head());
            for (int sent = 0; sent <= ALLOWED; sent += 0x10000) {
                connection.send(CHUNK);
            }
            connection.send("0\r\n\r\n");
            String answer = connection.readToEnd();
            assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        }
    }

    @Test
    void aSenderWhoGoesOnHasAllTheTime() throws IOException {
        try (var _ = counting();
                var connection = new RawConnection();
                ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
            Instant begin = Instant.now();
            connection.send(head());
            for (int second = 1; second <= 5; second++) {
                clock.schedule(() -> send(connection, CHUNK), second, TimeUnit.SECONDS);
            }
            clock.schedule(() -> send(connection, "0\r\n\r\n"), 5_500, TimeUnit.MILLISECONDS);
            String answer = connection.readToEnd();
            assertTrue(answer.startsWith("HTTP/1.1 202 ") && answer.endsWith("\r\n\r\n" + 5 * 0x10000), answer);
            assertTrue(Duration.between(begin, Instant.now()).toSeconds() >= 5);
        }
    }

    /** A byte now and then is no upload: it would hold a connection to the service for days. */
    @Test
    void aSenderWhoTricklesIsCutOff() throws IOException {
        try (var _ = counting();
                var connection = new RawConnection();
                ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
            connection.send(head());
            clock.scheduleAtFixedRate(() -> send(connection, "1\r\nx\r\n"), 0, 500, TimeUnit.MILLISECONDS);
            String answer = connection.readToEnd();
            clock.shutdownNow();
            assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
        }
    }

    @Test
    void aSenderWhoStopsIsCutOffAndTheServiceNeverTakesItForTheWhole() throws IOException {
        var failed = new CompletableFuture<Throwable>();
        try (var _ = StandIn.of(
                        "centres",
                        request -> request.handler(_ -> {})
                                .exceptionHandler(failed::complete)
                                .endHandler(_ -> failed.completeExceptionally(new AssertionError("ended"))));
                var connection = new RawConnection()) {
            connection.send(head() + CHUNK);
            String answer = connection.readToEnd();
            assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
            assertEquals(true, failed.thenApply(_ -> true).join());
        }
    }

    private static StandIn counting() {
        return StandIn.of("centres", request -> {
            long[] read = {0};
            request.handler(piece -> read[0] += piece.length());
            request.endHandler(_ -> request.response().setStatusCode(202).end(Long.toString(read[0])));
        });
    }

    private static Response post(String path, int bytes) {
        return given().contentType("text/csv").body(new byte[bytes]).post(path);
    }

    private static String head() {
        return "POST /v1/imports HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n";
    }

    private static void send(RawConnection connection, String text) {
        try {
            connection.send(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
