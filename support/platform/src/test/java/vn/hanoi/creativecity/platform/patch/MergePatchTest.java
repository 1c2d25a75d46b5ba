package vn.hanoi.creativecity.platform.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.platform.Api;

@QuarkusTest
class MergePatchTest {

    private static final String KITE = "{\"name\":{\"vi\":\"Diều sáo\",\"en\":\"Flute\"},\"strings\":2,"
            + "\"made\":\"2026-11-22T08:30:00.123456Z\",\"price\":{\"amount\":\"150000\",\"currency\":\"VND\"},"
            + "\"tails\":[{\"colour\":\"red\",\"lengthCm\":50}]}";

    @Test
    void anEmptyPatchChangesNothing() {
        assertEquals(KITE, changed("{}"));
    }

    @Test
    void whatIsGivenChangesAndTheRestStays() {
        assertEquals(KITE.replace("Flute", "Song"), changed("{\"name\":{\"en\":\"Song\"}}"));
        assertEquals(KITE.replace("150000", "1"), changed("{\"price\":{\"amount\":\"1\"}}"));
    }

    @Test
    void nullTakesAway() {
        assertEquals(KITE.replace(",\"en\":\"Flute\"", ""), changed("{\"name\":{\"en\":null}}"));
        assertEquals(KITE.replace("\"strings\":2,", ""), changed("{\"strings\":null}"));
    }

    @Test
    void aListIsReplacedWhole() {
        assertEquals(
                KITE.replace("\"red\",\"lengthCm\":50", "\"blue\""), changed("{\"tails\":[{\"colour\":\"blue\"}]}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                          | 400 malformed-request body wrong_type",
                "null                        | 400 malformed-request body wrong_type",
                "5                           | 400 malformed-request body wrong_type",
                "\"kite\"                    | 400 malformed-request body wrong_type",
                "``                          | 400 malformed-request body wrong_type",
                "{\"strings\":               | 400 malformed-request /strings invalid_json",
                "{} {}                       | 400 malformed-request body invalid_json",
                "{\"strings\":1,\"strings\":2} | 400 malformed-request /strings duplicate_field",
                "{\"strings\":\"2\"}         | 400 malformed-request /strings wrong_type",
                "{\"strings\":2.0}           | 400 malformed-request /strings wrong_type",
                "{\"strings\":3000000000}    | 400 malformed-request /strings out_of_range",
                "{\"made\":5}                | 400 malformed-request /made wrong_type",
                "{\"colour\":\"red\"}        | 400 malformed-request /colour unknown_field",
                "{\"name\":{\"fr\":\"a\"}}   | 400 malformed-request /name/fr unknown_field",
                "{\"name\":\"a\"}            | 400 malformed-request /name wrong_type",
                "{\"name\":{\"vi\":\"\\u0000\"}} | 400 malformed-request /name/vi unusable_text",
                "{\"tails\":[{\"x\":{\"\\u0000\":1}}]} | 400 malformed-request /tails/0/x/\uFFFD unusable_text",
                "{\"price\":{\"amount\":\"1.5\"}} | 400 malformed-request /price/amount unusable_value",
                "{\"price\":{\"currency\":null}} | 400 malformed-request /price/currency unusable_value"
            })
    void whatCannotBeReadIsMalformed(String patch, String problem) {
        assertEquals(problem, Api.anonymous().patch("/v1/kites", patch).problem());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\":null}             | /name required",
                "{\"name\":{\"vi\":null}}    | /name/vi required",
                "{\"name\":{\"en\":\" \"}}   | /name/en length",
                "{\"strings\":6}             | /strings out_of_range",
                "{\"tails\":[{\"lengthCm\":101}]} | /tails/0/colour required, /tails/0/lengthCm out_of_range"
            })
    void theResultIsValidatedLikeANewOne(String patch, String errors) {
        assertEquals(
                "422 invalid-content " + errors,
                Api.anonymous().patch("/v1/kites", patch).problem());
    }

    @Test
    void aPatchComesAsAMergePatch() {
        assertEquals(
                "415 unsupported-media-type header Content-Type unsupported",
                Api.anonymous()
                        .with("Content-Type", "application/json")
                        .send("PATCH", "/v1/kites", "{}")
                        .problem());
    }

    private static String changed(String patch) {
        return Api.anonymous().patch("/v1/kites", patch).text();
    }
}
