package vn.hanoi.creativecity.ideas.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.hanoi.creativecity.ideas.submission.Submissions.PATH;
import static vn.hanoi.creativecity.ideas.submission.Submissions.bring;
import static vn.hanoi.creativecity.ideas.submission.Submissions.call;
import static vn.hanoi.creativecity.ideas.submission.Submissions.contributor;
import static vn.hanoi.creativecity.ideas.submission.Submissions.draft;
import static vn.hanoi.creativecity.ideas.submission.Submissions.get;
import static vn.hanoi.creativecity.ideas.submission.Submissions.json;
import static vn.hanoi.creativecity.ideas.submission.Submissions.move;
import static vn.hanoi.creativecity.ideas.submission.Submissions.patch;
import static vn.hanoi.creativecity.ideas.submission.Submissions.read;
import static vn.hanoi.creativecity.ideas.submission.Submissions.refusal;
import static vn.hanoi.creativecity.ideas.submission.Submissions.submitted;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;
import static vn.hanoi.creativecity.ideas.submission.Submissions.values;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** Who sees which submissions, and what of them. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class SubmissionAccessTest {

    private static final List<Map<String, Object>> TWO = List.of(
            contributor(
                    "Người nộp Một",
                    "mot@example.org",
                    "organisation",
                    "Nhóm giấy dó",
                    "share",
                    60,
                    "contact",
                    true,
                    "consent",
                    true),
            contributor("Người nộp Hai", "hai@example.org", "share", 40));

    private final String lan = unique();
    private final String word = unique();
    private String call;

    @Inject
    SubmissionRepository submissions;

    @BeforeEach
    void publishACall() {
        call = call("showsSubmissions", true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "resident",
                "juror",
                "mentor",
                "finance",
                "partner",
                "centre_editor",
                "event_manager",
                "ideas:read",
                "ideas:submit"
            })
    void whatIsHandedInDoesNotExistForTheOthers(String who) {
        String code = submitted(lan, call, "title", Map.of("vi", word));
        String id = read(lan, code).path("id").asText();

        for (String path : List.of(code, id, code + "/transitions", code + "/versions", code + "/versions/1")) {
            assertEquals("404 ?submission unknown_reference", refusal(get(who, PATH + "/" + path)), path);
        }
        for (String query : List.of("call=" + call, "q=" + word, "q=" + code, "state=submitted,draft")) {
            assertEquals(
                    0,
                    json(get(who, PATH + "?count=true&" + query + "&call=" + call)
                                    .then()
                                    .extract()
                                    .response())
                            .path("total")
                            .asInt(),
                    query);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "idea_manager", "resident", "nobody", "juror"})
    void aDraftIsItsOwnersAlone(String who) {
        String code = draft(lan, call, "title", Map.of("vi", word));
        move(lan, code, "withdrawn");
        String other = draft(lan, call, "title", Map.of("vi", word));

        for (String never : List.of(code, other)) {
            assertEquals("404 ?submission unknown_reference", refusal(get(who, PATH + "/" + never)));
            assertEquals("404 ?submission unknown_reference", refusal(get(who, PATH + "/" + never + "/transitions")));
        }
        assertEquals(List.of(), values(get(who, PATH + "?q=" + word), "code"));
        assertEquals(List.of(other, code), values(get(lan, PATH + "?q=" + word + "&sort=-createdAt"), "code"));
    }

    @Test
    void staffSeeAllThatWasHandedIn() {
        String code = submitted(lan, call, "title", Map.of("vi", word), "contributors", TWO);

        JsonNode seen = read("idea_manager", code);
        assertEquals(lan, seen.path("owner").asText());
        assertEquals("mot@example.org", seen.at("/contributors/0/mail").asText());
        assertEquals("0912 000 111", seen.at("/answers/phone").asText());
        assertEquals(List.of(code), values(get("admin", PATH + "?q=" + word), "code"));
        assertEquals(
                "403", refusal(patch("admin", code, "\"1.staff\"", "{}")).strip(), "its content is its owner's work");
    }

    @Test
    void aPersonListsTheirOwnBesideWhatIsPublic() {
        String mine = submitted(lan, call, "title", Map.of("vi", word));
        String draft = draft(lan, call, "title", Map.of("vi", word));
        String others = published(unique(), call, "title", Map.of("vi", word));
        submitted(unique(), call, "title", Map.of("vi", word));

        assertEquals(List.of(mine, draft, others), values(get(lan, PATH + "?sort=createdAt&q=" + word), "code"));
        assertEquals(List.of(mine, draft), values(get(lan, PATH + "?mine=true&sort=createdAt&q=" + word), "code"));
        assertEquals(
                List.of(mine, draft, others), values(get(lan, PATH + "?mine=false&sort=createdAt&q=" + word), "code"));
        assertEquals(List.of(others), values(get("nobody", PATH + "?q=" + word), "code"));
        assertEquals("400 ?mine unknown_parameter", refusal(get("nobody", PATH + "?mine=true")));
        assertEquals("400 ?mine unknown_parameter", refusal(get("ideas:read", PATH + "?mine=true")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "resident", "juror", "partner", "ideas:read", "ideas:submit"})
    void ofAPublishedOneEverybodySeesTheWorkAndWhoAgreedToBeNamed(String who) {
        String code = published(lan, call, "title", Map.of("vi", word), "contributors", TWO);

        JsonNode seen = read(who, code);

        assertEquals(
                new TreeSet<>(List.of(
                        "id",
                        "code",
                        "call",
                        "title",
                        "summary",
                        "language",
                        "disciplines",
                        "contributors",
                        "state",
                        "allowedTransitions",
                        "submittedAt",
                        "publishedAt",
                        "assumed",
                        "version",
                        "createdAt",
                        "updatedAt")),
                names(seen));
        assertEquals(json("[{'name': 'Người nộp Một'}]"), seen.path("contributors"));
        assertEquals(json("[]"), seen.path("allowedTransitions"));
        assertEquals(seen, json(get(who, PATH + "?q=" + word)).at("/items/0"));
        for (String behind : List.of("/transitions", "/versions", "/versions/1")) {
            assertEquals("404 ?submission unknown_reference", refusal(get(who, PATH + "/" + code + behind)));
        }
    }

    @Test
    void whatIsPublishedIsShownWhileItIsAccepted() {
        String code = published(lan, call, "title", Map.of("vi", word));
        move(lan, code, "confirmed");
        assertEquals(200, get("nobody", PATH + "/" + code).statusCode());

        move("admin", code, "disqualified");
        assertEquals(404, get("nobody", PATH + "/" + code).statusCode());
        assertEquals(List.of(), values(get("nobody", PATH + "?q=" + word), "code"));
    }

    @Test
    void aCallThatShowsNoneShowsNone() {
        String code = published(lan, call(), "title", Map.of("vi", word));

        assertEquals(404, get("nobody", PATH + "/" + code).statusCode());
        assertEquals(List.of(), values(get("nobody", PATH + "?q=" + word), "code"));
        assertFalse(read(lan, code).has("publishedAt"));
    }

    @Test
    void whatIsAcceptedIsNotShownBeforeTheDecisionIsPublished() {
        String code = submitted(lan, call);
        bring(lan, code, "under_review", "shortlisted", "accepted");

        assertEquals(404, get("nobody", PATH + "/" + code).statusCode());
    }

    @Test
    void whetherACallShowsThemIsFixedOnceItIsPublished() {
        String tag = get("admin", "/v1/calls/" + call).header("ETag");

        assertEquals(
                "409 /showsSubmissions fixed_since_publication",
                refusal(Submissions.as("admin")
                        .contentType(Submissions.MERGE_PATCH)
                        .header("If-Match", tag)
                        .body("{\"showsSubmissions\": false}")
                        .patch("/v1/calls/" + call)));
    }

    @Test
    void aTagIsGoodForItsReaderAlone() {
        String code = published(lan, call);
        List<String> tags = List.of(lan, "admin", "nobody").stream()
                .map(who -> get(who, PATH + "/" + code).header("ETag"))
                .toList();

        assertEquals(3, tags.stream().distinct().count(), tags.toString());
        for (String who : List.of(lan, "admin", "nobody")) {
            assertEquals(
                    304,
                    Submissions.as(who)
                            .header("If-None-Match", get(who, PATH + "/" + code).header("ETag"))
                            .get(PATH + "/" + code)
                            .statusCode());
        }
    }

    @Test
    void aTagChangesWhenTheCallGetsAnotherName() {
        String code = submitted(lan, call);
        String before = get(lan, PATH + "/" + code).header("ETag");
        Submissions.as("admin")
                .contentType(Submissions.MERGE_PATCH)
                .header("If-Match", get("admin", "/v1/calls/" + call).header("ETag"))
                .body(Map.of("name", Map.of("vi", "Tên khác")))
                .patch("/v1/calls/" + call)
                .then()
                .statusCode(200);

        assertFalse(before.equals(get(lan, PATH + "/" + code).header("ETag")));
        assertEquals("Tên khác", read(lan, code).at("/call/name/vi").asText());
        String other = draft(lan, call);
        String stale = Submissions.tag(lan, other).replaceAll("with-\\d+", "with-1");
        assertEquals(
                200, patch(lan, other, stale, "{\"language\": \"vi\"}").statusCode(), "the change is none of its own");
    }

    /** Accepted, and its call's decision made public. */
    private String published(String owner, String call, Object... changes) {
        String code = submitted(owner, call, changes);
        bring(owner, code, "under_review", "shortlisted", "accepted");
        QuarkusTransaction.requiringNew()
                .run(() -> submissions.find("code", code).firstResult().publish(Instant.now()));
        return code;
    }

    private static TreeSet<String> names(JsonNode resource) {
        TreeSet<String> names = new TreeSet<>();
        resource.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
