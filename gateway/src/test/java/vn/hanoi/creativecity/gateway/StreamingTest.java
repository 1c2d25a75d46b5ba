package vn.hanoi.creativecity.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.PostgresResource;

/**
 * Bodies pass at the pace of who reads them. A sender who gets rid of 64 MB while nobody reads has filled somebody's
 * memory; the systems themselves hold a few MB in the sockets.
 */
@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@QuarkusTestResource(PostgresResource.class)
@TestProfile(StreamingTest.LargeBodies.class)
class StreamingTest {

    private static final int LENGTH = 64 << 20;
    private static final Buffer PIECE = Buffer.buffer(new byte[1 << 16]);

    public static class LargeBodies implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.limits.max-body-size", "100M", "gateway.timeouts.request", "60s");
        }
    }

    @Test
    void anAnswerWaitsForItsReader() throws Exception {
        var isSent = new CompletableFuture<Void>();
        try (var _ = StandIn.of("centres", request -> {
                    request.response().putHeader("Content-Length", Integer.toString(LENGTH));
                    sendPieces(request.response(), 0, isSent);
                });
                var connection = new RawConnection()) {
            connection.send("GET /v1/centres HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            assertNotDone(isSent);
            long read = connection.in().transferTo(OutputStream.nullOutputStream());
            assertTrue(read > LENGTH && read < LENGTH + 2_000, "read " + read);
            isSent.join();
        }
    }

    @Test
    void aBodyWaitsForItsReader() throws Exception {
        var arrived = new CompletableFuture<HttpServerRequest>();
        var read = new AtomicLong();
        try (var _ = StandIn.of("centres", request -> {
                    request.handler(piece -> read.addAndGet(piece.length()));
                    request.endHandler(_ -> request.response().end("all"));
                    request.pause();
                    arrived.complete(request);
                });
                var connection = new RawConnection()) {
            connection.send("POST /v1/suggestions HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: " + LENGTH
                    + "\r\n\r\n");
            var isSent = CompletableFuture.runAsync(() -> sendPieces(connection));
            assertNotDone(isSent);
            arrived.join().resume();
            isSent.join();
            assertTrue(connection.readToEnd().endsWith("\r\n\r\nall"));
            assertEquals(LENGTH, read.get());
        }
    }

    private static void assertNotDone(CompletableFuture<Void> isSent) {
        assertThrows(TimeoutException.class, () -> isSent.get(2, TimeUnit.SECONDS));
    }

    private static void sendPieces(HttpServerResponse response, int sent, CompletableFuture<Void> isSent) {
        if (sent == LENGTH) {
            response.end().onSuccess(isSent::complete);
        } else {
            response.write(PIECE).onSuccess(_ -> sendPieces(response, sent + PIECE.length(), isSent));
        }
    }

    private static void sendPieces(RawConnection connection) {
        try {
            OutputStream out = connection.out();
            for (int sent = 0; sent < LENGTH; sent += PIECE.length()) {
                out.write(PIECE.getBytes());
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
