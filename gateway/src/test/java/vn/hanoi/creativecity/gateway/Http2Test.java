package vn.hanoi.creativecity.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@QuarkusTestResource(PostgresResource.class)
class Http2Test {

    private HttpClient client;

    @BeforeEach
    void upgradeToHttp2() throws Exception {
        client = HttpClient.newBuilder().version(Version.HTTP_2).build();
        assertEquals(
                Version.HTTP_2,
                send("GET", "/openapi.json", BodyPublishers.noBody()).version());
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void bodiesPassBothWays() throws Exception {
        try (var centres = StandIn.of(
                "centres",
                request -> request.body().onSuccess(body -> request.response().end("<" + body + ">")))) {
            var measured = send("POST", "/v1/suggestions", BodyPublishers.ofString("hello"));
            assertEquals("<hello>", measured.body());
            var streamed = send("POST", "/v1/suggestions", stream("hello".getBytes()));
            assertEquals("<hello>", streamed.body());
            var nothing = send("POST", "/v1/suggestions", BodyPublishers.noBody());
            assertEquals("<>", nothing.body());
            assertEquals(3, centres.requests().size());
            assertEquals(Version.HTTP_2, streamed.version());
        }
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedAndTheConnectionGoesOn() throws Exception {
        try (var _ = StandIn.of(
                "centres",
                request -> request.body().onSuccess(_ -> request.response().end("taken")))) {
            var answer = send("POST", "/v1/suggestions", stream(new byte[2 << 20]));
            assertEquals(413, answer.statusCode());
            assertTrue(answer.headers().firstValue("Connection").isEmpty());
            assertEquals(200, send("GET", "/problems", BodyPublishers.noBody()).statusCode());
        }
    }

    @Test
    void anAnswerThatBreaksInTheMiddleIsSeenAsBroken() {
        try (var _ = StandIn.of(
                "centres",
                request -> request.response()
                        .putHeader("Content-Length", "1000")
                        .write("half")
                        .onComplete(_ -> request.connection().close()))) {
            assertThrows(IOException.class, () -> send("GET", "/v1/centres", BodyPublishers.noBody()));
        }
    }

    /** Pings would keep such a connection for ever, and the service never hears of the request. */
    @Test
    void aRequestWithoutAnEndIsCutOffThoughItAnnouncesNoBody() throws Exception {
        try (var _ = StandIn.of("centres", "found");
                var connection = new RawHttp2()) {
            connection.begin(1, "GET", "/v1/centres", "cache-control", "no-store");
            assertEquals(408, connection.status(1));
            connection.ask(3, "GET", "/v1/centres", "cache-control", "no-store");
            assertEquals(200, connection.status(3));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept", "if-none-match", "user-agent", "x-anything"})
    void aControlCharacterInAHeaderIsRefused(String header) throws Exception {
        try (var centres = StandIn.of("centres", "found");
                var connection = new RawHttp2()) {
            int stream = 1;
            for (String value : List.of("a\u0001b", "a\nb", "a\u007fb")) {
                connection.ask(stream, "GET", "/v1/centres", "cache-control", "no-store", header, value);
                assertEquals(400, connection.status(stream));
                stream += 2;
            }
            connection.ask(stream, "GET", "/v1/centres", "cache-control", "no-store", header, "a\tb");
            assertEquals(200, connection.status(stream));
            assertEquals(1, centres.requests().size());
        }
    }

    @Test
    void anAnswerBeforeTheEndOfTheBodyEndsNothingButItsRequest() throws Exception {
        try (var _ = StandIn.refusing("centres");
                var connection = new RawHttp2()) {
            connection.begin(1, "POST", "/v1/suggestions");
            connection.send(1, "hello");
            assertEquals(422, connection.status(1));
            connection.awaitReset(1);
            connection.ask(3, "GET", "/problems");
            assertEquals(200, connection.status(3));
        }
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                        .method(method, body)
                        .build(),
                BodyHandlers.ofString());
    }

    private static BodyPublisher stream(byte[] bytes) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
    }
}
