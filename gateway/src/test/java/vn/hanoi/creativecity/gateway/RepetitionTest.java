package vn.hanoi.creativecity.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.PostgresResource;

/** What is sent to a service once more, and what never is. */
@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@QuarkusTestResource(PostgresResource.class)
@TestProfile(RepetitionTest.OneInTen.class)
class RepetitionTest {

    private static final String HEAD_AND_HALF = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf";

    public static class OneInTen implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "gateway.retries.percentage", "10",
                    "gateway.retries.burst", "3",
                    // Each has connections of its own, and a request is to meet that of the one before.
                    "quarkus.vertx.event-loops-pool-size", "1");
        }
    }

    @Test
    void aReadOnAConnectionThatTheServiceHasJustClosedIsAnswered() {
        try (var centres = RawStandIn.of("centres", (_, ofConnection) -> ofConnection > 1 ? "" : RawStandIn.OK)) {
            given().get("/v1/centres").then().statusCode(200).body(equalTo("ok"));
            given().get("/v1/centres").then().statusCode(200).body(equalTo("ok"));
            assertEquals(3, centres.requests());
        }
        earn("centres", 20);
    }

    @Test
    void aWriteIsNeverSentTwice() {
        try (var centres = RawStandIn.of("centres", (_, ofConnection) -> ofConnection > 1 ? "" : RawStandIn.OK)) {
            given().get("/v1/centres").then().statusCode(200);
            given().post("/v1/suggestions").then().statusCode(502);
            assertEquals(2, centres.requests());
        }
        try (var centres = RawStandIn.dropping("centres")) {
            given().body("{}").post("/v1/suggestions").then().statusCode(502);
            assertEquals(1, centres.requests());
        }
    }

    @Test
    void aReadOfWhichPartOfTheAnswerIsOutIsNotSentAgain() throws IOException {
        try (var centres = RawStandIn.of("centres", (_, _) -> HEAD_AND_HALF)) {
            String answer = RawConnection.exchange("GET /v1/centres HTTP/1.1\r\nHost: a\r\n\r\n");
            assertTrue(answer.endsWith("\r\n\r\nhalf"), answer);
            assertEquals(1, centres.requests());
        }
    }

    @Test
    void aReadThatTakesTooLongIsNotSentAgain() {
        try (var centres = RawStandIn.of("centres", (_, _) -> hang())) {
            given().get("/v1/centres").then().statusCode(504);
            assertEquals(1, centres.requests());
        }
    }

    @Test
    void aReadWithABodyIsNotSentAgain() {
        try (var centres = RawStandIn.dropping("centres")) {
            given().body("{}").get("/v1/centres").then().statusCode(503);
            assertEquals(1, centres.requests());
        }
    }

    @Test
    void aProcessThatIsAboutToStopIsNotWhatItsReadersSee() {
        String leaving = "HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
        try (var ideas = RawStandIn.of("ideas", (request, _) -> request == 1 ? leaving : RawStandIn.OK)) {
            given().get("/v1/calls").then().statusCode(200);
            assertEquals(2, ideas.requests());
        }
        try (var centres = RawStandIn.of("centres", (_, _) -> leaving)) {
            given().post("/v1/suggestions").then().statusCode(503).header("Retry-After", "5");
            assertEquals(1, centres.requests());
        }
        earn("ideas", 20);
    }

    @Test
    void anOutageIsNotMultiplied() {
        earn("events", 40);
        try (var events = RawStandIn.dropping("events")) {
            for (int i = 0; i < 50; i++) {
                given().get("/v1/events").then().statusCode(503).header("Retry-After", "5");
            }
            assertEquals(50 + 3 + 5, events.requests(), 1);
        }
    }

    /** Quiet times fill what was spent. */
    private static void earn(String service, int requests) {
        String path = Map.of("centres", "/v1/centres", "ideas", "/v1/calls", "events", "/v1/events")
                .get(service);
        try (var _ = StandIn.of(service, "well")) {
            for (int i = 0; i < requests; i++) {
                given().get(path).then().statusCode(200);
            }
        }
    }

    private static String hang() throws InterruptedException {
        Thread.currentThread().join();
        return "";
    }
}
