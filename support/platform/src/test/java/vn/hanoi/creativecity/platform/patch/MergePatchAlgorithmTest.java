package vn.hanoi.creativecity.platform.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of RFC 7396 appendix A, all of them, and the one of its section 3. */
class MergePatchAlgorithmTest {

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":\"b\"}          | {\"a\":\"c\"}          | {\"a\":\"c\"}",
                "{\"a\":\"b\"}          | {\"b\":\"c\"}          | {\"a\":\"b\",\"b\":\"c\"}",
                "{\"a\":\"b\"}          | {\"a\":null}           | {}",
                "{\"a\":\"b\",\"b\":\"c\"} | {\"a\":null}        | {\"b\":\"c\"}",
                "{\"a\":[\"b\"]}        | {\"a\":\"c\"}          | {\"a\":\"c\"}",
                "{\"a\":\"c\"}          | {\"a\":[\"b\"]}        | {\"a\":[\"b\"]}",
                "{\"a\":{\"b\":\"c\"}}  | {\"a\":{\"b\":\"d\",\"c\":null}} | {\"a\":{\"b\":\"d\"}}",
                "{\"a\":[{\"b\":\"c\"}]} | {\"a\":[1]}           | {\"a\":[1]}",
                "[\"a\",\"b\"]          | [\"c\",\"d\"]          | [\"c\",\"d\"]",
                "{\"a\":\"b\"}          | [\"c\"]                | [\"c\"]",
                "{\"a\":\"foo\"}        | null                   | null",
                "{\"a\":\"foo\"}        | \"bar\"                | \"bar\"",
                "{\"e\":null}           | {\"a\":1}              | {\"e\":null,\"a\":1}",
                "[1,2]                  | {\"a\":\"b\",\"c\":null} | {\"a\":\"b\"}",
                "{}                     | {\"a\":{\"bb\":{\"ccc\":null}}} | {\"a\":{\"bb\":{}}}",
                "{\"title\":\"Goodbye!\",\"author\":{\"givenName\":\"John\",\"familyName\":\"Doe\"},\"tags\":[\"example\",\"sample\"],\"content\":\"This will be unchanged\"} | {\"title\":\"Hello!\",\"phoneNumber\":\"+01-123-456-7890\",\"author\":{\"familyName\":null},\"tags\":[\"example\"]} | {\"title\":\"Hello!\",\"author\":{\"givenName\":\"John\"},\"tags\":[\"example\"],\"content\":\"This will be unchanged\",\"phoneNumber\":\"+01-123-456-7890\"}"
            })
    void thePatchGivesTheResult(String original, String patch, String result) throws JsonProcessingException {
        assertEquals(json.readTree(result), MergePatch.merge(json.readTree(original), json.readTree(patch)));
    }
}
