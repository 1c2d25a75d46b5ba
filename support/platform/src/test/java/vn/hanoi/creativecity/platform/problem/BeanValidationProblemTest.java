package vn.hanoi.creativecity.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.platform.Answer;
import vn.hanoi.creativecity.platform.Api;

@QuarkusTest
class BeanValidationProblemTest {

    private static final String SHEET = """
            {"title":" ","head":{"label":"","places":11},\
            "rows":[{"label":"a","places":1},{"label":"","places":99},null],\
            "labels":{"a/b":"","c":"d"},"tags":["x",""]}""";

    @Test
    void eachPlaceInTheBodyHasItsPointer() {
        assertEquals(
                "422 invalid-content /head/label required, /head/places out_of_range, /labels/a~1b required, "
                        + "/rows length, /rows/1/label required, /rows/1/places out_of_range, /rows/2 required, "
                        + "/tags/1 required, /title required",
                Api.anonymous().post("/v1/sheets", SHEET).problem());
    }

    @Test
    void noBodyIsABodyThatIsMissing() {
        assertEquals(
                "422 invalid-content body required",
                Api.anonymous().post("/v1/sheets", "").problem());
        assertEquals(
                "422 invalid-content body required",
                Api.anonymous().post("/v1/sheets", "null").problem());
    }

    @Test
    void parametersAndHeadersHaveTheNamesThatTheRequestGivesThem() {
        assertEquals(
                "400 invalid-parameter header X-Copies length, parameter most out_of_range, "
                        + "parameter sheet length, parameter tag length",
                Api.anonymous()
                        .with("X-Copies", "22")
                        .get("/v1/sheets/a-long-name?most=6&tag=abc,abcd")
                        .problem());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vi               | vi | Không được để trống. Nhiều nhất là 10.",
                "en               | en | Must not be blank. At most 10.",
                "en-GB            | en | Must not be blank. At most 10.",
                "en-GB, vi;q=0.5  | en | Must not be blank. At most 10.",
                "fr, en;q=0.1     | en | Must not be blank. At most 10.",
                "fr               | vi | Không được để trống. Nhiều nhất là 10.",
                "*                | vi | Không được để trống. Nhiều nhất là 10.",
                "en;q=0           | vi | Không được để trống. Nhiều nhất là 10.",
                ";;;==            | vi | Không được để trống. Nhiều nhất là 10."
            })
    void messagesAreInTheLanguageOfTheWholeAnswer(String accepted, String language, String messages) {
        Answer answer = Api.anonymous()
                .with("Accept-Language", accepted)
                .post("/v1/sheets", "{\"title\":\"a\",\"head\":{\"label\":\"\",\"places\":11}}");

        assertEquals(language, answer.header("Content-Language"));
        assertEquals(messages, String.join(" ", messages(answer)));
        assertEquals(
                language.equals("vi") ? "Có 2 chỗ không hợp lệ." : "2 places are not valid.",
                answer.json().path("detail").asText());
    }

    @Test
    void theDetailOfASingleMistakeIsItsMessage() {
        Answer answer = Api.anonymous().inEnglish().post("/v1/sheets", "{\"title\":\"\"}");

        assertEquals("Must not be blank.", answer.json().path("detail").asText());
    }

    @Test
    void whoMakesManyMistakesReadsOfTheFirstOnes() {
        String tags = "\"\",".repeat(300) + "\"\"";

        Answer answer = Api.anonymous().post("/v1/sheets", "{\"title\":\"a\",\"tags\":[" + tags + "]}");

        assertEquals(200, answer.json().path("errors").size());
        assertEquals("Có 301 chỗ không hợp lệ.", answer.json().path("detail").asText());
    }

    private static List<String> messages(Answer answer) {
        List<String> messages = new ArrayList<>();
        answer.json()
                .path("errors")
                .forEach(error -> messages.add(error.path("message").asText()));
        return messages;
    }
}
