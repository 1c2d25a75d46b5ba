package vn.hanoi.creativecity.ideas.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.PNG;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.attach;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.call;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.content;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.download;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.isKept;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.path;
import static vn.hanoi.creativecity.ideas.submission.Submissions.draft;
import static vn.hanoi.creativecity.ideas.submission.Submissions.get;
import static vn.hanoi.creativecity.ideas.submission.Submissions.json;
import static vn.hanoi.creativecity.ideas.submission.Submissions.move;
import static vn.hanoi.creativecity.ideas.submission.Submissions.read;
import static vn.hanoi.creativecity.ideas.submission.Submissions.refusal;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;
import static vn.hanoi.creativecity.ideas.submission.Submissions.values;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.ideas.file.Samples;
import vn.hanoi.creativecity.ideas.submission.TestJury;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** With a virus scanner. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
@QuarkusTestResource(value = ClamdServer.class, restrictToAnnotatedClass = true)
class ScanTest {

    private final String lan = unique();
    private final String juror = unique();

    @Inject
    Scans scans;

    @Inject
    TestJury jury;

    @Test
    void aCleanFileIsForAllWhoMayReadIt() {
        byte[] file = Samples.png(70_000);
        String code = draft(lan, call());
        String id = attach(lan, code, PNG, "a.png", file);
        move(lan, code, "submitted");

        scans.look();

        assertEquals("clean", json(get(lan, path(code, id))).path("scan").asText());
        assertArrayEquals(file, download("admin", code, id));
    }

    @Test
    void aFileThatIsNotFoundCleanYetIsItsOwnersAlone() {
        byte[] file = with(ClamdServer.UNREADABLE);
        String code = draft(lan, call());
        String id = attach(lan, code, PNG, "a.png", file);
        move(lan, code, "submitted");
        jury.open(juror, read(lan, code).path("id").asText());

        scans.look();

        assertEquals("waiting", json(get("admin", path(code, id))).path("scan").asText());
        assertEquals("404 ?attachment not_checked_yet", refusal(get("admin", content(code, id))));
        assertEquals("404 ?attachment not_checked_yet", refusal(get(juror, content(code, id))));
        assertArrayEquals(file, download(lan, code, id));
    }

    @Test
    void anInfectedFileIsTakenAwayAndItsOwnerLearnsWhy() {
        byte[] file = with(ClamdServer.INFECTED);
        String code = draft(lan, call());
        String other = draft(lan, call());
        String id = attach(lan, code, PNG, "a.png", file);
        String second = attach(lan, other, PNG, "b.png", file);
        move(lan, code, "submitted");
        jury.open(juror, read(lan, code).path("id").asText());

        scans.look();

        assertEquals("infected", json(get(lan, path(code, id))).path("scan").asText());
        assertEquals("404 ?attachment infected", refusal(get(lan, content(code, id))));
        assertEquals("404 ?attachment infected", refusal(get("admin", content(code, id))));
        assertEquals("404 ?attachment infected", refusal(get(lan, content(other, second))));
        assertEquals(List.of(), values(get(juror, path(code)), "id"));
        assertEquals(false, isKept(file));
    }

    private static byte[] with(String words) {
        return Samples.withChunk(Samples.png(100), "teSt", Samples.joined(words));
    }
}
