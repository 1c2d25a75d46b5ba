package vn.hanoi.creativecity.centres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.TestPostgres;

@QuarkusTest
class OutageTest {

    private static final Duration SOON = Duration.ofSeconds(6);

    @Test
    void withoutTheDatabaseEveryRequestSaysWhenToComeBackAndThenIsAnswered() {
        String slug = "khong-gian-di-bo-van-mieu";
        List<Supplier<Response>> requests = List.of(
                () -> Api.nobody().get("/v1/centres?count=true"),
                () -> Api.nobody().get("/v1/centres/" + slug),
                () -> Api.nobody().get("/v1/administrative-units/09877"),
                () -> Api.nobody().get("/v1/organisations"),
                () -> Api.post(
                        Api.staff(),
                        "/v1/centres",
                        Map.of("kind", "creative_space", "name", Map.of("vi", "Lúc mất điện"))),
                () -> Api.post(
                        Api.staff().header("Idempotency-Key", "outage"),
                        "/v1/centres/" + slug + "/transitions",
                        Map.of("lifecycle", "approved")),
                () -> Api.patch(Api.staff(), "/v1/centres/" + slug, "*", "{}"));
        TestPostgres.stop();
        try {
            for (Supplier<Response> request : requests) {
                Instant asked = Instant.now();
                Response answer = request.get();
                assertEquals(Refusal.of(503, "service-unavailable"), Refusal.in(answer));
                assertTrue(Integer.parseInt(answer.header("Retry-After")) > 0);
                Duration waited = Duration.between(asked, Instant.now());
                assertTrue(waited.compareTo(SOON) < 0, "after " + waited);
            }
        } finally {
            TestPostgres.start();
        }
        Instant back = Instant.now();
        while (Api.nobody().get("/v1/centres").statusCode() != 200) {
            assertTrue(Duration.between(back, Instant.now()).compareTo(SOON) < 0, "no answer yet");
        }
        assertEquals(200, Api.nobody().get("/v1/centres/" + slug).statusCode());
        assertEquals(0, Database.count("select count(*) from centre where name_vi = 'Lúc mất điện'"));
    }
}
