package vn.hanoi.creativecity.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.PostgresResource;

/** What is slow has places of its own, and leaves those of the rest. */
@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@QuarkusTestResource(PostgresResource.class)
@TestProfile(CompartmentTest.FewPlaces.class)
class CompartmentTest {

    private static final int PLACES = 16;
    private static final int WAITING = 8;
    private static final int LASTING = 200;

    /** Well before what is held would be given up. */
    private static final Duration FAST = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource("/")
    private URI gateway;

    public static class FewPlaces implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    // Places are counted on each.
                    "quarkus.vertx.event-loops-pool-size", "1",
                    "gateway.limits.connections", "" + PLACES,
                    "gateway.limits.waiting", "" + WAITING,
                    "gateway.limits.lasting-connections", "" + LASTING,
                    "gateway.timeouts.turn", "3s",
                    "gateway.timeouts.answer", "20s",
                    "gateway.timeouts.lasting-answer", "20s");
        }
    }

    @Test
    void twoHundredWhoWaitForChangesLeaveShortReadsFast() throws Exception {
        var allWait = new CountDownLatch(LASTING);
        var waiting = new ArrayList<HttpServerRequest>();
        try (var _ = StandIn.of("centres", request -> {
            if (request.query() == null) {
                request.response().end("short");
            } else {
                waiting.add(request);
                allWait.countDown();
            }
        })) {
            List<CompletableFuture<HttpResponse<String>>> answers = ask("/v1/centres?wait=30", LASTING);
            allWait.await();
            for (int i = 0; i < 2 * PLACES; i++) {
                assertFast("/v1/centres", "short");
            }
            waiting.forEach(request -> request.response().end("changes"));
            for (var answer : answers) {
                assertEquals("changes", answer.get().body());
            }
        }
    }

    @Test
    void uploadsHaveTheirPlacesToo() throws Exception {
        var allCame = new CountDownLatch(2 * PLACES);
        var uploads = new ArrayList<HttpServerRequest>();
        try (var _ = StandIn.of("centres", request -> {
            if (request.path().equals("/v1/imports")) {
                uploads.add(request);
                allCame.countDown();
            } else {
                request.response().end("short");
            }
        })) {
            List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 2 * PLACES; i++) {
                answers.add(http.sendAsync(
                        request("/v1/imports")
                                .POST(BodyPublishers.ofString("rows"))
                                .build(),
                        BodyHandlers.ofString()));
            }
            allCame.await();
            assertFast("/v1/centres", "short");
            uploads.forEach(request -> request.response().end("done"));
            for (var answer : answers) {
                assertEquals("done", answer.get().body());
            }
        }
    }

    @Test
    void aSlowServiceLeavesTheOthersAloneAndWhoFindsNoRoomIsToldSo() throws Exception {
        var held = new ArrayList<HttpServerRequest>();
        var isFull = new CountDownLatch(PLACES);
        try (var _ = StandIn.of("centres", request -> {
                    if (held.size() < PLACES) {
                        held.add(request);
                        isFull.countDown();
                    } else {
                        request.response().end("late");
                    }
                });
                var _ = StandIn.of("ideas", "calls");
                var _ = StandIn.of("events", "events")) {
            List<CompletableFuture<HttpResponse<String>>> first = ask("/v1/centres", PLACES);
            isFull.await();
            List<CompletableFuture<HttpResponse<String>>> more = ask("/v1/centres", 3 * PLACES);
            for (int i = 0; i < PLACES; i++) {
                assertFast("/v1/calls", "calls");
                assertFast("/v1/events", "events");
            }
            for (var answer : more) {
                assertEquals(503, answer.get().statusCode());
                assertEquals(
                        "5", answer.get().headers().firstValue("Retry-After").orElseThrow());
                assertTrue(
                        answer.get().body().contains("too much to do"),
                        answer.get().body());
            }
            held.forEach(request -> request.response().end("in the end"));
            for (var answer : first) {
                assertEquals("in the end", answer.get().body());
            }
            assertFast("/v1/centres", "late");
        }
    }

    private List<CompletableFuture<HttpResponse<String>>> ask(String path, int times) {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            answers.add(http.sendAsync(request(path).build(), BodyHandlers.ofString()));
        }
        return answers;
    }

    private void assertFast(String path, String body) throws IOException, InterruptedException {
        Instant begin = Instant.now();
        assertEquals(
                body, http.send(request(path).build(), BodyHandlers.ofString()).body());
        Duration took = Duration.between(begin, Instant.now());
        assertTrue(took.compareTo(FAST) < 0, path + " took " + took);
    }

    /** Past the cache, which would make one question of many. */
    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .header("Accept-Language", "en")
                .header("Cache-Control", "no-store");
    }
}
