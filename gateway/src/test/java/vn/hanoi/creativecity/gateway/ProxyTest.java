package vn.hanoi.creativecity.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@QuarkusTestResource(PostgresResource.class)
class ProxyTest {

    @Test
    void aServiceGetsTheQueryAsItWasSent() {
        try (var centres = StandIn.of("centres", "found")) {
            given().urlEncodingEnabled(false)
                    .header("Cache-Control", "no-store")
                    .get("/v1/centres?q=s%C6%A1n+t%C3%A2y&near=105.8355,21.0293")
                    .then()
                    .body(equalTo("found"));
            assertEquals(
                    "/v1/centres?q=s%C6%A1n+t%C3%A2y&near=105.8355,21.0293",
                    centres.request().uri());
        }
    }

    @Test
    void bodiesPassUnchangedBothWays() {
        byte[] image = new byte[200_000];
        for (int i = 0; i < image.length; i++) {
            image[i] = (byte) (i * 31);
        }
        try (var _ = StandIn.of(
                "centres",
                request -> request.body()
                        .onSuccess(body -> request.response()
                                .setStatusCode(201)
                                .putHeader("Content-Type", request.getHeader("Content-Type"))
                                .putHeader("Location", "/v1/suggestions/1")
                                .end(body)))) {
            var answer = given().contentType("image/png").body(image).post("/v1/suggestions");
            answer.then()
                    .statusCode(201)
                    .contentType("image/png")
                    .header("Location", "/v1/suggestions/1")
                    .header("Content-Length", "200000");
            assertArrayEquals(image, answer.asByteArray());
        }
    }

    @Test
    void aBodyOfUnknownLengthPassesInChunks() {
        try (var centres = StandIn.of(
                "centres",
                request -> request.response()
                        .setChunked(true)
                        .write("one ")
                        .compose(_ -> request.response().end("two")))) {
            given().get("/v1/centres")
                    .then()
                    .header("Transfer-Encoding", "chunked")
                    .header("Content-Length", nullValue())
                    .body(equalTo("one two"));
            assertEquals(null, centres.request().getHeader("Transfer-Encoding"));
        }
    }

    @Test
    void headAnswersAsGetWouldWithoutTheBody() {
        try (var centres = StandIn.of(
                "centres",
                request -> request.response()
                        .putHeader("Content-Length", "12345")
                        .putHeader("ETag", "\"1\"")
                        .end())) {
            given().head("/v1/centres")
                    .then()
                    .statusCode(200)
                    .header("Content-Length", "12345")
                    .header("ETag", "\"1\"");
            assertEquals("HEAD", centres.request().method().name());
        }
    }

    @Test
    void headOfAnAnswerInChunksEndsWithItsHead() throws IOException {
        try (var _ = StandIn.of(
                "centres", request -> request.response().setChunked(true).end())) {
            String answer = RawConnection.exchange("HEAD /v1/centres HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 200 ") && answer.endsWith("\r\n\r\n"), answer);
        }
    }

    @Test
    void anAnswerThatNothingChangedHasNoBodyAndKeepsTheConnection() throws IOException {
        try (var centres = StandIn.of(
                "centres",
                request -> request.response()
                        .setStatusCode(304)
                        .putHeader("Content-Length", "0")
                        .putHeader("ETag", request.getHeader("If-None-Match"))
                        .end())) {
            String read =
                    "GET /v1/centres/a HTTP/1.1\r\nHost: a\r\nIf-None-Match: \"7\"\r\nCache-Control: no-store\r\n";
            String answer = RawConnection.exchange(read + "\r\n" + read + "Connection: close\r\n\r\n");
            assertEquals(2, answer.split("HTTP/1.1 304 Not Modified\r\n", -1).length - 1, answer);
            assertEquals(2, answer.split("ETag: \"7\"\r\n", -1).length - 1, answer);
            assertFalse(answer.matches("(?is).*(transfer-encoding|content-length).*"), answer);
            assertEquals(2, centres.requests().size());
        }
    }

    @Test
    void anAnswerWithoutContentHasNoLength() {
        try (var _ = StandIn.of(
                "centres", request -> request.response().setStatusCode(204).end())) {
            given().delete("/v1/centres/a")
                    .then()
                    .statusCode(204)
                    .header("Content-Length", nullValue())
                    .header("Transfer-Encoding", nullValue());
        }
    }

    @Test
    void aServiceIsAskedForTheBodyOnlyWhenTheSenderWaits() throws IOException {
        var body = new CompletableFuture<Buffer>();
        try (var centres = StandIn.of(
                        "centres",
                        request -> request.body().onSuccess(all -> {
                            body.complete(all);
                            request.response().end("taken");
                        }));
                var connection = new RawConnection()) {
            connection.send("POST /v1/suggestions HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n"
                    + "Expect: 100-continue\r\nConnection: close\r\n\r\n");
            assertEquals(
                    "HTTP/1.1 100 Continue\r\n\r\n", new String(connection.in().readNBytes(25)));
            connection.send("hello");
            assertTrue(connection.readToEnd().endsWith("taken"));
            assertEquals("hello", body.join().toString());
            assertEquals(null, centres.request().getHeader("Expect"));
        }
    }

    @Test
    void aReaderOfTheOldProtocolGetsTheWholeAnswer() throws IOException {
        try (var _ = StandIn.of(
                "centres", request -> request.response().setChunked(true).end("unmeasured"))) {
            String answer = RawConnection.exchange("GET /v1/centres HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
            assertTrue(answer.startsWith("HTTP/1.0 200 ") && answer.endsWith("\r\n\r\nunmeasured"), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409, 412, 422, 500, 503})
    void theProblemOfAServicePassesAsItIs(int status) {
        try (var _ = StandIn.of(
                "centres",
                request -> request.response()
                        .setStatusCode(status)
                        .putHeader("Content-Type", "application/problem+json")
                        .putHeader("Retry-After", "7")
                        .end("{\"detail\":\"own words\"}"))) {
            given().get("/v1/centres")
                    .then()
                    .statusCode(status)
                    .header("Retry-After", "7")
                    .body("detail", equalTo("own words"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 405, 414, 500})
    void anErrorThatAServiceDidNotPutIntoWordsBecomesAProblem(int status) {
        try (var _ = StandIn.of(
                "centres",
                request -> request.response()
                        .setStatusCode(status)
                        .putHeader("Content-Type", "text/html")
                        .putHeader("Allow", "GET")
                        .end("<pre>java.lang.NullPointerException at vn.hanoi</pre>"))) {
            given().get("/v1/centres")
                    .then()
                    .statusCode(status)
                    .contentType("application/problem+json")
                    .header("Allow", "GET")
                    .body("status", equalTo(status))
                    .body("instance", equalTo("/v1/centres"));
        }
    }
}
