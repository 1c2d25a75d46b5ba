package vn.hanoi.creativecity.gateway;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** What the cache shows once something may have been changed through the gateway. */
@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@QuarkusTestResource(PostgresResource.class)
@TestProfile(StandingTime.class)
class CacheAfterWritesTest {

    private static final String HIT = "creative-city; hit";

    @Inject
    Clock clock;

    @Test
    void whoWroteReadsWhatTheyWrote() {
        String address = Kept.address();
        var version = new AtomicReference<>("1");
        try (var centres = StandIn.of("centres", request -> {
            if (request.method().name().equals("POST")) {
                version.set("2");
                request.response().setStatusCode(201).end();
            } else {
                Kept.answer(request, '"' + version.get() + '"', version.get());
            }
        })) {
            Kept.reader().get(address).then().body(equalTo("1"));
            Kept.reader().post("/v1/suggestions").then().statusCode(201);
            Kept.reader()
                    .get(address)
                    .then()
                    .body(equalTo("2"))
                    .header("Cache-Status", "creative-city; fwd=stale; stored");
            Kept.reader().get(address).then().body(equalTo("2")).header("Cache-Status", HIT);
            assertEquals(3, centres.requests().size());
        }
    }

    @Test
    void aWriterWhoHangsUpMayHaveWrittenAllTheSame() throws Exception {
        String address = Kept.address();
        var isSent = new CompletableFuture<Void>();
        var isGivenUp = new CompletableFuture<Void>();
        var version = new AtomicReference<>("1");
        try (var _ = StandIn.of("centres", request -> {
            if (request.method().name().equals("POST")) {
                version.set("2");
                request.connection().closeHandler(_ -> isGivenUp.complete(null));
                isSent.complete(null);
            } else {
                Kept.answer(request, '"' + version.get() + '"', version.get());
            }
        })) {
            Kept.reader().get(address).then().body(equalTo("1"));
            try (var writer = new RawConnection()) {
                writer.send("POST /v1/suggestions HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}");
                isSent.join();
            }
            isGivenUp.join();
            Kept.reader().get(address).then().body(equalTo("2"));
        }
    }

    @Test
    void aRefusedWriteChangesNothing() {
        String address = Kept.address();
        try (var _ = StandIn.of("centres", request -> {
            if (request.method().name().equals("POST")) {
                request.response()
                        .setStatusCode(422)
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{}");
            } else {
                Kept.answer(request, "\"1\"", "{}");
            }
        })) {
            Kept.reader().get(address).then().statusCode(200);
            Kept.reader().post("/v1/suggestions").then().statusCode(422);
            Kept.reader().get(address).then().header("Cache-Status", HIT);
        }
    }

    /** An answer that the service gave before a write arrives after it. */
    @Test
    void whatWasAskedBeforeAWriteIsNotFreshAfterIt() throws Exception {
        String address = Kept.address();
        var before = new CompletableFuture<HttpServerRequest>();
        try (var centres = answeringNew(before);
                var early = new RawConnection()) {
            read(address, early);
            before.join();
            Kept.reader().post("/v1/suggestions").then().statusCode(201);
            // Who reads after the write does not wait with those from before it.
            Kept.reader().header("Accept", "*/*").get(address).then().body(equalTo("new"));
            Kept.answer(before.join(), "\"1\"", "old");
            assertTrue(early.readToEnd().endsWith("\r\n\r\nold"));
            Kept.reader()
                    .header("Accept", "*/*")
                    .get(address)
                    .then()
                    .body(equalTo("new"))
                    .header("Cache-Status", HIT);
            assertEquals(3, centres.requests().size());
        }
    }

    @Test
    void whatWasAskedBeforeAWriteIsAskedAgainAfterIt() throws Exception {
        String address = Kept.address();
        var before = new CompletableFuture<HttpServerRequest>();
        try (var _ = answeringNew(before);
                var early = new RawConnection()) {
            read(address, early);
            before.join();
            Kept.reader().post("/v1/suggestions").then().statusCode(201);
            Kept.answer(before.join(), "\"1\"", "old");
            assertTrue(early.readToEnd().endsWith("\r\n\r\nold"));
            Kept.reader().header("Accept", "*/*").get(address).then().body(equalTo("new"));
        }
    }

    /** Who has tried in vain before a write says nothing of what is there after it. */
    @Test
    void afterAWriteAServiceThatFailedIsAskedAgain() {
        String address = Kept.address();
        var version = new AtomicReference<>("1");
        try (var _ = StandIn.of("centres", request -> {
            if (request.method().name().equals("POST")) {
                version.set("2");
                request.response().setStatusCode(201).end();
            } else if (version.get().equals("away")) {
                request.response()
                        .setStatusCode(500)
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{}");
            } else {
                Kept.answer(request, '"' + version.get() + '"', version.get());
            }
        })) {
            Kept.reader().get(address).then().body(equalTo("1"));
            pass(Duration.ofSeconds(5));
            version.set("away");
            Kept.reader().get(address).then().header("Age", "5").body(equalTo("1"));
            Kept.reader().post("/v1/suggestions").then().statusCode(201);
            Kept.reader().get(address).then().body(equalTo("2"));
        }
    }

    /** Somebody asked before a write and is answered, or not, after others have been told that it is gone. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsGoneDoesNotComeBack(boolean isKept) throws Exception {
        String address = Kept.address();
        var before = new CompletableFuture<HttpServerRequest>();
        var isGone = new AtomicReference<>(false);
        try (var _ = StandIn.of("centres", request -> {
                    if (request.method().name().equals("POST")) {
                        isGone.set(true);
                        request.response().setStatusCode(201).end();
                    } else if (isGone.get()) {
                        request.response()
                                .setStatusCode(404)
                                .putHeader("Content-Type", "application/problem+json")
                                .end("{}");
                    } else if (isKept && request.getHeader("If-None-Match") == null) {
                        Kept.answer(request, "\"1\"", "old");
                    } else {
                        before.complete(request);
                    }
                });
                var early = new RawConnection()) {
            if (isKept) {
                Kept.reader().header("Accept", "*/*").get(address).then().body(equalTo("old"));
                pass(Duration.ofSeconds(1));
            }
            early.send("GET " + address + " HTTP/1.1\r\nHost: localhost:" + RestAssured.port
                    + "\r\nConnection: close\r\n\r\n");
            before.join();
            Kept.reader().post("/v1/suggestions").then().statusCode(201);
            Kept.reader().header("Accept", "*/*").get(address).then().statusCode(404);
            if (!isKept) {
                Kept.answer(before.join(), "\"1\"", "old");
            }
            // Otherwise they lose patience.
            assertTrue(early.readToEnd().endsWith("\r\n\r\nold"));
        }
        Kept.reader().header("Accept", "*/*").get(address).then().statusCode(503);
    }

    private void pass(Duration duration) {
        ((StandingTime.StandingClock) clock).pass(duration);
    }

    /** A service that takes writes and answers all but the first who reads, whom it leaves to the test. */
    private static StandIn answeringNew(CompletableFuture<HttpServerRequest> first) {
        return StandIn.of("centres", request -> {
            if (request.method().name().equals("POST")) {
                request.response().setStatusCode(201).end();
            } else if (!first.complete(request)) {
                Kept.answer(request, "\"2\"", "new");
            }
        });
    }

    private static void read(String address, RawConnection connection) throws IOException {
        connection.send("GET " + address + " HTTP/1.1\r\nHost: localhost:" + RestAssured.port
                + "\r\nConnection: close\r\n\r\n");
    }
}
