package vn.hanoi.creativecity.platform.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.platform.Answer;
import vn.hanoi.creativecity.platform.Api;
import vn.hanoi.creativecity.platform.RawHttp;
import vn.hanoi.creativecity.platform.TestClock;
import vn.hanoi.creativecity.testing.InnerTokens;

@QuarkusTest
class IdempotencyTest {

    private final Turnstile turnstile;
    private final TestClock clock;
    private final AgroalDataSource database;
    private final String key = UUID.randomUUID().toString();
    private final String label = UUID.randomUUID().toString();
    private final Api an = Api.of(InnerTokens.viewer("an"));

    IdempotencyTest(Turnstile turnstile, TestClock clock, AgroalDataSource database) {
        this.turnstile = turnstile;
        this.clock = clock;
        this.database = database;
    }

    @AfterEach
    void followTheSystem() {
        clock.followTheSystem();
    }

    @Test
    void aRepeatGetsTheFirstAnswerAndChangesNothing() {
        Answer first = keyed().post("/v1/parcels", parcel());
        Answer repeat = keyed().post("/v1/parcels", parcel());

        assertEquals(201, first.status());
        assertNull(first.header("Idempotent-Replayed"));
        assertEquals(201, repeat.status());
        assertEquals("true", repeat.header("Idempotent-Replayed"));
        assertEquals(first.text(), repeat.text());
        for (String header : new String[] {"Location", "ETag", "Content-Type", "Cache-Control", "Vary"}) {
            assertEquals(first.header(header), repeat.header(header), header);
        }
        assertEquals(1, written());
    }

    @Test
    void theSameContentWrittenOtherwiseIsTheSame() {
        keyed().post("/v1/parcels", "{\"label\":\"" + label + "\"}");

        assertEquals(
                201,
                keyed().post("/v1/parcels", " { \"label\" : \"" + label + "\" } ")
                        .status());
        assertEquals(1, written());
    }

    @Test
    void anAnswerWithoutABodyIsRepeatedWithoutOne() {
        keyed().post("/v1/parcels/silently", parcel());
        Answer repeat = keyed().post("/v1/parcels/silently", parcel());

        assertEquals(204, repeat.status());
        assertEquals("", repeat.text());
        assertNull(repeat.header("Content-Type"));
        assertEquals("true", repeat.header("Idempotent-Replayed"));
        assertEquals(1, written());
    }

    @Test
    void withoutAKeyEveryRequestIsANewOne() {
        assertNotEquals(
                an.post("/v1/parcels", parcel()).text(),
                an.post("/v1/parcels", parcel()).text());
        assertEquals(2, written());
    }

    @Test
    void aKeyBelongsToOneContent() {
        keyed().post("/v1/parcels", parcel());

        assertEquals(
                "422 idempotency-key-reused",
                keyed().post("/v1/parcels", "{\"label\":\"another\"}").problem());
        assertEquals(1, written());
    }

    @Test
    void aKeyBelongsToOneAddress() {
        keyed().post("/v1/parcels/to/hue", parcel());

        assertEquals(
                "422 idempotency-key-reused",
                keyed().post("/v1/parcels/to/vinh", parcel()).problem());
        assertEquals(
                "422 idempotency-key-reused",
                keyed().post("/v1/parcels", parcel()).problem());
        assertEquals(1, written());
    }

    @Test
    void theParametersArePartOfTheAddress() {
        keyed().post("/v1/parcels?copies=1", parcel());

        assertEquals(
                "422 idempotency-key-reused",
                keyed().post("/v1/parcels?copies=2", parcel()).problem());
    }

    @Test
    void everyoneHasKeysOfTheirOwn() {
        Api binh = Api.of(InnerTokens.viewer("binh")).with("Idempotency-Key", key);
        String first = keyed().post("/v1/parcels", parcel()).text();

        assertNotEquals(first, binh.post("/v1/parcels", parcel()).text());
        assertEquals(2, written());
    }

    @Test
    void aFailureIsNotKeptNorWhatItWrote() {
        assertEquals("409 conflict", keyed().post("/v1/parcels/lost", parcel()).problem());
        assertEquals(0, written());
        assertEquals("409 conflict", keyed().post("/v1/parcels/lost", parcel()).problem());
        assertEquals(201, keyed().post("/v1/parcels", parcel()).status());
    }

    @Test
    void anAnswerThatSaysItFailedIsNotKeptEither() {
        String first = keyed().post("/v1/parcels/declined", parcel()).text();

        assertNotEquals(first, keyed().post("/v1/parcels/declined", parcel()).text());
    }

    @Test
    void contentThatIsRefusedLeavesTheKeyFree() {
        assertEquals(
                "422 invalid-content /label length",
                keyed().post("/v1/parcels", "{\"label\":\"" + "a".repeat(51) + "\"}")
                        .problem());
        assertEquals(201, keyed().post("/v1/parcels", parcel()).status());
    }

