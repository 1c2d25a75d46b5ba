package vn.hanoi.creativecity.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@QuarkusTestResource(PostgresResource.class)
class OutageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/centres | vi | Phần trung tâm sáng tạo tạm thời không hoạt động; hãy thử lại sau vài giây.",
                "/v1/calls   | en | The part for creative ideas is away for the moment; please try again in a few seconds.",
                "/v1/events  | en | The part for events and festivals is away for the moment; please try again in a few seconds."
            })
    void aServiceThatIsAwayIsNamedForPeople(String path, String language, String detail) {
        var answer = given().header("Accept-Language", language).get(path);
        answer.then()
                .statusCode(503)
                .header("Retry-After", "5")
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/service-unavailable"))
                .body("detail", equalTo(detail))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
        assertShowsNothingOfTheInside(answer);
    }

    @Test
    void aServiceThatComesBackAnswersAgainAndTheOthersNeverStopped() {
        try (var _ = StandIn.of("ideas", "calls")) {
            try (var _ = StandIn.of("centres", "before")) {
                given().get("/v1/centres").then().statusCode(200).body(equalTo("before"));
            }
            given().get("/v1/centres").then().statusCode(503);
            given().get("/v1/calls").then().statusCode(200);
            try (var _ = StandIn.of("centres", "after")) {
                given().get("/v1/centres").then().statusCode(200).body(equalTo("after"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET  | /v1/centres     | The part for creative centres did not answer in time; please try again in a few seconds.
            POST | /v1/suggestions | The part for creative centres did not answer in time. A change may have been made: repeat it with the same Idempotency-Key.
            """)
    void aServiceThatDoesNotAnswerInTimeIsGivenUp(String method, String path, String detail) {
        var gone = new CompletableFuture<Void>();
        try (var _ = StandIn.of("centres", request -> whenGone(request, gone))) {
            var answer = given().header("Accept-Language", "en").request(method, path);
            answer.then()
                    .statusCode(504)
                    .body("type", equalTo("/problems/gateway-timeout"))
                    .body("detail", equalTo(detail));
            assertShowsNothingOfTheInside(answer);
            gone.join();
        }
    }

    @Test
    void aServiceThatBreaksOffBeforeItsAnswerIsABadGatewayForWhoWrites() {
        try (var _ = StandIn.of("centres", request -> request.connection().close())) {
            var answer = given().header("Accept-Language", "en").post("/v1/suggestions");
            answer.then()
                    .statusCode(502)
                    .body("type", equalTo("/problems/bad-gateway"))
                    .body(
                            "detail",
                            equalTo("The part for creative centres broke off while it answered. A change may have been "
                                    + "made: repeat it with the same Idempotency-Key."));
            assertShowsNothingOfTheInside(answer);
        }
    }

    @Test
    void aServiceThatDoesNotTrustTheGatewayIsNotTheReadersFault() {
        try (var _ = StandIn.of(
                "centres",
                request -> request.response()
                        .setStatusCode(401)
                        .putHeader("WWW-Authenticate", "Bearer")
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{}"))) {
            var answer = given().header("Accept-Language", "en").get("/v1/centres");
            answer.then()
                    .statusCode(502)
                    .body("type", equalTo("/problems/bad-gateway"))
                    .body(
                            "detail",
                            equalTo(
                                    "The part for creative centres broke off while it answered; please try again in a few seconds."));
            assertEquals(null, answer.header("WWW-Authenticate"));
        }
    }

    @Test
    void anAnswerThatBreaksInTheMiddleOfItsLengthIsSeenAsBroken() throws IOException {
        try (var _ = StandIn.of(
                "centres",
                request -> request.response()
                        .putHeader("Content-Length", "1000")
                        .write("half")
                        .onComplete(_ -> request.connection().close()))) {
            String answer = RawConnection.exchange("GET /v1/centres HTTP/1.1\r\nHost: a\r\n\r\n");
            assertTrue(answer.contains("\r\nContent-Length: 1000\r\n"), answer);
            assertTrue(answer.endsWith("\r\n\r\nhalf"), answer);
        }
    }

    @Test
    void anAnswerThatBreaksBetweenItsChunksIsSeenAsBroken() throws IOException {
        try (var _ = StandIn.of(
                "centres",
                request -> request.response()
                        .setChunked(true)
                        .write("half")
                        .onComplete(_ -> request.connection().close()))) {
            String answer = RawConnection.exchange("GET /v1/centres HTTP/1.1\r\nHost: a\r\n\r\n");
            assertTrue(answer.endsWith("\r\n\r\n4\r\nhalf\r\n"), answer);
        }
    }

    @Test
    void anAnswerThatStopsInTheMiddleIsBrokenOffInTheEnd() throws IOException {
        try (var _ = StandIn.of(
                "centres", request -> request.response().setChunked(true).write("half"))) {
            String answer = RawConnection.exchange("GET /v1/centres HTTP/1.1\r\nHost: a\r\n\r\n");
            assertTrue(answer.endsWith("\r\n\r\n4\r\nhalf\r\n"), answer);
        }
    }

    @Test
    void aReaderWhoLeavesTakesTheRequestAlong() throws IOException {
        var arrived = new CompletableFuture<Void>();
        var gone = new CompletableFuture<Void>();
        try (var _ = StandIn.of("centres", request -> {
            whenGone(request, gone);
            arrived.complete(null);
        })) {
            try (var connection = new RawConnection()) {
                connection.send("GET /v1/centres HTTP/1.1\r\nHost: a\r\n\r\n");
                arrived.join();
            }
            gone.join();
        }
    }

    private static void whenGone(HttpServerRequest request, CompletableFuture<Void> gone) {
        request.response().closeHandler(_ -> gone.complete(null));
    }

    private static void assertShowsNothingOfTheInside(Response answer) {
        String shown = answer.headers() + answer.asString();
        assertFalse(shown.contains("localhost"), shown);
        assertFalse(shown.contains(":" + StandIn.address("centres").getPort()), shown);
        assertFalse(shown.contains("Exception"), shown);
    }
}
