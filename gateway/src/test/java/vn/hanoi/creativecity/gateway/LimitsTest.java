package vn.hanoi.creativecity.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@QuarkusTestResource(PostgresResource.class)
class LimitsTest {

    private static final int MIB = 1 << 20;

    @Test
    void aBodyOfExactlyTheLimitPasses() {
        try (var _ = StandIn.of(
                "centres",
                request -> request.body().onSuccess(body -> request.response().end(Integer.toString(body.length()))))) {
            given().contentType("text/plain")
                    .body(new byte[MIB])
                    .post("/v1/suggestions")
                    .then()
                    .statusCode(200)
                    .body(equalTo("1048576"));
        }
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsRefusedBeforeItComes() throws IOException {
        try (var centres = StandIn.of("centres", "taken")) {
            assertRefusal(413, RawConnection.exchange(head("Content-Length: 1048577\r\nExpect: 100-continue")));
            assertEquals(List.of(), centres.requests());
        }
    }

    @Test
    void aSenderOfATooLargeBodyReadsWhyItIsRefused() {
        given().contentType("application/json")
                .body(new byte[2 * MIB])
                .post("/v1/suggestions")
                .then()
                .statusCode(413)
                .header("Connection", "close")
                .body("type", equalTo("/problems/content-too-large"));
    }

    @Test
    void aBodyThatNobodyWantsIsNotReadToItsEnd() throws IOException {
        try (var connection = new RawConnection()) {
            connection.send("POST /v1/nothing HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000\r\n\r\nhello");
            assertRefusal(404, connection.readToEnd());
        }
    }

    @Test
    void aBodyInChunksIsCountedOnItsWay() throws IOException {
        var gone = new CompletableFuture<Void>();
        try (var _ = StandIn.of("centres", request -> request.response().closeHandler(_ -> gone.complete(null)));
                var connection = new RawConnection()) {
            connection.send(head("Transfer-Encoding: chunked"));
            String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
            for (int i = 0; i < 32; i++) {
                connection.send(chunk);
            }
            connection.send("0\r\n\r\n");
            assertRefusal(413, connection.readToEnd());
            gone.join();
        }
    }

    @Test
    void aSenderWhoNeverEndsIsCutOff() throws IOException {
        try (var _ = StandIn.of("centres", _ -> {});
                var connection = new RawConnection()) {
            connection.send(head("Transfer-Encoding: chunked") + "5\r\nhello\r\n");
            assertRefusal(408, connection.readToEnd());
        }
    }

    @Test
    void aBodyWhoseSenderLeavesNeverLooksWhole() throws IOException {
        var failed = new CompletableFuture<Throwable>();
        var arrived = new CompletableFuture<Void>();
        try (var _ = StandIn.of("centres", request -> {
            request.handler(_ -> arrived.complete(null))
                    .exceptionHandler(failed::complete)
                    .endHandler(_ -> failed.completeExceptionally(new AssertionError("ended")));
        })) {
            try (var connection = new RawConnection()) {
                connection.send(head("Transfer-Encoding: chunked") + "5\r\nhello\r\n");
                arrived.join();
            }
            failed.join();
        }
    }

    @Test
    void anAddressThatIsTooLongIsRefused() {
        try (var centres = StandIn.of("centres", "found")) {
            given().get("/v1/centres?q=" + "a".repeat(7_900)).then().statusCode(200);
            given().get("/v1/centres?q=" + "a".repeat(8_000))
                    .then()
                    .statusCode(414)
                    .body("type", equalTo("/problems/uri-too-long"));
            assertEquals(1, centres.requests().size());
        }
    }

    @Test
    void headersThatAreTooLongAreRefused() {
        try (var centres = StandIn.of("centres", "found")) {
            given().header("If-None-Match", "a".repeat(15_000))
                    .get("/v1/centres")
                    .then()
                    .statusCode(200);
            given().header("If-None-Match", "a".repeat(16_000))
                    .get("/v1/centres")
                    .then()
                    .statusCode(431)
                    .body("type", equalTo("/problems/headers-too-large"));
            assertEquals(1, centres.requests().size());
        }
    }

    @Test
    void aServiceThatHasEnoughBeforeTheEndOfTheBodyIsHeard() throws IOException {
        try (var _ = StandIn.refusing("centres");
                var connection = new RawConnection()) {
            connection.send(head("Transfer-Encoding: chunked") + "5\r\nhello\r\n");
            String answer = connection.readToEnd();
            assertTrue(answer.startsWith("HTTP/1.1 422 ") && answer.endsWith("\r\n\r\n{}"), answer);
        }
    }

    private static String head(String headers) {
        return "POST /v1/suggestions HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n\r\n";
    }

    private static void assertRefusal(int status, String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        assertTrue(answer.contains("\r\nConnection: close\r\n"), answer);
        assertTrue(answer.contains("\"status\":" + status), answer);
    }
}
