package vn.hanoi.creativecity.gateway;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@QuarkusTestResource(PostgresResource.class)
@TestProfile(StandingTime.class)
class CacheTest {

    private static final String HIT = "creative-city; hit";
    private static final String STORED = "creative-city; fwd=miss; stored";

    @Inject
    Clock clock;

    @TestHTTPResource(value = "/metrics", management = true)
    String metricsUrl;

    @Test
    void whatIsPublicIsAskedForOnceASecond() {
        String address = Kept.address();
        try (var centres = StandIn.of("centres", Kept.json("\"1\"", "{}"))) {
            Kept.reader().get(address).then().statusCode(200).header("Cache-Status", STORED);
            String date = Kept.reader()
                    .get(address)
                    .then()
                    .statusCode(200)
                    .header("Cache-Status", HIT)
                    .header("Age", "0")
                    .header("ETag", "\"1\"")
                    .header("Content-Length", "2")
                    .header("Cache-Control", "public, no-cache")
                    .contentType("application/json")
                    .body(equalTo("{}"))
                    .extract()
                    .header("Date");
            assertEquals(1, centres.requests().size());
            pass(Duration.ofSeconds(1));
            String later = Kept.reader()
                    .get(address)
                    .then()
                    .statusCode(200)
                    .header("Cache-Status", "creative-city; fwd=stale; fwd-status=304")
                    .header("Age", "0")
                    .body(equalTo("{}"))
                    .extract()
                    .header("Date");
            assertEquals("\"1\"", centres.requests().get(1).getHeader("If-None-Match"));
            assertTrue(!later.equals(date), later);
            Kept.reader().get(address).then().header("Cache-Status", HIT);
            assertEquals(2, centres.requests().size());
        }
    }

    @Test
    void aServiceIsAskedInNobodysNameAndForBytesAsTheyAre() {
        String address = Kept.address();
        try (var centres = StandIn.of("centres", Kept.json("\"1\"", "{}"))) {
            Kept.reader()
                    .header("User-Agent", "somebody")
                    .header("If-None-Match", "\"0\"")
                    .header("Accept-Encoding", "gzip")
                    .header("Accept-Language", "en-GB, vi;q=0.1")
                    .get(address)
                    .then()
                    .statusCode(200);
            HttpServerRequest asked = centres.request();
            assertEquals("en", asked.getHeader("Accept-Language"));
            assertEquals(null, asked.getHeader("User-Agent"));
            assertEquals(null, asked.getHeader("If-None-Match"));
            assertEquals(null, asked.getHeader("Accept-Encoding"));
        }
    }

    @Test
    void theOrderOfParametersMeansNothingAndThatOfTheirValuesDoes() {
        String address = Kept.address();
        try (var centres = StandIn.of("centres", request -> Kept.answer(request, "\"1\"", request.uri()))) {
            Kept.reader().get(address + "&limit=1&kind=a&kind=b").then().header("Cache-Status", STORED);
            // The service is always asked in one form, so that what it answers is recognised, links included.
            String asked = centres.request().uri();
            assertTrue(asked.contains("kind=a&kind=b&limit=1"), asked);
            Kept.reader().get(address + "&kind=a&kind=b&limit=1").then().header("Cache-Status", HIT);
            Kept.reader().get(address + "&limit=1&kind=b&kind=a").then().header("Cache-Status", STORED);
            assertEquals(2, centres.requests().size());
        }
    }

    @Test
    void whatTheAnswerVariesByDecidesWhoGetsIt() {
        String address = Kept.address();
        try (var centres = StandIn.of("centres", request -> {
            Kept.answer(request, "\"1\"", "{}");
        })) {
            Kept.reader()
                    .header("Accept", "application/json")
                    .get(address)
                    .then()
                    .header("Cache-Status", STORED);
            Kept.reader().header("Accept", "text/html").get(address).then().header("Cache-Status", STORED);
            Kept.reader()
                    .header("Accept", "application/json")
                    .get(address)
                    .then()
                    .header("Cache-Status", HIT);
            Kept.reader()
                    .header("Accept", "application/json")
                    .header("Accept-Language", "en")
                    .get(address)
                    .then()
                    .header("Cache-Status", HIT);
            assertEquals(2, centres.requests().size());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Application/JSON; q=0.8 | application/json",
                "text/html,application/xhtml+xml, */*; q=0.1 | text/html, application/xhtml+xml,*/*;q=0.1"
            })
    void whatIsAcceptedAlikeIsAnsweredAlike(String first, String second) {
        String address = Kept.address();
        try (var _ = StandIn.of("centres", Kept.json("\"1\"", "{}"))) {
            Kept.reader().header("Accept", first).get(address).then().header("Cache-Status", STORED);
            Kept.reader().header("Accept", second).get(address).then().header("Cache-Status", HIT);
        }
    }

