package vn.hanoi.creativecity.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hanoi.creativecity.platform.Answer;
import vn.hanoi.creativecity.platform.Api;

/** Characters that no text may hold, bytes that are none, and more than anybody needs. */
@QuarkusTest
class JsonTextTest {

    static Stream<String[]> charactersThatCannotBeKept() {
        return """
                {"title":"a\\u0000b"}          | /title unusable_text
                {"title":"\\u001b"}            | /title unusable_text
                {"title":"a\\ud83c"}           | /title unusable_text
                {"title":"\\udf1a\\ud83c"}     | /title unusable_text
                {"tags":["a","\\u0000"]}       | /tags/1 unusable_text
                {"labels":{"a":"\\u0000"}}     | /labels/a unusable_text
                {"labels":{"a\\u0000":"b"}}    | /labels unusable_text
                {"labels":{"a\\ud83c":"b"}}    | /labels invalid_json
                {"extra":"\\u0000"}            | /extra unusable_text
                {"extra":{"a":["b","\\u0000"]}} | /extra/a/1 unusable_text
                {"extra":{"a\\u0000":1}}       | /extra/a\uFFFD unusable_text
                {"a\\u0000":1}                 | /a\uFFFD unknown_field
                {"\\ud83c":1}                  | body invalid_json
                """.lines().map(row -> row.split(" +\\| "));
    }

    @ParameterizedTest
    @MethodSource("charactersThatCannotBeKept")
    void theProblemNamesThePlace(String body, String place) {
        assertEquals("400 malformed-request " + place, problem(body));
    }

    @Test
    void aRawControlCharacterIsNoJson() {
        assertEquals("400 malformed-request /title invalid_json", problem("{\"title\":\"a\0b\"}"));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        assertEquals("400 malformed-request /title invalid_json", problem("{\"title\":\"", "c328", "\"}"));
        assertEquals("400 malformed-request /title invalid_json", problem("{\"title\":\"", "c0af", "\"}"));
        assertEquals("400 malformed-request /title invalid_json", problem("{\"title\":\"", "eda080", "\"}"));
        assertEquals("400 malformed-request /title invalid_json", problem("{\"title\":\"", "f4908080", "\"}"));
        assertEquals("400 malformed-request body invalid_json", problem("", "007b007d", ""));
        assertEquals("400 malformed-request body invalid_json", problem("", "0000007b00007f0000", ""));
    }

    @Test
    void deepNestingIsRefusedWhereItBegins() {
        assertEquals(
                "400 malformed-request /extra invalid_json",
                problem("{\"extra\":" + "[".repeat(60) + "]".repeat(60) + "}"));
        assertEquals("400 malformed-request /title wrong_type", problem("{\"title\":" + "[".repeat(100_000)));
    }

    @Test
    void aNumberOfManyDigitsIsRefused() {
        assertEquals("400 malformed-request body invalid_json", problem("{\"extra\":" + "9".repeat(100_000) + "}"));
    }

    @Test
    void aNameTooLongToRepeatIsCut() {
        Answer answer = Api.anonymous().inEnglish().post("/v1/sheets", "{\"" + "a".repeat(5000) + "\":1}");

        assertEquals("400 malformed-request body unknown_field", answer.problem());
        assertEquals(
                "There is no field “" + "a".repeat(100) + "…” here.",
                answer.json().path("detail").asText());
    }

    private static String problem(String body) {
        return Api.anonymous().post("/v1/sheets", body).problem();
    }

    private static String problem(String before, String hex, String after) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(HexFormat.of().parseHex(hex));
        body.writeBytes(after.getBytes(StandardCharsets.UTF_8));
        return Api.anonymous()
                .with("Content-Type", "application/json")
                .send("POST", "/v1/sheets", body.toByteArray())
                .problem();
    }
}
