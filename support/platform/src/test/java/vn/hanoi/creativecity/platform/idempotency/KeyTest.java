package vn.hanoi.creativecity.platform.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.platform.Api;
import vn.hanoi.creativecity.platform.RawHttp;
import vn.hanoi.creativecity.testing.InnerTokens;

@QuarkusTest
class KeyTest {

    private final Parcels parcels = new Parcels();

    @Test
    void aKeyBelongsToOneContent() {
        parcels.keyed().post("/v1/parcels", parcels.body());

        assertEquals(
                "422 idempotency-key-reused",
                parcels.keyed().post("/v1/parcels", "{\"label\":\"another\"}").problem());
        assertEquals(1, parcels.written());
    }

    @Test
    void aKeyBelongsToOneAddress() {
        parcels.keyed().post("/v1/parcels/to/hue", parcels.body());

        assertEquals(
                "422 idempotency-key-reused",
                parcels.keyed().post("/v1/parcels/to/vinh", parcels.body()).problem());
        assertEquals(
                "422 idempotency-key-reused",
                parcels.keyed().post("/v1/parcels", parcels.body()).problem());
        assertEquals(1, parcels.written());
    }

    @Test
    void theParametersArePartOfTheAddress() {
        parcels.keyed().post("/v1/parcels?copies=1", parcels.body());

        assertEquals(
                "422 idempotency-key-reused",
                parcels.keyed().post("/v1/parcels?copies=2", parcels.body()).problem());
    }

    @Test
    void everyoneHasKeysOfTheirOwn() {
        Api binh = Api.of(InnerTokens.viewer("binh")).with("Idempotency-Key", parcels.key());
        String first = parcels.keyed().post("/v1/parcels", parcels.body()).text();

        assertNotEquals(first, binh.post("/v1/parcels", parcels.body()).text());
        assertEquals(2, parcels.written());
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a b"})
    void aKeyIsOneWordOfAscii(String bad) {
        assertEquals(
                "400 invalid-parameter header Idempotency-Key format",
                parcels.an()
                        .with("Idempotency-Key", bad)
                        .post("/v1/parcels", parcels.body())
                        .problem());
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
                parcels.an()
                        .with("Idempotency-Key", parcels.key() + "a".repeat(219))
                        .post("/v1/parcels", parcels.body())
                        .status());
        assertEquals(
                "400 invalid-parameter header Idempotency-Key format",
                parcels.an()
                        .with("Idempotency-Key", parcels.key() + "a".repeat(220))
                        .post("/v1/parcels", parcels.body())
                        .problem());
    }

    @Test
    void whereARepeatWouldHurtAKeyIsRequired() {
        assertEquals(
                "400 idempotency-key-required header Idempotency-Key required",
                parcels.an().post("/v1/parcels/registered", parcels.body()).problem());
        assertEquals(0, parcels.written());
        String first =
                parcels.keyed().post("/v1/parcels/registered", parcels.body()).text();
        assertEquals(
                first,
                parcels.keyed().post("/v1/parcels/registered", parcels.body()).text());
    }
}