    @Test
    void madeUpTypesDoNotDriveOutWhatIsForAll() {
        String address = Kept.address();
        try (var _ = StandIn.of("centres", Kept.json("\"1\"", "{}"))) {
            Kept.reader().header("Accept", "*/*").get(address).then().header("Cache-Status", STORED);
            for (int i = 0; i < 10; i++) {
                Kept.reader()
                        .header("Accept", "made/up" + i)
                        .get(address)
                        .then()
                        .header("Cache-Status", STORED);
            }
            Kept.reader().header("Accept", "*/*").get(address).then().header("Cache-Status", HIT);
            Kept.reader().header("Accept", "made/up0").get(address).then().header("Cache-Status", STORED);
        }
    }

    @Test
    void languagesAreThoseThatTheApiHas() {
        String address = Kept.address();
        try (var centres = StandIn.of(
                "centres",
                request -> request.response()
                        .putHeader("Cache-Control", "public, no-cache")
                        .putHeader("Vary", "Accept-Language")
                        .end(request.getHeader("Accept-Language")))) {
            for (var each : List.of("en", "en-US,en;q=0.9", "en;q=0.2, fr")) {
                Kept.reader()
                        .header("Accept-Language", each)
                        .get(address)
                        .then()
                        .body(equalTo("en"));
            }
            for (var each : List.of("vi", "vi-VN", "fr", "")) {
                Kept.reader()
                        .header("Accept-Language", each)
                        .get(address)
                        .then()
                        .body(equalTo("vi"));
            }
            assertEquals(2, centres.requests().size());
        }
    }

