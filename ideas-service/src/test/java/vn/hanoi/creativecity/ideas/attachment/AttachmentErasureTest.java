package vn.hanoi.creativecity.ideas.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.JPEG;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.PNG;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.attach;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.call;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.content;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.download;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.isKept;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.path;
import static vn.hanoi.creativecity.ideas.submission.Submissions.as;
import static vn.hanoi.creativecity.ideas.submission.Submissions.draft;
import static vn.hanoi.creativecity.ideas.submission.Submissions.get;
import static vn.hanoi.creativecity.ideas.submission.Submissions.json;
import static vn.hanoi.creativecity.ideas.submission.Submissions.move;
import static vn.hanoi.creativecity.ideas.submission.Submissions.refusal;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;
import static vn.hanoi.creativecity.ideas.submission.Submissions.values;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.ideas.file.Samples;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class AttachmentErasureTest {

    private final String lan = unique();

    @Test
    void withItsOwnerAFileLosesItsNameAndWhatIsWrittenInside() {
        byte[] portrait = Samples.png(400);
        String code = draft(lan, call());
        String photograph = attach(lan, code, JPEG, "Lan.jpg", Samples.photograph(6));
        String marked = json(as(lan).contentType(PNG)
                        .queryParam("name", "Chân dung Lan.png")
                        .queryParam("identifying", "true")
                        .body(portrait)
                        .post(path(code)))
                .path("id")
                .asText();
        move(lan, code, "submitted");

        erase(Map.of("subject", lan));

        assertEquals(List.of("attachment-1.jpg", "attachment-2.png"), values(get("admin", path(code)), "name"));
        byte[] left = download("admin", code, photograph);
        assertEquals(false, Samples.contains(left, Samples.AUTHOR));
        assertEquals(
                left.length,
                json(get("admin", path(code, photograph))).path("bytes").asInt());
        assertEquals("404 ?attachment erased", refusal(get("admin", content(code, marked))));
        assertEquals(false, isKept(portrait));
        assertEquals(
                List.of("attachment-1.jpg", "attachment-2.png"),
                values(get("admin", path(code) + "?version=1"), "name"));
    }

    @Test
    void withAnotherContributorTheNamesGoAndTheFilesStay() {
        String mail = unique() + "@example.org";
        byte[] file = Samples.png(400);
        String code = draft(
                lan,
                call(),
                "contributors",
                List.of(
                        Map.of("name", "Người nộp Một", "mail", "mot@example.org", "share", 50, "contact", true),
                        Map.of("name", "Người nộp Hai", "mail", mail, "share", 50)));
        String id = attach(lan, code, PNG, "Hai.png", file);

        erase(Map.of("mail", mail));

        assertEquals(List.of("attachment-1.png"), values(get(lan, path(code)), "name"));
        assertArrayEquals(file, download(lan, code, id));
    }

    private static void erase(Map<String, String> person) {
        assertEquals(
                201,
                as("admin")
                        .header("Idempotency-Key", unique())
                        .contentType(ContentType.JSON)
                        .body(person)
                        .post("/v1/erasures")
                        .statusCode());
    }
}
