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
                select (select md5(string_agg(c::text, ',' order by id)) from centre c),
                    (select md5(string_agg(o::text, ',' order by id)) from organisation o),
                    (select count(*) from slug), (select count(*) from transition),
                    (select count(*) from idempotency_key)""");
    }
}
