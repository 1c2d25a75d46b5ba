package vn.hanoi.creativecity.gateway;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.DoublePredicate;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** Large answers lie where they were read until their readers have them, and no longer. */
@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@QuarkusTestResource(PostgresResource.class)
class LentAnswersTest {

    private static final int READERS = 12;

    /** More than the systems themselves hold for a reader who does not read. */
    private static final byte[] BODY = body(12 << 20);

    @Inject
    MeterRegistry registry;

    @AfterEach
    void nothingIsLentAnyMore() {
        awaitLent(bytes -> bytes == 0);
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void manyReadersGetEachByteWhileOthersLeave(Version version) throws Exception {
        try (var _ = StandIn.of("centres", LentAnswersTest::answer);
                var client = HttpClient.newBuilder().version(version).build()) {
            List<CompletableFuture<HttpResponse<InputStream>>> answers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                answers.add(client.sendAsync(request().build(), BodyHandlers.ofInputStream()));
            }
            List<CompletableFuture<byte[]>> whole = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                InputStream body = answers.get(i).get(10, TimeUnit.SECONDS).body();
                if (i % 3 == 0) {
                    body.readNBytes(100_000);
                    body.close();
                } else {
                    whole.add(CompletableFuture.supplyAsync(() -> all(body)));
                }
            }
            for (CompletableFuture<byte[]> read : whole) {
                assertArrayEquals(BODY, read.get(30, TimeUnit.SECONDS));
            }
        }
    }

    @Test
    void theyAreCompressedFromWhereTheyLie() throws Exception {
        try (var _ = StandIn.of("centres", LentAnswersTest::answer);
                var client = HttpClient.newHttpClient()) {
            var answer = client.send(request().header("Accept-Encoding", "gzip").build(), BodyHandlers.ofInputStream());
            assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElseThrow());
            assertArrayEquals(BODY, all(new GZIPInputStream(answer.body())));
        }
    }

    @Test
    void whoDoesNotReadHasSomeUntilTheyLeave() throws Exception {
        try (var _ = StandIn.of("centres", LentAnswersTest::answer);
                var reader = new RawConnection()) {
            reader.send("GET /v1/centres HTTP/1.1\r\nHost: a\r\nCache-Control: no-store\r\n\r\n");
            awaitLent(bytes -> bytes > 0);
            reader.reset();
            awaitLent(bytes -> bytes == 0);
        }
    }

    @Test
    void aServiceThatBreaksOffLeavesNone() throws Exception {
        try (var _ = StandIn.of("centres", request -> {
                    request.response()
                            .putHeader("Content-Length", Integer.toString(BODY.length))
                            .write(Buffer.buffer(BODY).slice(0, BODY.length / 2))
                            .onSuccess(_ -> request.connection().close());
                });
                var client = HttpClient.newHttpClient()) {
            var answer = client.send(request().build(), BodyHandlers.ofInputStream());
            assertThrows(IOException.class, () -> answer.body().readAllBytes());
        }
    }

    private static void answer(HttpServerRequest request) {
        request.response().putHeader("Content-Type", "application/json").end(Buffer.buffer(BODY));
    }

    private static HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/centres"))
                .header("Cache-Control", "no-store");
    }

    private static byte[] all(InputStream body) {
        try (body) {
            return body.readAllBytes();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void awaitLent(DoublePredicate right) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!right.test(lent())) {
            assertEquals(true, System.nanoTime() < deadline, "lent: " + lent());
            Thread.onSpinWait();
        }
    }

    private double lent() {
        return registry.get("gateway.upstream.lent").gauge().value();
    }

    /** No two pieces are the same. */
    private static byte[] body(int length) {
        byte[] body = new byte[length];
        for (int i = 0; i < length; i += 4) {
            body[i] = (byte) (i >>> 26);
            body[i + 1] = (byte) (i >>> 18);
            body[i + 2] = (byte) (i >>> 10);
            body[i + 3] = (byte) (i >>> 2);
        }
        return body;
    }
}
