package vn.hanoi.creativecity.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** What no HTTP client would send, byte for byte. */
@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@QuarkusTestResource(PostgresResource.class)
class HygieneTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/centres/../../internal/changes, 400",
        "/v1/centres/%2e%2e/%2e%2e/internal/changes, 400",
        "/v1/centres/a%2fb, 400",
        "/v1/centres/a%5cb, 400",
        "/v1/centres/a%00, 400",
        "/v1/centres/%ff, 400",
        "/v1/centres/%zz, 400",
        "/v1/centres?q=%ff, 400",
        "/v1/centres?q=%00, 400",
        "/v1/centres#a, 400",
        "/v1//centres, 404",
        "//v1/centres, 404",
        "//localhost/v1/centres, 404",
        "http://other.example/v1/centres, 400",
        "http://localhost:1/v1/centres, 400",
        "other.example:443, 404",
        "*, 404"
    })
    void aTargetThatIsNotPlainNeverReachesAService(String target, int status) throws IOException {
        try (var centres = StandIn.of("centres", "a centre")) {
            assertProblem(status, RawConnection.exchange(get(target)));
            assertEquals(List.of(), centres.requests());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/centres/a\u0000b", "/v1/centres/\u00ff", "/v1/centres?q=\u00e1"})
    void bytesThatNoTargetMayHoldNeverReachAService(String target) throws IOException {
        try (var centres = StandIn.of("centres", "a centre")) {
            assertTrue(RawConnection.exchange(get(target)).startsWith("HTTP/1.1 400 "));
            assertEquals(List.of(), centres.requests());
        }
    }

    @Test
    void theWholeAddressOfThisHostIsTakenForItsPath() throws IOException {
        try (var centres = StandIn.of("centres", "a centre")) {
            String answer = RawConnection.exchange(get("http://localhost/v1/centres?limit=1"));
            assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
            assertEquals("/v1/centres?limit=1", centres.request().uri());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: identity",
                "Content-Length: 5\r\nContent-Length: 6",
                "Content-Length: +5",
                "Content-Length: 0x5",
                "Content-Length: -1",
                "Content-Length : 5",
                "Host: other.example",
                "Upgrade: websocket"
            })
    void aHeadThatContradictsItselfNeverReachesAService(String header) throws IOException {
        try (var centres = StandIn.of("centres", "a suggestion")) {
            String answer = RawConnection.exchange("POST /v1/suggestions HTTP/1.1\r\nHost: localhost\r\n" + header
                    + "\r\nConnection: close\r\n\r\n0\r\n\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
            assertEquals(List.of(), centres.requests());
        }
    }

    @Test
    void aRequestNeedsAHost() throws IOException {
        assertProblem(400, RawConnection.exchange("GET /v1/centres HTTP/1.1\r\nConnection: close\r\n\r\n"));
    }

    @Test
    void aRequestHiddenInABodyStaysABody() throws IOException {
        var body = new CompletableFuture<String>();
        try (var centres = StandIn.of("centres", request -> answerWithBody(request, body))) {
            String hidden = "0\r\n\r\nGET /v1/centres HTTP/1.1\r\nHost: localhost\r\nX: ";
            String answer = RawConnection.exchange("POST /v1/suggestions HTTP/1.1\r\nHost: localhost\r\n"
                    + "Connection: close\r\nContent-Length: " + hidden.length() + "\r\n\r\n" + hidden);
            assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
            assertEquals(hidden, body.join());
            assertEquals("POST", centres.request().method().name());
        }
    }

    @Test
    void aChunkedBodyWithALengthBesideItIsReadByItsChunks() throws IOException {
        var body = new CompletableFuture<String>();
        try (var centres = StandIn.of("centres", request -> answerWithBody(request, body))) {
            RawConnection.exchange("POST /v1/suggestions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n"
                    + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n5\r\nhello\r\n0\r\n\r\n");
            assertEquals("hello", body.join());
            assertEquals(null, centres.request().getHeader("Content-Length"));
        }
    }

    @Test
    void pipelinedRequestsAreAnsweredInOrder() throws IOException {
        try (var centres = StandIn.of(
                "centres",
                request -> request.body().onSuccess(body -> request.response().end("<" + body + ">")))) {
            String answer = RawConnection.exchange(
                    "POST /v1/suggestions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\none"
                            + "POST /v1/suggestions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\ntwo"
                            + get("/v1/nothing"));
            assertEquals(2, centres.requests().size());
            assertTrue(answer.indexOf("<one>") > 0, answer);
            assertTrue(answer.indexOf("<two>") > answer.indexOf("<one>"), answer);
            assertTrue(answer.indexOf(" 404 ") > answer.indexOf("<two>"), answer);
        }
    }

    private static void answerWithBody(HttpServerRequest request, CompletableFuture<String> seen) {
        request.body().onSuccess(body -> {
            seen.complete(body.toString());
            request.response().end("taken");
        });
    }

    private static String get(String target) {
        return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    }

    private static void assertProblem(int status, String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        assertTrue(answer.contains("\r\nContent-Type: application/problem+json\r\n"), answer);
        assertTrue(answer.contains("\r\nX-Content-Type-Options: nosniff\r\n"), answer);
        assertTrue(answer.contains("\"status\":" + status), answer);
    }
}
