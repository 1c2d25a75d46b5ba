package vn.hanoi.creativecity.ideas.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.JPEG;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.PDF;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.PNG;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.attach;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.call;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.content;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.download;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.isKept;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.path;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.send;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.sha256;
import static vn.hanoi.creativecity.ideas.submission.Submissions.as;
import static vn.hanoi.creativecity.ideas.submission.Submissions.draft;
import static vn.hanoi.creativecity.ideas.submission.Submissions.get;
import static vn.hanoi.creativecity.ideas.submission.Submissions.json;
import static vn.hanoi.creativecity.ideas.submission.Submissions.move;
import static vn.hanoi.creativecity.ideas.submission.Submissions.refusal;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;
import static vn.hanoi.creativecity.ideas.submission.Submissions.values;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.ideas.file.Samples;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class AttachmentTest {

    private final String lan = unique();
    private String code;

    @BeforeEach
    void beginASubmission() {
        code = draft(lan, call());
    }

    @Test
    void aFileIsAttachedListedReadAndDownloaded() {
        byte[] file = Samples.png(2000);

        Response sent = send(lan, code, PNG, "Mặt bằng.png", file);

        assertEquals(201, sent.statusCode(), sent::asString);
        JsonNode attachment = json(sent);
        String id = attachment.path("id").asText();
        assertEquals(path(code, id), sent.header("Location"));
        assertEquals("Mặt bằng.png", attachment.path("name").asText());
        assertEquals(PNG, attachment.path("mediaType").asText());
        assertEquals(file.length, attachment.path("bytes").asInt());
        assertEquals(sha256(file), attachment.path("sha256").asText());
        assertEquals("waiting", attachment.path("scan").asText());
        assertEquals(false, attachment.path("identifying").asBoolean());
        assertEquals(attachment, json(get(lan, path(code, id))));
        assertEquals(attachment, json(get(lan, path(code))).path("items").get(0));
        assertArrayEquals(file, download(lan, code, id));
    }

    @Test
    void whatIsDownloadedIsSavedAndNeverShown() {
        byte[] file = Samples.pdf();
        String id = attach(lan, code, PDF, "Đề án \"phố\".pdf", file);

        Response answer = get(lan, content(code, id));

        assertEquals(PDF, answer.contentType());
        assertEquals(
                "attachment; filename=\"De an _pho_.pdf\"; filename*=UTF-8''%C4%90%E1%BB%81%20%C3%A1n%20_ph%E1%BB%91_.pdf",
                answer.header("Content-Disposition"));
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        assertEquals("sandbox; default-src 'none'; frame-ancestors 'none'", answer.header("Content-Security-Policy"));
        assertEquals('"' + sha256(file) + '"', answer.header("ETag"));
        assertEquals("private, no-cache", answer.header("Cache-Control"));
        assertEquals("bytes", answer.header("Accept-Ranges"));
        assertEquals(Integer.toString(file.length), answer.header("Content-Length"));
    }

    @Test
    void whoHasItAlreadyGetsItNoSecondTime() {
        String id = attach(lan, code, PDF, "a.pdf", Samples.pdf());
        String tag = get(lan, content(code, id)).header("ETag");

        Response again = as(lan).header("If-None-Match", tag)
                .header("Range", "bytes=0-1")
                .get(content(code, id));

        assertEquals(304, again.statusCode());
        assertEquals(0, again.asByteArray().length);
    }

    @Test
    void aHeadHasTheHeadersAndNothingElse() {
        byte[] file = Samples.pdf();
        String id = attach(lan, code, PDF, "a.pdf", file);

        Response head = as(lan).head(content(code, id));

        assertEquals(200, head.statusCode());
        assertEquals(Integer.toString(file.length), head.header("Content-Length"));
        assertEquals('"' + sha256(file) + '"', head.header("ETag"));
        assertEquals(0, head.asByteArray().length);
        // The connection is fit for another request.
        assertArrayEquals(file, download(lan, code, id));
    }

    @Test
    void aRangeIsThoseBytes() {
        byte[] file = Samples.png(5000);
        int length = file.length;
        String id = attach(lan, code, PNG, "a.png", file);

        ranges(id, "bytes=0-0", file, 0, 1);
        ranges(id, "bytes=10-1009", file, 10, 1010);
        ranges(id, "bytes=100-", file, 100, length);
        ranges(id, "bytes=-7", file, length - 7, length);
        ranges(id, "bytes=-999999999", file, 0, length);
        ranges(id, "bytes=4000-999999999", file, 4000, length);
    }

    private void ranges(String id, String range, byte[] file, int from, int until) {
        Response answer = as(lan).header("Range", range).get(content(code, id));
        assertEquals(206, answer.statusCode(), range);
        assertEquals("bytes " + from + "-" + (until - 1) + "/" + file.length, answer.header("Content-Range"));
        assertEquals(Integer.toString(until - from), answer.header("Content-Length"));
        assertArrayEquals(Samples.slice(file, from, until), answer.asByteArray());
    }

    @Test
    void whatIsNoRangeOrSeveralIsAllOfIt() {
        byte[] file = Samples.pdf();
        String id = attach(lan, code, PDF, "a.pdf", file);

        for (String range : List.of("bytes=5-4", "bytes=0-1,4-5", "bytes=-", "lines=0-1", "bytes=a-b", "bytes")) {
            Response answer = as(lan).header("Range", range).get(content(code, id));
            assertEquals(200, answer.statusCode(), range);
            assertArrayEquals(file, answer.asByteArray());
        }
        Response ofAnother =
                as(lan).header("Range", "bytes=0-1").header("If-Range", "\"x\"").get(content(code, id));
        assertEquals(200, ofAnother.statusCode());
        Response ofThis = as(lan).header("Range", "bytes=0-1")
                .header("If-Range", ofAnother.header("ETag"))
                .get(content(code, id));
        assertEquals(206, ofThis.statusCode());
    }

    @Test
    void aRangeBehindTheEndIsRefused() {
        byte[] file = Samples.pdf();
        String id = attach(lan, code, PDF, "a.pdf", file);

        for (String range : List.of("bytes=" + file.length + "-", "bytes=99999999-999999999", "bytes=-0")) {
            Response answer = as(lan).header("Range", range).get(content(code, id));
            assertEquals(416, answer.statusCode(), range);
            assertEquals("bytes */" + file.length, answer.header("Content-Range"));
            assertEquals(
                    "/problems/range-not-satisfiable", json(answer).path("type").asText());
        }
    }

    @Test
    void namesAreCleaned() {
        byte[] file = Samples.pdf();
        assertEquals("passwd.pdf", named("../../etc/passwd", file));
        assertEquals("a.exe.pdf", named("C:\\Users\\lan\\a.exe", file));
        String second = draft(lan, call());
        assertEquals(
                "baogpj.exe.pdf",
                json(send(lan, second, PDF, "bao\u202Egpj.exe\r\n", file))
                        .path("name")
                        .asText());
        assertEquals(
                "attachment.pdf",
                json(send(lan, second, PDF, " ..pdf", file)).path("name").asText());
        assertEquals(
                "attachment.pdf",
                json(send(lan, second, PDF, "NUL.pdf", file)).path("name").asText());
        String third = draft(lan, call());
        assertEquals(
                "attachment.pdf",
                json(send(lan, third, PDF, "\u200F\u202E", file)).path("name").asText());
        assertEquals(
                "x".repeat(150) + ".pdf",
                json(send(lan, third, PDF, "x".repeat(251) + ".pdf", file))
                        .path("name")
                        .asText());
        assertEquals(
                "a_b_ Ảnh.JPEG.pdf",
                json(send(lan, third, PDF, "a<b>   A\u0309nh.JPEG", file))
                        .path("name")
                        .asText());
    }

    private String named(String name, byte[] file) {
        return json(send(lan, code, PDF, name, file)).path("name").asText();
    }

    @Test
    void whatIsTakenAwayIsGoneWithItsFile() {
        byte[] file = Samples.png(1000);
        String id = attach(lan, code, PNG, "a.png", file);
        assertEquals(true, isKept(file));

        assertEquals(204, as(lan).delete(path(code, id)).statusCode());

        assertEquals(404, get(lan, path(code, id)).statusCode());
        assertEquals(404, get(lan, content(code, id)).statusCode());
        assertEquals(404, as(lan).delete(path(code, id)).statusCode());
        assertEquals(List.of(), values(get(lan, path(code)), "id"));
        assertEquals(false, isKept(file));
    }

    @Test
    void aFileStaysWhileAnotherSubmissionHasIt() {
        byte[] file = Samples.png(1000);
        String other = draft(lan, call());
        String first = attach(lan, code, PNG, "a.png", file);
        String second = attach(lan, other, PNG, "b.png", file);

        assertEquals(204, as(lan).delete(path(code, first)).statusCode());

        assertArrayEquals(file, download(lan, other, second));
        assertEquals(204, as(lan).delete(path(other, second)).statusCode());
        assertEquals(false, isKept(file));
    }

    @Test
    void whatWasHandedInKeepsItsFilesAndTheNextVersionHasItsOwn() {
        byte[] old = Samples.png(1000);
        String first = attach(lan, code, PNG, "cu.png", old);
        String both = attach(lan, code, JPEG, "chung.jpg", Samples.jpeg());
        move(lan, code, "submitted");
        move("admin", code, "changes_requested");

        assertEquals(204, as(lan).delete(path(code, first)).statusCode());
        String second = attach(lan, code, PDF, "moi.pdf", Samples.pdf());

        assertEquals(List.of(both, second), values(get(lan, path(code)), "id"));
        assertEquals(List.of(first, both), values(get("admin", path(code)), "id"));
        assertEquals(404, get("admin", path(code, second)).statusCode());
        assertArrayEquals(old, download("admin", code, first));

        move(lan, code, "submitted");

        assertEquals(List.of(both, second), values(get("admin", path(code)), "id"));
        assertEquals(List.of(first, both), values(get("admin", path(code) + "?version=1"), "id"));
        assertEquals(List.of(both, second), values(get(lan, path(code) + "?version=2"), "id"));
        assertEquals(List.of(), values(get("admin", path(code) + "?version=3"), "id"));
        assertArrayEquals(old, download("admin", code, first));
        assertEquals(
                "409 not_editable",
                refusal(send(lan, code, PDF, "a.pdf", Samples.pdf())).replace("  ", " "));
        assertEquals(409, as(lan).delete(path(code, both)).statusCode());
    }

    @Test
    void changesThatWereNotHandedInAreForgotten() {
        byte[] old = Samples.png(1000);
        byte[] changed = Samples.png(1000);
        String first = attach(lan, code, PNG, "cu.png", old);
        move(lan, code, "submitted");
        move("admin", code, "changes_requested");
        as(lan).delete(path(code, first));
        attach(lan, code, PNG, "moi.png", changed);

        move("admin", code, "under_review");

        assertEquals(List.of(first), values(get(lan, path(code)), "id"));
        assertEquals(List.of(first), values(get("admin", path(code)), "id"));
        assertEquals(true, isKept(old));
        assertEquals(false, isKept(changed));
    }

    @Test
    void theDatabaseChangesNothingOfWhatWasHandedIn() {
        String id = attach(lan, code, PNG, "a.png", Samples.png());
        move(lan, code, "submitted");

        for (String change : List.of(
                "update attachment set name = 'b' where id = ?",
                "update attachment set hash = 'b' where id = ?",
                "update attachment set first_version = 2 where id = ?",
                "update attachment set identifying = true where id = ?",
                "delete from attachment where id = ?")) {
            String refused = "";
            try {
                Database.change(change, UUID.fromString(id));
            } catch (IllegalStateException failure) {
                refused = failure.getCause().getMessage();
            }
            assertEquals(true, refused.contains("What was handed in is not changed"), change);
        }
    }

    @Test
    void theAuditKnowsOfItWithoutTheName() {
        String id = attach(lan, code, PNG, "Bí mật.png", Samples.png());
        as(lan).delete(path(code, id));

        List<String> entries = Database.rows(
                "select action, coalesce(before, after) - 'id' - 'createdAt' - 'sha256' - 'bytes' from audit where resource_id = ? order by at, action",
                UUID.fromString(id));

        assertEquals(
                List.of("created", "deleted"),
                entries.stream().map(entry -> entry.split(" ")[0]).toList());
        assertEquals(false, entries.toString().contains("mật"), entries::toString);
    }
}
