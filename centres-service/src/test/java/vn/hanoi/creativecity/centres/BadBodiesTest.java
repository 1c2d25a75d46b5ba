package vn.hanoi.creativecity.centres;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no reader of JSON can make sense of. */
@QuarkusTest
class BadBodiesTest {

    private static final String JSON = "application/json";
    private static final String LARGE = "{\"source\": \"" + "x".repeat(2_000_000) + "\"}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            malformed                | {kind                                  | 400 malformed-request: pointer  invalid_json
            truncated                | {"name": {"vi": "Hỏng"}                | 400 malformed-request: pointer /name invalid_json
            truncated text           | {"name": {"vi": "Hỏ                    | 400 malformed-request: pointer /name/vi invalid_json
            a text behind            | {"source": "x"} x                      | 400 malformed-request: pointer  invalid_json
            two documents            | {"source": "x"}{}                      | 400 malformed-request: pointer  invalid_json
            a comment                | {"source": "x" /* */}                  | 400 malformed-request: pointer /source invalid_json
            single quotes            | {'kind': 1}                            | 400 malformed-request: pointer  invalid_json
            no number                | {"lengthM": NaN}                       | 400 malformed-request: pointer /lengthM invalid_json
            a key twice              | {"source": "x", "source": "y"}         | 400 malformed-request: pointer /source duplicate_field
            a key twice inside       | {"summary": {"vi": "x", "vi": "y"}}    | 400 malformed-request: pointer /summary/vi duplicate_field
            a key twice in free JSON | {"geometry": {"coordinates": {"a": 1, "a": 2}}} | 400 malformed-request: pointer /geometry/coordinates/a duplicate_field
            an array                 | []                                     | 400 malformed-request: pointer  wrong_type
            a text                   | "x"                                    | 400 malformed-request: pointer  wrong_type
            a number                 | 3                                      | 400 malformed-request: pointer  wrong_type
            null                     | null                                   | 422 invalid-content: pointer  required
            nothing                  | ``                                     | 422 invalid-content: pointer  required
            """)
    void aCreation(String what, String body, String problem) {
        BadInput.check(RawRequest.of("POST /v1/centres").body(JSON, body), problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            malformed       | {                                | 400 malformed-request: pointer  invalid_json
            a key twice     | {"lengthM": 1, "lengthM": 2}     | 400 malformed-request: pointer /lengthM duplicate_field
            an array        | []                               | 400 malformed-request: pointer  wrong_type
            a text          | "x"                              | 400 malformed-request: pointer  wrong_type
            null            | null                             | 400 malformed-request: pointer  wrong_type
            nothing         | ``                               | 400 malformed-request: pointer  wrong_type
            NUL             | {"source": "a\\u0000b"}          | 400 malformed-request: pointer /source unusable_text
            NUL in a list   | {"assumed": ["a", "b\\u0000"]}   | 400 malformed-request: pointer /assumed/1 unusable_text
            """)
    void aPatch(String what, String body, String problem) {
        RawRequest patch = RawRequest.of("PATCH " + BadInput.draft()).header("If-Match", "*");
        BadInput.check(patch.body(Api.MERGE_PATCH, body), problem);
    }

    /** Each character of the body is one byte. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            half a letter      | {"name": {"vi": "\u00c3("}}                     | pointer /name/vi invalid_json
            a surrogate        | {"name": {"vi": "\u00ed\u00a0\u0080"}}          | pointer /name/vi invalid_json
            too long a letter  | {"name": {"vi": "\u00c0\u0080"}}                | pointer /name/vi invalid_json
            Latin letters      | {"name": {"vi": "H\u00e0 N\u00f4i"}}            | pointer /name/vi invalid_json
            half of UTF-32     | `\0\0\0{\u00ff\u00ff\u00ff\u00ff`               | pointer  invalid_json
            zeros              | `\0\0\0\0\0\0\0\0`                              | pointer  invalid_json
            """)
    void bytesThatAreNoUtf8(String what, String body, String place) {
        RawRequest post = RawRequest.of("POST /v1/centres").body(JSON, body.getBytes(ISO_8859_1));
        BadInput.check(post, "400 malformed-request: " + place);
    }

    @Test
    void aThousandLevels() {
        String deep = "[".repeat(1_000) + "]".repeat(1_000);
        RawRequest post = RawRequest.of("POST /v1/centres");
        BadInput.check(post.body(JSON, deep), "400 malformed-request: pointer  wrong_type");
        BadInput.check(
                post.body(JSON, "{\"geometry\": {\"coordinates\": " + deep + "}}"),
                "400 malformed-request: pointer /geometry/coordinates invalid_json");
    }

    @Test
    void aThousandDigits() {
        RawRequest post = RawRequest.of("POST /v1/centres");
        BadInput.check(
                post.body(JSON, "{\"lengthM\": " + "9".repeat(1_000) + "}"),
                "400 malformed-request: pointer  invalid_json");
    }

    @Test
    void twoMegabytesWithAndWithoutTheirLengthSaid() {
        RawRequest post = RawRequest.of("POST /v1/centres");
        BadInput.check(post.body(JSON, LARGE), "413 content-too-large: pointer  too_large");
        BadInput.check(post.chunked(JSON, LARGE.getBytes(UTF_8)), "413 content-too-large: pointer  too_large");
    }
}
