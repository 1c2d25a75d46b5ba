package vn.hanoi.creativecity.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.platform.Answer;
import vn.hanoi.creativecity.platform.Api;
import vn.hanoi.creativecity.testing.InnerTokens;

/** Problems that no code of a service asked for. */
@QuarkusTest
class FrameworkAnswersTest {

    @Test
    void aProblemIsWholeAndKeptByNobody() {
        Answer answer = Api.anonymous().get("/v1/nothing?a=b");
        var json = answer.json();

        assertEquals("404 not-found", answer.problem());
        assertEquals("[type, title, status, detail, instance, traceId]", names(answer));
        assertEquals("Không tìm thấy", json.path("title").asText());
        assertEquals(
                "Không có gì ở địa chỉ này, hoặc bạn không được thấy nó.",
                json.path("detail").asText());
        assertEquals("/v1/nothing", json.path("instance").asText());
        assertEquals("no-store", answer.header("Cache-Control"));
        assertEquals("Accept-Language", answer.header("Vary"));
        assertEquals("vi", answer.header("Content-Language"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v1", "/v1/nothing", "/v1/sheets/a/b", "/q/health", "/q/metrics", "/q/openapi"})
    void anAddressOfNothingIsNotFound(String path) {
        assertEquals("404 not-found", Api.anonymous().get(path).problem());
        assertEquals("404 not-found", Api.withoutToken().get(path).problem());
    }

    @Test
    void withoutATokenAuthenticationIsAskedFor() {
        Answer answer = Api.withoutToken().get("/v1/sheets/a");

        assertEquals("401 unauthorized", answer.problem());
        assertEquals("Bearer", answer.header("WWW-Authenticate"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/sheets/a", "/v1/nothing"})
    void aTokenThatIsNoneIsRefusedEverywhere(String path) {
        Answer answer = Api.withoutToken().with("Authorization", "Bearer none").get(path);

        assertEquals("401 unauthorized", answer.problem());
        assertEquals("Bearer", answer.header("WWW-Authenticate"));
    }

    @Test
    void withoutTheRoleItIsForbidden() {
        assertEquals(
                "403 forbidden",
                Api.anonymous().send("DELETE", "/v1/sheets/a", "").problem());
        Api admin = Api.of(InnerTokens.viewer("an").roles("admin"));
        assertEquals("404 not-found", admin.send("DELETE", "/v1/sheets/a", "").problem());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET   | /v1/sheets     | POST",
                "PUT   | /v1/sheets/a   | DELETE, GET, HEAD",
                "PATCH | /v1/sheets/a/  | DELETE, GET, HEAD",
                "BREW  | /v1/sheets/a   | DELETE, GET, HEAD",
                "GET   | /v1/booths/late | POST"
            })
    void anotherMethodIsToldWhichOnesThereAre(String method, String path, String allowed) {
        Answer answer = Api.anonymous().send(method, path, "");

        assertEquals("405 method-not-allowed", answer.problem());
        assertEquals(allowed, answer.header("Allow"));
    }

    @Test
    void aFormatThatIsNotThereIsNotAcceptable() {
        assertEquals(
                "406 not-acceptable header Accept unsupported",
                Api.anonymous().with("Accept", "text/csv").get("/v1/sheets/a").problem());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
    void aBodyOfAnotherFormatIsNotSupported(String type) {
        assertEquals(
                "415 unsupported-media-type header Content-Type unsupported",
                Api.anonymous()
                        .with("Content-Type", type)
                        .send("POST", "/v1/sheets", "{}")
                        .problem());
    }

    @Test
    void aBodyWithoutAFormatIsNotSupported() {
        assertEquals(
                "415 unsupported-media-type header Content-Type unsupported",
                Api.anonymous().send("POST", "/v1/sheets", "{}").problem());
    }

    @ParameterizedTest
    @CsvSource({"/v1/nothing, 404", "/v1/sheets/a?x=1, 400", "/v1/failures/unexpected, 500"})
    void theProblemOfAHeadRequestHasNoBody(String path, int status) {
        Answer answer = Api.anonymous().send("HEAD", path, "");

        assertEquals(status, answer.status());
        assertEquals("application/problem+json", answer.header("Content-Type"));
        assertEquals("", answer.text());
    }

    @Test
    void aProblemOfTheServiceKeepsItsWordsAndHeaders() {
        Answer answer = Api.anonymous().inEnglish().get("/v1/failures/named");

        assertEquals("409 conflict", answer.problem());
        assertEquals("Conflict", answer.json().path("title").asText());
        assertEquals("It is full.", answer.json().path("detail").asText());
        assertEquals("0", answer.header("X-Places"));
        assertNull(answer.header("ETag"));
    }

    @Test
    void aProblemInsideAnotherExceptionIsFound() {
        Answer answer = Api.anonymous().get("/v1/failures/wrapped");

        assertEquals("503 service-unavailable", answer.problem());
        assertEquals("120", answer.header("Retry-After"));
    }

    private static String names(Answer answer) {
        List<String> names = new ArrayList<>();
        answer.json().fieldNames().forEachRemaining(names::add);
        return names.toString();
    }
}