    @Test
    void answersForOneHostAreNotThoseForAnother() {
        String address = Kept.address();
        try (var centres = StandIn.of(
                "centres", request -> Kept.answer(request, "\"1\"", request.getHeader("X-Internal-Public-Url")))) {
            Kept.reader().header("Host", "a.example").get(address).then().body(equalTo("http://a.example"));
            Kept.reader().header("Host", "b.example").get(address).then().body(equalTo("http://b.example"));
            assertEquals(2, centres.requests().size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "W/\"1\"", "\"0\", \"1\"", "\"0\",W/\"1\" , \"2\"", "*", "\"1-gzip\""})
    void whoHasItAlreadyIsToldSo(String condition) {
        String address = Kept.address();
        try (var centres = StandIn.of("centres", Kept.json("\"1\"", "{}"))) {
            for (int i = 0; i < 2; i++) {
                Kept.reader()
                        .header("If-None-Match", condition)
                        .get(address)
                        .then()
                        .statusCode(304)
                        .header("ETag", condition.contains("gzip") ? "\"1-gzip\"" : "\"1\"")
                        .header("Cache-Control", "public, no-cache")
                        .header("Content-Type", nullValue())
                        .header("Content-Length", nullValue())
                        .body(equalTo(""));
            }
            Kept.reader().header("If-None-Match", "\"2\"").get(address).then().statusCode(200);
            assertEquals(1, centres.requests().size());
        }
    }

    /** A list may be in several lines [RFC 9110 section 5.3]. */
    @Test
    void everyLineOfAListCounts() throws IOException {
        String address = Kept.address();
        String head = "GET " + address + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                + "Accept: application/json\r\nAccept: text/csv\r\n";
        try (var centres = StandIn.of("centres", Kept.json("\"1\"", "long ".repeat(1000)))) {
            String compressed =
                    RawConnection.exchange(head + "Accept-Encoding: deflate\r\nAccept-Encoding: gzip\r\n\r\n");
            assertTrue(compressed.contains("\r\nContent-Encoding: gzip\r\n"), compressed);
            assertEquals(
                    "application/json,text/csv",
                    centres.request().getHeader("Accept").replace(" ", ""));
            String unchanged = RawConnection.exchange(head + "If-None-Match: \"0\"\r\nIf-None-Match: \"1\"\r\n\r\n");
            assertTrue(unchanged.startsWith("HTTP/1.1 304 "), unchanged);
            assertEquals(1, centres.requests().size());
            RawConnection.exchange(head + "Cache-Control: max-age=60\r\nCache-Control: no-cache\r\n\r\n");
            assertEquals(2, centres.requests().size());
        }
    }

    @Test
    void headIsAnsweredWithWhatGetHas() throws IOException {
        String address = Kept.address();
        try (var centres = StandIn.of("centres", Kept.json("\"1\"", "four"))) {
            Kept.reader().header("Host", "a").header("Accept", "*/*").get(address);
            for (int i = 0; i < 2; i++) {
                String answer =
                        RawConnection.exchange("HEAD " + address + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
                assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
                assertTrue(answer.toLowerCase().contains("content-length: 4\r\n"), answer);
                assertTrue(answer.endsWith("\r\n\r\n"), answer);
            }
            assertEquals("GET", centres.request().method().name());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cache-Control | no-store",
                "Range | bytes=0-1",
                "If-Match | \"1\"",
                "If-Unmodified-Since | Wed, 21 Oct 2015 07:28:00 GMT",
                "Prefer | return=minimal"
            })
    void someRequestsAreNoneOfTheCaches(String name, String value) {
        String address = Kept.address();
        try (var centres = StandIn.of("centres", Kept.json("\"1\"", "{}"))) {
            for (int i = 0; i < 2; i++) {
                Kept.reader()
                        .header(name, value)
                        .get(address)
                        .then()
                        .statusCode(200)
                        .header("Cache-Status", "creative-city; fwd=bypass");
            }
            assertEquals(2, centres.requests().size());
        }
    }

    @Test
    void whoWaitsForChangesIsNotAnsweredFromTheCache() {
        String address = Kept.address() + "&wait=1";
        try (var centres = StandIn.of("centres", Kept.json("\"1\"", "{}"))) {
            Kept.reader().get(address);
            Kept.reader().get(address);
            assertEquals(2, centres.requests().size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-cache", "max-age=0"})
    void whoWantsToBeSureHasTheServiceAsked(String control) {
        String address = Kept.address();
        try (var centres = StandIn.of("centres", Kept.json("\"1\"", "{}"))) {
            Kept.reader().get(address);
            Kept.reader()
                    .header("Cache-Control", control)
                    .get(address)
                    .then()
                    .statusCode(200)
                    .header("Cache-Status", "creative-city; fwd=stale; fwd-status=304")
                    .body(equalTo("{}"));
            assertEquals(2, centres.requests().size());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | Cache-Control | no-store",
                "200 | Cache-Control | private, no-cache",
                "200 | Cache-Control | public, no-store",
                "200 | Cache-Control | no-cache",
                "200 | Vary | *",
                "200 | Vary | User-Agent",
                "200 | Content-Disposition | attachment; filename=\"a.csv\"",
                "404 | X-Anything | else",
                "302 | Location | /v1/centres/a"
            })
    void whatIsNotForAllIsNeverKept(int status, String name, String value) {
        String address = Kept.address();
        try (var centres = StandIn.of(
                "centres",
                request -> request.response()
                        .setStatusCode(status)
                        .putHeader("Cache-Control", "public, no-cache")
                        .putHeader("Content-Type", "application/problem+json")
                        .putHeader(name, value)
                        .end("{}"))) {
            for (int i = 0; i < 2; i++) {
                Kept.reader()
                        .redirects()
                        .follow(false)
                        .get(address)
                        .then()
                        .statusCode(status)
                        .header("Cache-Status", "creative-city; fwd=miss")
                        .body(equalTo("{}"));
            }
            assertEquals(2, centres.requests().size());
        }
    }

    @Test
    void whatHasMovedIsKeptToo() {
        String address = Kept.address();
        try (var centres = StandIn.of(
                "centres",
                request -> request.response()
                        .setStatusCode(301)
                        .putHeader("Cache-Control", "public, no-cache")
                        .putHeader("Location", "/v1/centres/b")
                        .end())) {
            for (int i = 0; i < 2; i++) {
                Kept.reader()
                        .redirects()
                        .follow(false)
                        .get(address)
                        .then()
                        .statusCode(301)
                        .header("Location", "/v1/centres/b");
            }
            assertEquals(1, centres.requests().size());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsLargePassesWithoutBeingHeld(boolean isMeasured) {
        String address = Kept.address();
        String body = "x".repeat((1 << 20) + 1);
        try (var centres = StandIn.of("centres", request -> {
            var response = request.response()
                    .putHeader("Cache-Control", "public, no-cache")
                    .setChunked(!isMeasured);
            if (isMeasured) {
                response.end(body);
            } else {
                response.write(body.substring(0, 700_000)).compose(_ -> response.end(body.substring(700_000)));
            }
        })) {
            for (int i = 0; i < 2; i++) {
                Kept.reader()
                        .get(address)
                        .then()
                        .header("Cache-Status", "creative-city; fwd=miss")
                        .body(equalTo(body));
            }
            assertEquals(2, centres.requests().size());
        }
    }

    @Test
    void whoHasWhatIsNotKeptIsToldSoToo() {
        String address = Kept.address();
        try (var centres = StandIn.of("centres", request -> {
            request.response().putHeader("Content-Disposition", "attachment");
            Kept.answer(request, "\"1\"", "{}");
        })) {
            for (int i = 0; i < 2; i++) {
                Kept.reader()
                        .header("If-None-Match", "\"1\"")
                        .get(address)
                        .then()
                        .statusCode(304)
                        .header("ETag", "\"1\"")
                        .header("Cache-Status", "creative-city; fwd=miss");
            }
            assertEquals(2, centres.requests().size());
            // From the second time on, the service itself is asked whether they have it.
            assertEquals(null, centres.requests().getFirst().getHeader("If-None-Match"));
            assertEquals("\"1\"", centres.requests().get(1).getHeader("If-None-Match"));
        }
    }

    @Test
    void howeverManyAskAtOnceTheServiceIsAskedOnce() {
        String address = Kept.address();
        var asked = new CompletableFuture<HttpServerRequest>();
        try (var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var centres = StandIn.of("centres", asked::complete)) {
            List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                answers.add(client.sendAsync(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + address))
                                .build(),
                        HttpResponse.BodyHandlers.ofString()));
            }
            Kept.answer(asked.join(), "\"1\"", "{}");
            answers.forEach(answer -> assertEquals("{}", answer.join().body()));
            assertEquals(1, centres.requests().size());
        }
    }

    @Test
    void aReaderWhoLeavesDoesNotTakeTheAnswerFromTheOthers() throws Exception {
        String address = Kept.address();
        var asked = new CompletableFuture<HttpServerRequest>();
        try (var centres = StandIn.of("centres", asked::complete);
                var second = new RawConnection()) {
            String head = "GET " + address + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
            try (var first = new RawConnection()) {
                first.send(head);
                asked.join();
                second.send(head);
                while (metric("gateway_cache_waiting ") < 2) {
                    Thread.onSpinWait();
                }
            }
            Kept.answer(asked.join(), "\"1\"", "{}");
            assertTrue(second.readToEnd().endsWith("\r\n\r\n{}"));
            assertEquals(1, centres.requests().size());
        }
    }

    @Test
    void whatBreaksOffHalfWayIsNeverKept() {
        String address = Kept.address();
        var isBroken = new AtomicReference<>(true);
        try (var centres = StandIn.of("centres", request -> {
            if (isBroken.getAndSet(false)) {
                request.response()
                        .putHeader("Cache-Control", "public, no-cache")
                        .putHeader("Content-Length", "1000")
                        .write("half")
                        .onComplete(_ -> request.connection().close());
            } else {
                Kept.answer(request, "\"1\"", "{}");
            }
        })) {
            Kept.reader().get(address).then().statusCode(502).body("type", equalTo("/problems/bad-gateway"));
            Kept.reader().get(address).then().statusCode(200).header("Cache-Status", STORED);
            assertEquals(2, centres.requests().size());
        }
    }

    @Test
    void anOldAnswerIsBetterThanNoneForTenMinutes() {
        String address = Kept.address();
        try (var _ = StandIn.of("centres", Kept.json("\"1\"", "{}"))) {
            Kept.reader().get(address).then().statusCode(200);
        }
        pass(Duration.ofSeconds(31));
        for (int i = 0; i < 2; i++) {
            Kept.reader()
                    .get(address)
                    .then()
                    .statusCode(200)
                    .header("Cache-Status", "creative-city; hit; ttl=-30; detail=stale-if-error")
                    .header("Age", "31")
                    .body(equalTo("{}"));
        }
        Kept.reader().header("Cache-Control", "no-cache").get(address).then().statusCode(503);
        pass(Duration.ofSeconds(569));
        Kept.reader().get(address).then().statusCode(200).header("Age", "600");
        pass(Duration.ofSeconds(1));
        Kept.reader().get(address).then().statusCode(503).body("type", equalTo("/problems/service-unavailable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"late", "broken", "500", "503"})
    void anOldAnswerStandsInForWhateverAServiceFailsWith(String failure) {
        String address = Kept.address();
        try (var _ = StandIn.of("centres", Kept.json("\"1\"", "{}"))) {
            Kept.reader().get(address).then().statusCode(200);
        }
        pass(Duration.ofSeconds(5));
        try (var centres = StandIn.of("centres", request -> {
            switch (failure) {
                case "late" -> {
                    // says nothing
                }
                case "broken" -> request.connection().close();
                default ->
                    request.response()
                            .setStatusCode(Integer.parseInt(failure))
                            .putHeader("Content-Type", "application/problem+json")
                            .end("{}");
            }
        })) {
            for (int i = 0; i < 3; i++) {
                Kept.reader()
                        .get(address)
                        .then()
                        .statusCode(200)
                        .header("Age", "5")
                        .body(equalTo("{}"));
            }
            // What breaks off is asked for once more.
            int questions = failure.equals("broken") ? 2 : 1;
            // For a second, one who has tried is enough.
            assertEquals(questions, centres.requests().size());
            pass(Duration.ofSeconds(1));
            Kept.reader().get(address).then().statusCode(200).header("Age", "6");
            assertEquals(2 * questions, centres.requests().size());
        }
    }

    @Test
    void whatIsGoneIsNotShownAnyMore() {
        String address = Kept.address();
        try (var _ = StandIn.of("centres", Kept.json("\"1\"", "{}"))) {
            Kept.reader().get(address).then().statusCode(200);
        }
        pass(Duration.ofSeconds(1));
        try (var _ = StandIn.of(
                "centres",
                request -> request.response()
                        .setStatusCode(404)
                        .putHeader("Content-Type", "application/problem+json")
                        .putHeader("Cache-Control", "no-store")
                        .end("{}"))) {
            Kept.reader().get(address).then().statusCode(404);
        }
        Kept.reader().get(address).then().statusCode(503);
    }

    @Test
    void whatIsKeptHasABound() throws Exception {
        byte[] body = "x".repeat(500_000).getBytes(StandardCharsets.UTF_8);
        try (var _ = StandIn.of("centres", Kept.json("\"1\"", new String(body, StandardCharsets.UTF_8)))) {
            for (int i = 0; i < 40; i++) {
                Kept.reader().get(Kept.address()).then().statusCode(200);
            }
        }
        double bytes = metric("gateway_cache_bytes ");
        assertTrue(bytes <= 6 << 20, "bytes: " + bytes);
        assertTrue(bytes > 2 << 20, "bytes: " + bytes);
    }

    @Test
    void readsAreCountedByHowTheyWereAnswered() throws Exception {
        String address = Kept.address();
        double misses = metric("gateway_cache_reads_total{outcome=\"miss\"}");
        double hits = metric("gateway_cache_reads_total{outcome=\"hit\"}");
        try (var _ = StandIn.of("centres", Kept.json("\"1\"", "{}"))) {
            Kept.reader().get(address);
            Kept.reader().get(address);
            Kept.reader().get(address);
        }
        assertEquals(misses + 1, metric("gateway_cache_reads_total{outcome=\"miss\"}"));
        assertEquals(hits + 2, metric("gateway_cache_reads_total{outcome=\"hit\"}"));
    }

    private double metric(String name) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            String all = client.send(
                            HttpRequest.newBuilder(URI.create(metricsUrl)).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            return all.lines()
                    .filter(line -> line.startsWith(name))
                    .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(name));
        }
    }

    private void pass(Duration duration) {
        ((StandingTime.StandingClock) clock).pass(duration);
    }
}
