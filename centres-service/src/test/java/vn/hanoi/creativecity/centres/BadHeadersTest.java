package vn.hanoi.creativecity.centres;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers, and what they promise of the body. */
@QuarkusTest
class BadHeadersTest {

    private static final String JSON = "application/json";
    private static final String CENTRE = "{\"kind\": \"creative_space\", \"name\": {\"vi\": \"Hỏng\"}}";
    private static final RawRequest POST = RawRequest.of("POST /v1/centres");

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/merge-patch+json", "image/png"})
    void aCreationIsJson(String contentType) {
        BadInput.check(POST.body(contentType, CENTRE), "415 unsupported-media-type: header Content-Type unsupported");
    }

    @Test
    void aPatchIsAMergePatch() {
        RawRequest patch = RawRequest.of("PATCH " + BadInput.draft()).header("If-Match", "*");
        BadInput.check(patch.body(JSON, "{}"), "415 unsupported-media-type: header Content-Type unsupported");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/*"})
    void answersAreJson(String accept) {
        String problem = "406 not-acceptable: header Accept unsupported";
        BadInput.check(RawRequest.of("GET /v1/centres").header("Accept", accept), problem);
        BadInput.check(POST.body(JSON, CENTRE).header("Accept", accept), problem);
    }

    @Test
    void aChangeNamesTheStateThatItChanges() {
        RawRequest patch = RawRequest.of("PATCH " + BadInput.draft()).body(Api.MERGE_PATCH, "{\"lengthM\": 1}");
        BadInput.check(patch, "428 precondition-required: header If-Match required");
        BadInput.check(patch.header("If-Match", "\"9.staff\""), "412 precondition-failed: header If-Match stale");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 256})
    void aKeyHasOneTo255Characters(int length) {
        BadInput.check(
                POST.body(JSON, CENTRE).header("Idempotency-Key", "k".repeat(length)),
                "400 invalid-parameter: header Idempotency-Key format");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Content-Length | two                  | 400
            Content-Length | -1                   | 400
            Content-Length | 99999999999999999999 | 400
            X-Note         | NUL                  | 400
            X-Note         | LONG                 | 431
            """)
    void whatIsNoHeaderIsRefusedByTheServer(String name, String value, int status) {
        String sent = value.replace("NUL", "a\0b").replace("LONG", "a".repeat(70_000));
        BadInput.checkStatus(POST.header(name, sent), status);
    }
}
