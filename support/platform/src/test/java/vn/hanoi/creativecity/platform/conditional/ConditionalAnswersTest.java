package vn.hanoi.creativecity.platform.conditional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.platform.Answer;
import vn.hanoi.creativecity.platform.Api;
import vn.hanoi.creativecity.platform.RawHttp;
import vn.hanoi.creativecity.testing.InnerTokens;

@QuarkusTest
class ConditionalAnswersTest {

    private final Api api = Api.anonymous();

    @Test
    void aResourceKeepsItsOwnTag() {
        assertEquals("\"3\"", api.get("/v1/leaves/oak").header("ETag"));
    }

    @Test
    void aListIsTaggedWithADigestOfItsBytes() {
        Answer list = api.get("/v1/leaves");

        assertEquals("[1,2,3]", list.text());
        assertTrue(list.header("ETag").matches("\"[\\w-]{27}\""), list.header("ETag"));
        assertEquals(list.header("ETag"), api.get("/v1/leaves").header("ETag"));
        assertNotEquals(list.header("ETag"), api.get("/v1/sieves?number=1").header("ETag"));
    }

    @Test
    void jsonThatIsWrittenAlreadyGoesOutAsItIs() {
        assertEquals("[1,2,3]", api.get("/v1/leaves/written").text());
        assertEquals(
                api.get("/v1/leaves").header("ETag"),
                api.get("/v1/leaves/written").header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "W/\"3\"", "*", "\"1\", \"3\"", "\"1\", W/\"3\""})
    void whoHasItAlreadyIsToldSo(String ifNoneMatch) {
        Answer answer = api.with("If-None-Match", ifNoneMatch).get("/v1/leaves/oak");

        assertEquals(304, answer.status());
        assertEquals("", answer.text());
        assertEquals("\"3\"", answer.header("ETag"));
        assertEquals("public, no-cache", answer.header("Cache-Control"));
        assertEquals("Accept, Authorization, X-API-Key", answer.header("Vary"));
    }

    @Test
    void aListIsNotSentTwiceEither() {
        String tag = api.get("/v1/leaves").header("ETag");
        Answer answer = api.with("If-None-Match", tag).get("/v1/leaves");

        assertEquals(304, answer.status());
        assertEquals("", answer.text());
        assertEquals(tag, answer.header("ETag"));
    }

    @Test
    void whatIsNotModifiedSaysNothingOfALength() throws IOException {
        String head = RawHttp.head("GET /v1/leaves/oak", "If-None-Match: \"3\"");

        assertNull(RawHttp.send(head + "\r\n").header("Content-Length"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "3", "\"1\", \"2\"", ""})
    void whoHasAnotherGetsIt(String ifNoneMatch) {
        Answer answer = api.with("If-None-Match", ifNoneMatch).get("/v1/leaves/oak");

        assertEquals(200, answer.status());
        assertEquals("{\"leaf\":\"oak\"}", answer.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/leaves", "/v1/leaves/oak"})
    void headAnswersAsGetDoesWithoutTheBody(String path) {
        Answer get = api.get(path);
        Answer head = api.send("HEAD", path, "");

        assertEquals(200, head.status());
        assertEquals("", head.text());
        for (String header : new String[] {"ETag", "Cache-Control", "Vary"}) {
            assertEquals(get.header(header), head.header(header));
        }
        assertEquals(
                304,
                api.with("If-None-Match", get.header("ETag"))
                        .send("HEAD", path, "")
                        .status());
    }

    @Test
    void onlyWhatNobodySeesMayBeKeptByAll() {
        Api resident = Api.of(InnerTokens.viewer("lan").roles("resident"));

        assertEquals("public, no-cache", api.get("/v1/leaves").header("Cache-Control"));
        assertEquals("private, no-cache", resident.get("/v1/leaves").header("Cache-Control"));
        assertEquals("private, no-cache", resident.get("/v1/leaves/old").header("Cache-Control"));
        assertEquals("private, no-cache", resident.post("/v1/leaves", "").header("Cache-Control"));
        assertEquals(
                "Accept, Authorization, X-API-Key", resident.get("/v1/leaves").header("Vary"));
    }

    @Test
    void whatIsElsewhereIsPointedToWithoutATag() {
        Answer answer = api.get("/v1/leaves/old");

        assertEquals(301, answer.status());
        assertEquals("/v1/leaves/new", answer.header("Location"));
        assertNull(answer.header("ETag"));
    }

    @Test
    void aCreationIsNoReadAndIsNeverUnmodified() {
        Answer answer = api.with("If-None-Match", "*").post("/v1/leaves", "");

        assertEquals(201, answer.status());
        assertEquals("/v1/leaves/new", answer.header("Location"));
        assertEquals("{\"leaf\":\"new\"}", answer.text());
        assertNull(answer.header("ETag"));
    }

    @Test
    void aChangeNeedsTheTagThatWasRead() {
        assertEquals(
                "428 precondition-required header If-Match required",
                api.patch("/v1/leaves/oak", "{}").problem());
        assertEquals(
                "412 precondition-failed header If-Match stale",
                api.with("If-Match", "\"2\"").patch("/v1/leaves/oak", "{}").problem());
        assertEquals(
                "412 precondition-failed header If-Match stale",
                api.with("If-Match", "W/\"3\"").patch("/v1/leaves/oak", "{}").problem());
        assertEquals(
                "\"4\"",
                api.with("If-Match", "\"3\"").patch("/v1/leaves/oak", "{}").header("ETag"));
        assertEquals(
                200, api.with("If-Match", "*").patch("/v1/leaves/oak", "{}").status());
    }
}
