package vn.hanoi.creativecity.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.platform.RawHttp.head;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.platform.Answer;
import vn.hanoi.creativecity.platform.Api;
import vn.hanoi.creativecity.platform.RawHttp;

/**
 * What is too large, and what is hardly HTTP. The last tests show where the server gives up before anybody can answer in
 * words.
 */
@QuarkusTest
class RequestLimitsTest {

    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void aBodyAtTheLimitIsRead() {
        String title = "a".repeat(MEGABYTE - "{\"title\":\"\"}".length());

        assertEquals(
                200,
                Api.anonymous()
                        .post("/v1/sheets", "{\"title\":\"" + title + "\"}")
                        .status());
    }

    @Test
    void aBodyThatSaysItIsLargerIsNotEvenSent() throws IOException {
        String head = head("POST /v1/sheets", "Content-Type: application/json", "Content-Length: " + (MEGABYTE + 1));

        Answer answer = RawHttp.send(head + "\r\n");

        assertEquals("413 content-too-large body too_large", answer.problem());
    }

    @Test
    void aBodyThatTurnsOutLargerIsRefusedToo() throws IOException {
        String chunk = " ".repeat(MEGABYTE + 1);
        String head = head("POST /v1/sheets", "Content-Type: application/json", "Transfer-Encoding: chunked");

        Answer answer =
                RawHttp.send(head + "\r\n" + Integer.toHexString(chunk.length()) + "\r\n" + chunk + "\r\n0\r\n\r\n");

        assertEquals("413 content-too-large body too_large", answer.problem());
    }

    @Test
    void theConnectionGoesOnAfterABodyThatNobodyRead() throws IOException {
        String announced = head("POST /v1/sheets", "Content-Type: application/json", "Content-Length: " + 2 * MEGABYTE);
        String unknown = head("GET /v1/nothing", "Content-Length: " + MEGABYTE);

        List<Answer> answers = RawHttp.sendAll(
                announced + "\r\n" + " ".repeat(2 * MEGABYTE),
                unknown + "\r\n" + " ".repeat(MEGABYTE),
                head("GET /v1/nothing") + "\r\n");

        assertEquals(
                List.of("413 content-too-large body too_large", "404 not-found", "404 not-found"),
                answers.stream().map(Answer::problem).toList());
    }

    @Test
    void whoNeverSendsTheBodyIsCutOff() throws IOException {
        String head = head("POST /v1/sheets", "Content-Type: application/json", "Content-Length: " + 2 * MEGABYTE);

        assertEquals(0, RawHttp.afterAnswerTo(head + "\r\n").length);
    }

    @Test
    void aBodyInPiecesThatStaysBelowTheLimitIsRead() throws IOException {
        String chunk = " ".repeat(MEGABYTE - 2) + "{}";
        String head = head("POST /v1/sheets", "Content-Type: application/json", "Transfer-Encoding: chunked");

        Answer answer =
                RawHttp.send(head + "\r\n" + Integer.toHexString(chunk.length()) + "\r\n" + chunk + "\r\n0\r\n\r\n");

        assertEquals("422 invalid-content /title required", answer.problem());
    }

    @Test
    void anAddressAboveTheLimitIsTooLong() {
        assertEquals(
                "400 invalid-parameter parameter sheet length",
                Api.anonymous().get("/v1/sheets/" + "a".repeat(7900)).problem());
        assertEquals(
                "414 uri-too-long",
                Api.anonymous().get("/v1/sheets/" + "a".repeat(8100)).problem());
    }

    @Test
    void headersAboveTheLimitAreTooLarge() {
        assertEquals(
                200,
                Api.anonymous()
                        .with("X-Note", "a".repeat(18_000))
                        .get("/v1/sheets/a")
                        .status());
        assertEquals(
                "431 headers-too-large",
                Api.anonymous()
                        .with("X-Note", "a".repeat(20_000))
                        .get("/v1/sheets/a")
                        .problem());
    }

    @Test
    void aRequestWithoutAHostIsMalformed() throws IOException {
        assertEquals(
                "400 malformed-request",
                RawHttp.send("GET /v1/sheets/a HTTP/1.1\r\nConnection: close\r\n\r\n")
                        .problem());
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS *", "CONNECT centres:80"})
    void aTargetThatIsNoAddressIsNotFound(String requestLine) throws IOException {
        assertEquals(
                "404 not-found",
                RawHttp.send(head(requestLine, "Connection: close") + "\r\n").problem());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET /v1/sheets/%zz", "GET /v1/sheets/a?most=%", "GET /v1/sheets/a|b", "GET /v1/sheets/a?q=\""})
    void aTargetThatIsNoUriGetsAStatusWithoutWords(String requestLine) throws IOException {
        assertEquals(
                "400 ",
                RawHttp.send(head(requestLine, "Connection: close") + "\r\n").problem());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: x", "Content-Length: 1\r\nContent-Length: 2", "a b c"})
    void headersThatAreNoneGetAStatusWithoutWords(String header) throws IOException {
        assertEquals(
                "400 ", RawHttp.send(head("POST /v1/sheets", header) + "\r\n").problem());
    }

    @Test
    void farAboveTheLimitsTheServerGivesAStatusWithoutWords() throws IOException {
        assertEquals(
                "414 ",
                RawHttp.send(head("GET /v1/sheets/" + "a".repeat(17_000)) + "\r\n")
                        .problem());
        assertEquals(
                "431 ",
                RawHttp.send(head("GET /v1/sheets/a", "X-Note: " + "a".repeat(33_000)) + "\r\n")
                        .problem());
    }
}
