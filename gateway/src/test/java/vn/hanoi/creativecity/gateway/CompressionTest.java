package vn.hanoi.creativecity.gateway;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@QuarkusTestResource(PostgresResource.class)
@TestProfile(StandingTime.class)
class CompressionTest {

    private static final String LONG = "Phố sách Hà Nội, ".repeat(200);

    @ParameterizedTest
    @CsvSource({
        "application/json, true",
        "application/json;charset=utf-8, true",
        "application/geo+json, true",
        "text/calendar; charset=utf-8, true",
        "text/html, true",
        "text/csv, true",
        "application/x-ndjson, true",
        "application/atom+xml, true",
        "image/png, false",
        "application/zip, false",
        "application/octet-stream, false"
    })
    void textIsCompressedAndNothingElse(String type, boolean isCompressed) {
        for (String control : List.of("public, no-cache", "no-store")) {
            String address = Kept.address();
            try (var _ = StandIn.of(
                    "centres",
                    request -> request.response()
                            .putHeader("Cache-Control", control)
                            .putHeader("Content-Type", type)
                            .putHeader("ETag", "\"1\"")
                            .end(LONG))) {
                Response answer = gzip(address);
                assertEquals(isCompressed ? "gzip" : null, answer.header("Content-Encoding"));
                assertEquals(isCompressed ? "\"1-gzip\"" : "\"1\"", answer.header("ETag"));
                assertEquals(isCompressed, answer.headers().getValues("Vary").contains("Accept-Encoding"));
                assertEquals(LONG, text(answer, isCompressed));
                Response plain =
                        Kept.reader().header("Accept-Encoding", "identity").get(address);
                assertEquals(null, plain.header("Content-Encoding"));
                assertEquals("\"1\"", plain.header("ETag"));
                assertEquals(isCompressed, plain.headers().getValues("Vary").contains("Accept-Encoding"));
                assertEquals(LONG, text(plain, false));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"public, no-cache", "no-store"})
    void whatIsShortStaysAsItIs(String control) {
        try (var _ = StandIn.of(
                "centres",
                request -> request.response()
                        .putHeader("Cache-Control", control)
                        .putHeader("Content-Type", "application/json")
                        .end("{}"))) {
            Kept.reader()
                    .header("Accept-Encoding", "gzip")
                    .get(Kept.address())
                    .then()
                    .header("Content-Encoding", nullValue())
                    .body(equalTo("{}"));
        }
    }

    @Test
    void whatIsCompressedAlreadyOrMayNotBeStaysAsItIs() {
        try (var _ = StandIn.of(
                "centres",
                request -> request.response()
                        .putHeader("Content-Type", "application/json")
                        .putHeader(
                                request.uri().contains("encoded") ? "Content-Encoding" : "Cache-Control",
                                request.uri().contains("encoded") ? "br" : "public, no-cache, no-transform")
                        .end(LONG))) {
            assertEquals("br", gzip(Kept.address() + "&encoded=1").header("Content-Encoding"));
            assertEquals(null, gzip(Kept.address()).header("Content-Encoding"));
        }
    }

    @Test
    void whatIsUnchangedHasTheTagThatItsReaderNamed() {
        String address = Kept.address();
        try (var _ = StandIn.of("centres", Kept.json("\"1\"", LONG))) {
            gzip(address);
            for (String tag : List.of("\"1\"", "\"1-gzip\"")) {
                Kept.reader()
                        .header("Accept-Encoding", "gzip")
                        .header("If-None-Match", tag)
                        .get(address)
                        .then()
                        .statusCode(304)
                        .header("ETag", tag);
            }
        }
    }

    @Test
    void aKeptAnswerHasBothForms() {
        String address = Kept.address();
        try (var centres = StandIn.of("centres", Kept.json("\"1\"", LONG))) {
            int length = Integer.parseInt(gzip(address).header("Content-Length"));
            assertTrue(length < 300, "length: " + length);
            assertEquals(LONG, text(Kept.reader().get(address), false));
            assertEquals(LONG, text(gzip(address), true));
            Kept.reader()
                    .header("Accept-Encoding", "gzip")
                    .header("If-None-Match", "\"0\", W/\"1-gzip\"")
                    .get(address)
                    .then()
                    .statusCode(304)
                    .header("ETag", "\"1-gzip\"");
            assertEquals(1, centres.requests().size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"public, no-cache", "no-store"})
    void headSaysWhatGetWould(String control) throws Exception {
        String address = Kept.address();
        try (var _ = StandIn.of(
                "centres",
                request -> request.response()
                        .putHeader("Cache-Control", control)
                        .putHeader("Content-Type", "application/json")
                        .putHeader("Content-Length", Integer.toString(LONG.getBytes(StandardCharsets.UTF_8).length))
                        .putHeader("ETag", "\"1\"")
                        .end(request.method().name().equals("HEAD") ? "" : LONG))) {
            String head = RawConnection.exchange(
                    "HEAD " + address + " HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n");
            assertTrue(head.startsWith("HTTP/1.1 200 "), head);
            assertTrue(head.toLowerCase().contains("content-encoding: gzip\r\n"), head);
            assertTrue(head.toLowerCase().contains("etag: \"1-gzip\"\r\n"), head);
            assertTrue(head.endsWith("\r\n\r\n"), head);
        }
    }

    @Test
    void whoReadSomethingCompressedCanChangeIt() {
        try (var centres = StandIn.of("centres", request -> request.response().end())) {
            Kept.reader()
                    .header("If-Match", "\"0-gzip\", \"1-gzip\"")
                    .post("/v1/suggestions")
                    .then()
                    .statusCode(200);
            assertEquals("\"0\", \"1\"", centres.request().getHeader("If-Match"));
        }
    }

    /** What passes is answered by the service itself. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"1-gzip\" | \"1-gzip\"",
                "W/\"1-gzip\" | \"1-gzip\"",
                "\"1\" | \"1\"",
                "\"0\", \"1-gzip\" | \"1-gzip\""
            })
    void anUnchangedAnswerHasTheTagOfWhatTheReaderHas(String condition, String tag) {
        try (var centres = StandIn.of(
                "centres",
                request -> request.response()
                        .setStatusCode(304)
                        .putHeader("ETag", "\"1\"")
                        .end())) {
            Kept.reader()
                    .header("Cache-Control", "no-store")
                    .header("Accept-Encoding", "gzip")
                    .header("If-None-Match", condition)
                    .get(Kept.address())
                    .then()
                    .statusCode(304)
                    .header("ETag", tag);
            assertEquals(condition.replace("-gzip", ""), centres.request().getHeader("If-None-Match"));
        }
    }

    @Test
    void whatFlowsIsReadLineByLine() throws Exception {
        var first = new CompletableFuture<HttpServerResponse>();
        try (var client = HttpClient.newHttpClient();
                var _ = StandIn.of("centres", request -> {
                    HttpServerResponse response = request.response()
                            .setChunked(true)
                            .putHeader("Content-Type", "application/x-ndjson")
                            .putHeader("Cache-Control", "no-store");
                    response.write("{\"id\": 1}\n").onSuccess(_ -> first.complete(response));
                })) {
            InputStream body = client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + Kept.address()))
                                    .header("Accept-Encoding", "gzip")
                                    .build(),
                            HttpResponse.BodyHandlers.ofInputStream())
                    .body();
            var lines = new GZIPInputStream(body);
            assertEquals("{\"id\": 1}\n", new String(lines.readNBytes(10), StandardCharsets.UTF_8));
            first.join().end("{\"id\": 2}\n");
            assertEquals("{\"id\": 2}\n", new String(lines.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void anAnswerThatBreaksOffIsNoWholeGzip() throws Exception {
        try (var _ = StandIn.of(
                "centres",
                request -> request.response()
                        .setChunked(true)
                        .putHeader("Content-Type", "application/x-ndjson")
                        .putHeader("Cache-Control", "no-store")
                        .write("{\"id\": 1}\n")
                        .onComplete(_ -> request.connection().close()))) {
            String answer = RawConnection.exchange(
                    "GET " + Kept.address() + " HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\n\r\n");
            assertTrue(answer.contains("\r\n\r\n"), answer);
            assertTrue(!answer.endsWith("0\r\n\r\n"), answer);
        }
    }

    @Test
    void whatIsShownOnceIsNotCompressed() {
        try (var _ = StandIn.of(
                "centres",
                request -> request.response()
                        .setStatusCode(201)
                        .putHeader("Content-Type", "application/json")
                        .end(LONG))) {
            Kept.reader()
                    .header("Accept-Encoding", "gzip")
                    .post("/v1/suggestions")
                    .then()
                    .statusCode(201)
                    .header("Content-Encoding", nullValue())
                    .body(equalTo(LONG));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity;q=0", "*;q=0"})
    void whoTakesNothingIsTold(String accepted) {
        Kept.reader()
                .header("Accept-Encoding", accepted)
                .get(Kept.address())
                .then()
                .statusCode(406)
                .body("type", equalTo("/problems/not-acceptable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.json", "/openapi.yaml", "/docs/swagger-ui.css", "/problems"})
    void theGatewaysOwnAnswersAreCompressedToo(String path) {
        Response answer = Kept.reader()
                .header("Accept", "*/*")
                .header("Accept-Encoding", "gzip")
                .get(path);
        assertEquals(200, answer.statusCode());
        assertEquals("gzip", answer.header("Content-Encoding"));
        assertTrue(answer.header("ETag").endsWith("-gzip\""), answer.header("ETag"));
        assertTrue(answer.headers().getValues("Vary").toString().contains("Accept-Encoding"));
        Response plain = Kept.reader()
                .header("Accept", "*/*")
                .header("Accept-Encoding", "identity")
                .get(path);
        assertEquals(text(plain, false), text(answer, true));
        Kept.reader()
                .header("Accept", "*/*")
                .header("Accept-Encoding", "gzip")
                .header("If-None-Match", answer.header("ETag"))
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", answer.header("ETag"));
    }

    private static Response gzip(String address) {
        return Kept.reader().header("Accept-Encoding", "gzip").get(address);
    }

    private static String text(Response answer, boolean isCompressed) {
        byte[] body = answer.asByteArray();
        if (!isCompressed) {
            return new String(body, StandardCharsets.UTF_8);
        }
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
