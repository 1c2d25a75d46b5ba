package vn.hanoi.creativecity.centres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hanoi.creativecity.testing.InnerTokens;

/**
 * Whatever comes in, the answer is a problem that names the place, in the language that was asked for, and nothing is
 * written: each row of {@link BadInput}, sent by somebody who may write everything.
 */
@QuarkusTest
class BadInputTest {

    private static final InnerTokens MAY_WRITE = InnerTokens.viewer("binh").roles("admin", "centre_editor");

    private String draft;

    @BeforeEach
    void makeSomethingThatCouldBeHarmed() {
        Response made = Api.post(
                Api.editor(),
                "/v1/centres",
                Map.of("kind", "creative_space", "name", Map.of("vi", "Trung tâm không được hỏng")));
        draft = Api.json(made).path("slug").asText();
    }

    @ParameterizedTest
    @MethodSource("vn.hanoi.creativecity.centres.BadInput#inBodies")
    void badBodies(BadInput input) {
        check(input);
    }

    @ParameterizedTest
    @MethodSource("vn.hanoi.creativecity.centres.BadInput#inValues")
    void badValues(BadInput input) {
        check(input);
    }

    @ParameterizedTest
    @MethodSource("vn.hanoi.creativecity.centres.BadInput#inAddresses")
    void badAddresses(BadInput input) {
        check(input);
    }

    @ParameterizedTest
    @MethodSource("vn.hanoi.creativecity.centres.BadInput#inHeaders")
    void badHeaders(BadInput input) {
        check(input);
    }

    /** The server refuses these before there is a request that anybody could explain. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUL in a path         | GET /v1/centres/a<NUL>b             | X-Note: a      | 400",
                "NUL in a header       | GET /v1/centres                     | X-Note: a<NUL> | 400",
                "a broken escape       | GET /v1/centres?q=%zz               | X-Note: a      | 400",
                "half an escape        | GET /v1/centres/a%2                 | X-Note: a      | 400",
                "no length             | POST /v1/centres                    | Content-Length: two | 400",
                "a length below zero   | POST /v1/centres                    | Content-Length: -1  | 400",
                "an endless length     | POST /v1/centres                    | Content-Length: 99999999999999999999 | 400",
                "an endless address    | GET /v1/centres?q=<LONG>            | X-Note: a      | 414",
                "an endless header     | GET /v1/centres                     | X-Note: <LONG><LONG><LONG><LONG> | 431",
            })
    void whatIsNoRequestAtAllIsRefused(String what, String target, String header, int status) {
        String[] named = filled(header).split(": ");
        RawRequest request = RawRequest.of(filled(target))
                .header("Authorization", "Bearer " + MAY_WRITE.token())
                .header(named[0], named[1]);
        List<String> before = everything();
        assertEquals(status, request.send().status());
        assertEquals(before, everything(), "nothing is written");
    }

    private static String filled(String text) {
        return text.replace("<NUL>", "\0").replace("<LONG>", "a".repeat(5_000));
    }

    private void check(BadInput input) {
        RawRequest request = input.request(draft).header("Authorization", "Bearer " + MAY_WRITE.token());
        List<String> before = everything();
        JsonNode vietnamese = problem(request, "vi", input);
        JsonNode english = problem(request.header("Accept-Language", "en"), "en", input);
        assertEquals(before, everything(), "nothing is written");
        for (String text : List.of("title", "detail")) {
            assertFalse(vietnamese.path(text).asText().isBlank(), text);
            assertNotEquals(vietnamese.path(text), english.path(text), text);
        }
    }

    private static JsonNode problem(RawRequest request, String language, BadInput input) {
        RawRequest.Answer answer = request.send();
        assertEquals(input.expected().status(), answer.status());
        assertEquals("application/problem+json", answer.headers().get("content-type"));
        assertEquals(language, answer.headers().get("content-language"));
        assertEquals(input.expected(), Refusal.read(answer.json()));
        input.expectedHeaders().forEach((name, value) -> assertEquals(value, answer.headers().get(name), name));
        return answer.json();
    }

    private static List<String> everything() {
        return Database.rows("""
                select (select concat_ws(' ', count(*), sum(version), max(updated_at)) from centre),
                    (select concat_ws(' ', count(*), sum(version), max(updated_at)) from organisation),
                    (select count(*) from slug), (select count(*) from transition),
                    (select count(*) from idempotency_key)""");
    }
}
