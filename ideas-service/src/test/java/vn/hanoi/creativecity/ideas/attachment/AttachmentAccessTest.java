package vn.hanoi.creativecity.ideas.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.JPEG;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.PDF;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.PNG;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.anonymisedCall;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.attach;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.call;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.content;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.download;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.path;
import static vn.hanoi.creativecity.ideas.attachment.Attachments.send;
import static vn.hanoi.creativecity.ideas.submission.Submissions.as;
import static vn.hanoi.creativecity.ideas.submission.Submissions.draft;
import static vn.hanoi.creativecity.ideas.submission.Submissions.get;
import static vn.hanoi.creativecity.ideas.submission.Submissions.json;
import static vn.hanoi.creativecity.ideas.submission.Submissions.move;
import static vn.hanoi.creativecity.ideas.submission.Submissions.read;
import static vn.hanoi.creativecity.ideas.submission.Submissions.refusal;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;
import static vn.hanoi.creativecity.ideas.submission.Submissions.values;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.ideas.file.Samples;
import vn.hanoi.creativecity.ideas.submission.TestJury;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class AttachmentAccessTest {

    private final String lan = unique();
    private final String juror = unique();

    @Inject
    TestJury jury;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "admin",
                "idea_manager",
                "centre_editor",
                "juror",
                "partner",
                "resident",
                "ideas:read",
                "ideas:submit"
            })
    void filesOfADraftAreItsOwnersAlone(String who) {
        String code = draft(lan, call());
        String id = attach(lan, code, PNG, "a.png", Samples.png());

        assertEquals(404, get(who, path(code)).statusCode());
        assertEquals(404, get(who, path(code, id)).statusCode());
        assertEquals(404, get(who, content(code, id)).statusCode());
        int refused = List.of("nobody", "ideas:read").contains(who) ? 403 : 404;
        assertEquals(refused, send(who, code, PNG, "a.png", Samples.png()).statusCode());
        assertEquals(refused, as(who).delete(path(code, id)).statusCode());
        assertEquals(Set.of(), Attachments.drafts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "centre_editor", "juror", "partner", "resident", "ideas:read", "ideas:submit"})
    void whatWasHandedInIsForStaffAndNotForOthers(String who) {
        String code = draft(lan, call("showsSubmissions", true));
        byte[] file = Samples.png(100);
        String id = attach(lan, code, PNG, "a.png", file);
        move(lan, code, "submitted");

        assertEquals(404, get(who, path(code)).statusCode());
        assertEquals(404, get(who, content(code, id)).statusCode());
        assertArrayEquals(file, download("idea_manager", code, id));
        assertEquals("a.png", json(get("admin", path(code, id))).path("name").asText());
        assertEquals(403, send("admin", code, PNG, "a.png", file).statusCode());
        assertEquals(403, as("idea_manager").delete(path(code, id)).statusCode());
    }

    @Test
    void staffWhoHandSomethingInAreItsOwners() {
        String code = draft("admin", call());
        String first = attach("admin", code, PNG, "a.png", Samples.png());
        move("admin", code, "submitted");
        move("idea_manager", code, "changes_requested");
        String second = attach("admin", code, PNG, "b.png", Samples.png());

        assertEquals(List.of(first, second), values(get("admin", path(code)), "id"));
        assertEquals(200, get("admin", content(code, second)).statusCode());
        assertEquals(404, get("idea_manager", content(code, second)).statusCode());
    }

    @Test
    void oneSubmissionDoesNotLeadToTheFilesOfAnother() {
        String code = draft(lan, call());
        String id = attach(lan, code, PNG, "a.png", Samples.png());
        String other = draft(lan, call());

        assertEquals(404, get(lan, path(other, id)).statusCode());
        assertEquals(404, get(lan, content(other, id)).statusCode());
        assertEquals(404, as(lan).delete(path(other, id)).statusCode());
        assertEquals(404, get(lan, path(code, "../x")).statusCode());
        assertEquals(404, get(lan, path(code, "1")).statusCode());
    }

    @Test
    void jurorsOfAnAnonymisedCallGetTheFileAndNothingOfWhoseItIs() throws Exception {
        String code = draft(lan, anonymisedCall());
        String photograph = attach(lan, code, JPEG, Samples.AUTHOR + ".jpg", Samples.photograph(6));
        String image = attach(
                lan,
                code,
                PNG,
                Samples.AUTHOR + ".png",
                Samples.withChunk(Samples.png(), "tEXt", Samples.joined("Author\0" + Samples.AUTHOR)));
        String portrait = json(as(lan).contentType(PNG)
                        .queryParam("name", "Chân dung.png")
                        .queryParam("identifying", "true")
                        .body(Samples.png(10))
                        .post(path(code)))
                .path("id")
                .asText();
        open(code);

        JsonNode seen = json(get(juror, path(code))).path("items");

        assertEquals(List.of("attachment-1.jpg", "attachment-2.png"), seen.findValuesAsText("name"));
        assertEquals(
                new TreeSet<>(List.of("id", "number", "name", "mediaType", "bytes", "sha256", "scan", "createdAt")),
                names(seen.get(0)));
        byte[] bare = download(juror, code, photograph);
        assertEquals(seen.get(0).path("bytes").asInt(), bare.length);
        assertEquals(seen.get(0).path("sha256").asText(), Attachments.sha256(bare));
        assertArrayEquals(Samples.png(), download(juror, code, image));
        assertEquals(404, get(juror, path(code, portrait)).statusCode());
        assertEquals(404, get(juror, content(code, portrait)).statusCode());
        List<Response> answers = new ArrayList<>();
        for (String id : List.of(photograph, image, portrait)) {
            answers.add(get(juror, path(code, id)));
            answers.add(get(juror, content(code, id)));
            answers.add(as(juror).header("Range", "bytes=0-4000").get(content(code, id)));
            answers.add(as(juror).header("Range", "bytes=9999999-").get(content(code, id)));
            answers.add(as(juror).delete(path(code, id)));
            answers.add(send(juror, code, PNG, "a.png", Samples.png()));
        }
        answers.add(get(juror, path(code)));
        answers.add(get(juror, path(code) + "?version=1"));
        for (Response answer : answers) {
            String bytes = answer.headers() + new String(answer.asByteArray(), StandardCharsets.ISO_8859_1);
            for (String clue : List.of(Samples.AUTHOR, "Nguyen", "dung", lan)) {
                assertEquals(false, bytes.contains(clue), () -> clue + " in " + bytes);
            }
        }
        assertArrayEquals(Samples.photograph(6), download("admin", code, photograph));
        assertEquals(3, values(get("admin", path(code)), "id").size());
    }

    @Test
    void jurorsOfAnotherCallGetTheFileAsItIs() {
        String code = draft(lan, call());
        String id = attach(lan, code, JPEG, "Lan.jpg", Samples.photograph(6));
        open(code);

        assertEquals("Lan.jpg", json(get(juror, path(code, id))).path("name").asText());
        assertArrayEquals(Samples.photograph(6), download(juror, code, id));
    }

    @Test
    void jurorsDoNotSeeWhatIsNotHandedIn() {
        String code = draft(lan, call());
        String first = attach(lan, code, PNG, "a.png", Samples.png());
        open(code);
        move("admin", code, "changes_requested");
        as(lan).delete(path(code, first));
        String second = attach(lan, code, PNG, "b.png", Samples.png());

        assertEquals(List.of(first), values(get(juror, path(code)), "id"));
        assertEquals(404, get(juror, content(code, second)).statusCode());
    }

    /** A PDF is refused where jurors must not know its author, unless they are not to get it. */
    @Test
    void aPdfThatNamesItsAuthorIsNotForAnAnonymisedJury() {
        byte[] named = Samples.pdf("8 0 obj << /Author (" + Samples.AUTHOR + ") >> endobj\n");
        String code = draft(lan, anonymisedCall());

        assertEquals("422  tells_who_made_it", refusal(send(lan, code, PDF, "a.pdf", named)));
        Response marked = as(lan).contentType(PDF)
                .queryParam("name", "a.pdf")
                .queryParam("identifying", "true")
                .body(named)
                .post(path(code));
        assertEquals(201, marked.statusCode(), marked::asString);
        attach(lan, code, PDF, "b.pdf", Samples.pdf());
        open(code);
        assertEquals(List.of("attachment-2.pdf"), values(get(juror, path(code)), "name"));
        attach(lan, draft(lan, call()), PDF, "a.pdf", named);
    }

    private void open(String code) {
        move(lan, code, "submitted");
        jury.open(juror, read(lan, code).path("id").asText());
    }

    private static TreeSet<String> names(JsonNode resource) {
        TreeSet<String> names = new TreeSet<>();
        resource.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
