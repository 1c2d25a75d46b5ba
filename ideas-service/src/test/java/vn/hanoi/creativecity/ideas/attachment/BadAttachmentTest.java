package vn.hanoi.creativecity.ideas.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.JPEG;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.PDF;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.PNG;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.attach;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.call;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.drafts;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.isKept;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.path;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.send;
import static vn.hanoi.creativecity.ideas.submission.Submissions.as;
import static vn.hanoi.creativecity.ideas.submission.Submissions.draft;
import static vn.hanoi.creativecity.ideas.submission.Submissions.get;
import static vn.hanoi.creativecity.ideas.submission.Submissions.json;
import static vn.hanoi.creativecity.ideas.submission.Submissions.refusal;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;
import static vn.hanoi.creativecity.ideas.submission.Submissions.values;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.ideas.file.Samples;
import vn.hanoi.creativecity.ideas.submission.Submissions;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** What is refused; and that nothing of it stays. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class BadAttachmentTest {

    private final String lan = unique();
    private String code;

    @BeforeEach
    void beginASubmission() {
        code = draft(lan, call());
    }

    @AfterEach
    void nothingIsLeftOver() {
        assertEquals(Set.of(), drafts());
    }

    @Test
    void whatIsNotWhatItSaysIsRefusedInBothLanguages() {
        assertEquals("422  type_mismatch", refusal(send(lan, code, PDF, "a.pdf", Samples.png())));
        assertEquals("422  truncated", refusal(send(lan, code, PNG, "a.png", Samples.slice(Samples.png(), 0, 60))));
        assertEquals(
                "422  active_content",
                refusal(send(lan, code, PDF, "a.pdf", Samples.pdf("8 0 obj << /JS (a) >> endobj\n"))));
        byte[] zip = Samples.zip("a", "b");
        assertEquals(
                "422  polyglot", refusal(send(lan, code, PNG, "a.png", Samples.withChunk(Samples.png(), "tEXt", zip))));
        assertEquals(
                "Content-Type says application/pdf, but the content is image/png.",
                json(as(lan).header("Accept-Language", "en")
                                .contentType(PDF)
                                .queryParam("name", "a.pdf")
                                .body(Samples.png())
                                .post(path(code)))
                        .path("detail")
                        .asText());
        assertEquals(
                "Content-Type là application/pdf nhưng nội dung là image/png.",
                json(send(lan, code, PDF, "a.pdf", Samples.png()))
                        .path("detail")
                        .asText());
        assertEquals(List.of(), values(get(lan, path(code)), "id"));
    }

    @Test
    void anEmptyFileIsRefused() {
        assertEquals("422  empty", refusal(send(lan, code, PNG, "a.png", new byte[0])));
        Response none = as(lan).contentType(PNG).queryParam("name", "a.png").post(path(code));
        assertEquals("422  empty", refusal(none));
    }

    @Test
    void otherTypesAreRefused() {
        byte[] drawing = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes();
        for (String type : List.of(
                "image/svg+xml",
                "text/html",
                "application/zip",
                "image/gif",
                "application/octet-stream",
                "application/json")) {
            assertEquals(415, send(lan, code, type, "a", drawing).statusCode(), type);
        }
        assertEquals(
                415,
                as(lan).queryParam("name", "a")
                        .body(Samples.png())
                        .post(path(code))
                        .statusCode());
        Response packed = as(lan).contentType(PNG)
                .header("Content-Encoding", "gzip")
                .queryParam("name", "a.png")
                .body(Samples.png())
                .post(path(code));
        assertEquals(415, packed.statusCode());
    }

    @Test
    void parametersAreChecked() {
        assertEquals(
                "400 ?name required",
                refusal(as(lan).contentType(PNG).body(Samples.png()).post(path(code))));
        assertEquals("400 ?name required", refusal(send(lan, code, PNG, " ", Samples.png())));
        assertEquals("400 ?name length", refusal(send(lan, code, PNG, "x".repeat(256), Samples.png())));
        Response other = as(lan).contentType(PNG)
                .queryParam("name", "a")
                .queryParam("folder", "b")
                .body(Samples.png())
                .post(path(code));
        assertEquals(400, other.statusCode());
        assertEquals(400, get(lan, path(code) + "?version=0").statusCode());
    }

    @Test
    void theCallSaysWhichFilesAndHowLargeAndHowMany() {
        String strict = draft(
                lan,
                call("attachmentsPolicy", Map.of("maximumCount", 1, "maximumBytes", 1000, "kinds", List.of("png"))));

        assertEquals("422  kind_not_allowed", refusal(send(lan, strict, JPEG, "a.jpg", Samples.jpeg())));
        assertEquals("422  too_large", refusal(send(lan, strict, PNG, "a.png", Samples.png(1000))));
        String id = attach(lan, strict, PNG, "a.png", Samples.png());
        assertEquals("409  too_many", refusal(send(lan, strict, PNG, "a.png", Samples.png())));
        as(lan).delete(path(strict, id));
        attach(lan, strict, PNG, "a.png", Samples.png());
        String without = draft(lan, Submissions.call());
        assertEquals("409  no_attachments", refusal(send(lan, without, PNG, "a.png", Samples.png())));
    }

    @Test
    void whatIsRefusedIsNotKept() {
        String strict = draft(
                lan, call("attachmentsPolicy", Map.of("maximumCount", 1, "maximumBytes", 10, "kinds", List.of("png"))));
        byte[] file = Samples.png(100);

        assertEquals(422, send(lan, strict, PNG, "a.png", file).statusCode());

        assertEquals(false, isKept(file));
    }

    @Test
    void fromTheInstantAtWhichTheCallClosesADraftGetsNoFiles() {
        Instant closes = Instant.now().truncatedTo(ChronoUnit.MICROS).plus(Duration.ofDays(20));
        String closing = draft(lan, call("closesAt", closes.toString()));
        String id = attach(lan, closing, PNG, "a.png", Samples.png());

        assertEquals("409  closed", refusal(sentAt(closes, closing)));
        assertEquals(201, sentAt(closes.minus(1, ChronoUnit.MICROS), closing).statusCode());
        Response taken = as(lan).header("Test-Time", closes.toString()).delete(path(closing, id));
        assertEquals("409  closed", refusal(taken));
    }

    private Response sentAt(Instant instant, String submission) {
        return as(lan).header("Test-Time", instant.toString())
                .contentType(PNG)
                .queryParam("name", "a.png")
                .body(Samples.png())
                .post(path(submission));
    }

    @Test
    void aRepeatAttachesNothingAndAnotherFileWithItsKeyIsRefused() {
        String key = unique();
        byte[] file = Samples.png(500);

        Response first = keyed(key, "a.png", file);
        Response second = keyed(key, "a.png", file);

        assertEquals(201, first.statusCode(), first::asString);
        assertEquals(json(first), json(second));
        assertEquals("true", second.header("Idempotent-Replayed"));
        assertEquals(1, values(get(lan, path(code)), "id").size());
        assertEquals(422, keyed(key, "a.png", Samples.png(500)).statusCode());
        assertEquals(422, keyed(key, "b.png", file).statusCode());
        assertEquals(1, values(get(lan, path(code)), "id").size());
    }

    private Response keyed(String key, String name, byte[] file) {
        return as(lan).header("Idempotency-Key", key)
                .contentType(PNG)
                .queryParam("name", name)
                .body(file)
                .post(path(code));
    }
}
