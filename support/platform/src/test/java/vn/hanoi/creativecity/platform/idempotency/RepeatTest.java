package vn.hanoi.creativecity.platform.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.platform.Answer;

@QuarkusTest
class RepeatTest {

    private final Parcels parcels = new Parcels();

    @Test
    void aRepeatGetsTheFirstAnswerAndChangesNothing() {
        Answer first = parcels.keyed().post("/v1/parcels", parcels.body());
        Answer repeat = parcels.keyed().post("/v1/parcels", parcels.body());

        assertEquals(201, first.status());
        assertNull(first.header("Idempotent-Replayed"));
        assertEquals(201, repeat.status());
        assertEquals("true", repeat.header("Idempotent-Replayed"));
        assertEquals(first.text(), repeat.text());
        for (String header : new String[] {"Location", "ETag", "Content-Type", "Cache-Control", "Vary"}) {
            assertEquals(first.header(header), repeat.header(header), header);
        }
        assertEquals(1, parcels.written());
    }

    @Test
    void theSameContentWrittenOtherwiseIsTheSame() {
        parcels.keyed().post("/v1/parcels", "{\"label\":\"" + parcels.label() + "\"}");

        assertEquals(
                201,
                parcels.keyed()
                        .post("/v1/parcels", " { \"label\" : \"" + parcels.label() + "\" } ")
                        .status());
        assertEquals(1, parcels.written());
    }

    @Test
    void anAnswerWithoutABodyIsRepeatedWithoutOne() {
        parcels.keyed().post("/v1/parcels/silently", parcels.body());
        Answer repeat = parcels.keyed().post("/v1/parcels/silently", parcels.body());

        assertEquals(204, repeat.status());
        assertEquals("", repeat.text());
        assertNull(repeat.header("Content-Type"));
        assertEquals("true", repeat.header("Idempotent-Replayed"));
        assertEquals(1, parcels.written());
    }

    @Test
    void withoutAKeyEveryRequestIsANewOne() {
        assertNotEquals(
                parcels.an().post("/v1/parcels", parcels.body()).text(),
                parcels.an().post("/v1/parcels", parcels.body()).text());
        assertEquals(2, parcels.written());
    }

    @Test
    void aFailureIsNotKeptNorWhatItWrote() {
        assertEquals(
                "409 conflict",
                parcels.keyed().post("/v1/parcels/lost", parcels.body()).problem());
        assertEquals(0, parcels.written());
        assertEquals(
                "409 conflict",
                parcels.keyed().post("/v1/parcels/lost", parcels.body()).problem());
        assertEquals(201, parcels.keyed().post("/v1/parcels", parcels.body()).status());
    }

    @Test
    void anAnswerThatSaysItFailedIsNotKeptEither() {
        String first =
                parcels.keyed().post("/v1/parcels/declined", parcels.body()).text();

        assertNotEquals(
                first,
                parcels.keyed().post("/v1/parcels/declined", parcels.body()).text());
    }

    @Test
    void contentThatIsRefusedLeavesTheKeyFree() {
        assertEquals(
                "422 invalid-content /label length",
                parcels.keyed()
                        .post("/v1/parcels", "{\"label\":\"" + "a".repeat(51) + "\"}")
                        .problem());
        assertEquals(201, parcels.keyed().post("/v1/parcels", parcels.body()).status());
    }

    @Test
    void aReadTakesNoNoticeOfAKey() {
        assertEquals(
                200, parcels.keyed().get("/v1/parcels?label=" + parcels.label()).status());
        assertNull(parcels.keyed().get("/v1/parcels?label=" + parcels.label()).header("Idempotent-Replayed"));
    }
}