    @Test
    void ofTwoAtTheSameTimeOneRunsAndTheOtherIsToldSo() throws ExecutionException, InterruptedException {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = executor.submit(() -> keyed().post("/v1/parcels/slowly", parcel()));
            turnstile.awaitArrival();

            Answer second = keyed().post("/v1/parcels/slowly", parcel());
            turnstile.letOneGo();

            assertEquals("409 idempotency-key-in-use", second.problem());
            assertEquals("1", second.header("Retry-After"));
            assertEquals(200, first.get().status());
            assertEquals(
                    first.get().text(),
                    keyed().post("/v1/parcels/slowly", parcel()).text());
            assertEquals(1, written());
        }
    }

    @Test
    void anotherKeyDoesNotWait() throws ExecutionException, InterruptedException {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = executor.submit(() -> keyed().post("/v1/parcels/slowly", parcel()));
            turnstile.awaitArrival();

            assertEquals(
                    201,
                    an.with("Idempotency-Key", "other-" + key)
                            .post("/v1/parcels", parcel())
                            .status());
            turnstile.letOneGo();
            assertEquals(200, first.get().status());
        }
    }

    @Test
    void aKeyIsKeptForADayAndNoLonger() {
        String first = keyed().post("/v1/parcels", parcel()).text();
        clock.pass(Duration.ofHours(24).minusMinutes(1));
        assertEquals(first, keyed().post("/v1/parcels", parcel()).text());

        clock.pass(Duration.ofMinutes(2));
        Answer later = keyed().post("/v1/parcels", parcel());

        assertNotEquals(first, later.text());
        assertEquals(later.text(), keyed().post("/v1/parcels", parcel()).text());
        assertEquals(2, written());
    }

    @Test
    void oldKeysGoWhenNewOnesCome() throws SQLException {
        keyed().post("/v1/parcels", parcel());
        assertEquals(1, kept(key));

        clock.pass(Duration.ofHours(25));
        // Each new key lets go of ten old ones.
        for (int i = 0; kept(key) > 0 && i < 100; i++) {
            an.with("Idempotency-Key", key + i).post("/v1/parcels", parcel());
        }

        assertEquals(0, kept(key));
        assertEquals(1, kept(key + "0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a b"})
    void aKeyIsOneWordOfAscii(String bad) {
        assertEquals(
                "400 invalid-parameter header Idempotency-Key format",
                an.with("Idempotency-Key", bad).post("/v1/parcels", parcel()).problem());
    }

    @Test
    void lettersOfOtherAlphabetsAreNoKey() throws IOException {
        String head = RawHttp.head(
                "POST /v1/parcels", "Idempotency-Key: khoá", "Content-Type: application/json", "Content-Length: 2");

        assertEquals(
                "400 invalid-parameter header Idempotency-Key format",
                RawHttp.send(head + "\r\n{}").problem());
    }

    @Test
    void oneRequestHasOneKey() throws IOException {
        String head = RawHttp.head(
                "POST /v1/parcels",
                "Idempotency-Key: a",
                "Idempotency-Key: b",
                "Content-Type: application/json",
                "Content-Length: 2");

        assertEquals(
                "400 invalid-parameter header Idempotency-Key format",
                RawHttp.send(head + "\r\n{}").problem());
    }

    @Test
    void aKeyHasAtMost255Characters() {
        assertEquals(
                201,
                an.with("Idempotency-Key", key + "a".repeat(219))
                        .post("/v1/parcels", parcel())
                        .status());
        assertEquals(
                "400 invalid-parameter header Idempotency-Key format",
                an.with("Idempotency-Key", key + "a".repeat(220))
                        .post("/v1/parcels", parcel())
                        .problem());
    }

    @Test
    void whereARepeatWouldHurtAKeyIsRequired() {
        assertEquals(
                "400 idempotency-key-required",
                an.post("/v1/parcels/registered", parcel()).problem());
        assertEquals(0, written());
        String first = keyed().post("/v1/parcels/registered", parcel()).text();
        assertEquals(first, keyed().post("/v1/parcels/registered", parcel()).text());
    }

    @Test
    void aReadTakesNoNoticeOfAKey() {
        assertEquals(200, keyed().get("/v1/parcels?label=" + label).status());
        assertNull(keyed().get("/v1/parcels?label=" + label).header("Idempotent-Replayed"));
    }

    private Api keyed() {
        return an.with("Idempotency-Key", key);
    }

    private String parcel() {
        return "{\"label\":\"" + label + "\"}";
    }

    private int written() {
        return an.get("/v1/parcels?label=" + label).json().size();
    }

    private int kept(String anyKey) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select count(*) from idempotency_key where key = ?")) {
            select.setString(1, anyKey);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
