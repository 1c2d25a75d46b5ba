package vn.hanoi.creativecity.platform.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.platform.Answer;

@QuarkusTest
class ConcurrentRepeatTest {

    private final Turnstile turnstile;
    private final Parcels parcels = new Parcels();

    ConcurrentRepeatTest(Turnstile turnstile) {
        this.turnstile = turnstile;
    }

    @Test
    void ofTwoAtTheSameTimeOneRunsAndTheOtherIsToldSo() throws ExecutionException, InterruptedException {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = executor.submit(() -> parcels.keyed().post("/v1/parcels/slowly", parcels.body()));
            turnstile.awaitArrival();

            Answer second = parcels.keyed().post("/v1/parcels/slowly", parcels.body());
            turnstile.letOneGo();

            assertEquals("409 idempotency-key-in-use", second.problem());
            assertEquals("1", second.header("Retry-After"));
            assertEquals(200, first.get().status());
            assertEquals(
                    first.get().text(),
                    parcels.keyed().post("/v1/parcels/slowly", parcels.body()).text());
            assertEquals(1, parcels.written());
        }
    }

    @Test
    void anotherKeyDoesNotWait() throws ExecutionException, InterruptedException {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = executor.submit(() -> parcels.keyed().post("/v1/parcels/slowly", parcels.body()));
            turnstile.awaitArrival();

            assertEquals(
                    201,
                    parcels.an()
                            .with("Idempotency-Key", "other-" + parcels.key())
                            .post("/v1/parcels", parcels.body())
                            .status());
            turnstile.letOneGo();
            assertEquals(200, first.get().status());
        }
    }
}
