package vn.hanoi.creativecity.ideas.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hanoi.creativecity.ideas.submission.Submissions.PATH;
import static vn.hanoi.creativecity.ideas.submission.Submissions.body;
import static vn.hanoi.creativecity.ideas.submission.Submissions.bring;
import static vn.hanoi.creativecity.ideas.submission.Submissions.call;
import static vn.hanoi.creativecity.ideas.submission.Submissions.contributor;
import static vn.hanoi.creativecity.ideas.submission.Submissions.draft;
import static vn.hanoi.creativecity.ideas.submission.Submissions.get;
import static vn.hanoi.creativecity.ideas.submission.Submissions.json;
import static vn.hanoi.creativecity.ideas.submission.Submissions.move;
import static vn.hanoi.creativecity.ideas.submission.Submissions.patch;
import static vn.hanoi.creativecity.ideas.submission.Submissions.post;
import static vn.hanoi.creativecity.ideas.submission.Submissions.read;
import static vn.hanoi.creativecity.ideas.submission.Submissions.refusal;
import static vn.hanoi.creativecity.ideas.submission.Submissions.submitted;
import static vn.hanoi.creativecity.ideas.submission.Submissions.tag;
import static vn.hanoi.creativecity.ideas.submission.Submissions.tryMove;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;
import static vn.hanoi.creativecity.ideas.submission.Submissions.values;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** A submission from its first draft on, as its owner and staff bring it forward. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class SubmissionLifeTest {

    private final String lan = unique();
    private String call;

    @BeforeEach
    void publishACall() {
        call = call();
    }

    @Test
    void aDraftIsItsOwnersAndNeedsACallAndATitleAlone() {
        Response created = post(lan, PATH, Map.of("call", call, "title", Map.of("vi", "Đèn lồng")));

        assertEquals(201, created.statusCode(), created::asString);
        JsonNode draft = json(created);
        String code = draft.path("code").asText();
        assertTrue(code.matches("HN-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}"), code);
        assertEquals(PATH + "/" + code, created.header("Location"));
        assertEquals("\"0.participant.own.with-1\"", created.header("ETag"));
        assertEquals(json("""
                        {'title': {'vi': 'Đèn lồng'}, 'language': 'vi', 'disciplines': [], 'answers': {},
                         'contributors': [], 'owner': '%s', 'state': 'draft',
                         'allowedTransitions': ['submitted', 'withdrawn'], 'versions': 0, 'assumed': [], 'version': 0}""".formatted(lan)), without(draft, "id", "code", "call", "createdAt", "updatedAt"));
        assertEquals(call, draft.at("/call/slug").asText());
        assertEquals(draft, read(lan, code));
        assertEquals(draft, read(lan, code.toLowerCase(Locale.ROOT)), "typed in small letters");
        assertEquals(draft, read(lan, draft.path("id").asText()));
    }

    @Test
    void whatIsHandedInIsFrozenEachTime() {
        String code = draft(lan, call, "title", Map.of("vi", "Một"));
        move(lan, code, "submitted");
        move(lan, code, "withdrawn");
        move(lan, code, "draft");
        assertEquals(200, patch(lan, code, Map.of("title", Map.of("vi", "Hai"))).statusCode());
        move(lan, code, "submitted");
        move(lan, code, "withdrawn");
        move(lan, code, "submitted");

        JsonNode versions = json(get(lan, PATH + "/" + code + "/versions")).path("items");
        assertEquals(List.of("1", "2", "3"), versions.findValuesAsText("number"));
        assertEquals(
                List.of("Một", "Hai", "Hai"),
                versions.findValues("title").stream()
                        .map(title -> title.path("vi").asText())
                        .toList());
        for (int i = 0; i < 3; i++) {
            assertEquals(versions.get(i), json(get("idea_manager", PATH + "/" + code + "/versions/" + (i + 1))));
        }
        assertEquals("404 ?number unknown_reference", refusal(get(lan, PATH + "/" + code + "/versions/4")));
        assertEquals(3, read(lan, code).path("versions").asInt());
        assertEquals(
                List.of("submitted", "withdrawn", "draft", "submitted", "withdrawn", "submitted"),
                values(get(lan, PATH + "/" + code + "/transitions"), "to"));
    }

    @Test
    void itIsHandedInFiftyTimesAtMost() {
        String code = submitted(lan, call);
        Database.change("update submission set versions = 49 where code = ?", code);
        move(lan, code, "withdrawn");
        move(lan, code, "submitted");
        move(lan, code, "withdrawn");

        assertEquals("409 /state too_many_versions", refusal(tryMove(lan, code, Map.of("state", "submitted"))));
        assertEquals(50, read(lan, code).path("versions").asInt());
        assertEquals("withdrawn", read(lan, code).path("state").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update submission_version set content = '{}' where submission_id = ?::uuid",
                "update submission_version set number = 7 where submission_id = ?::uuid",
                "delete from submission_version where submission_id = ?::uuid",
                "truncate submission_version /* ? */"
            })
    void theDatabaseLetsNobodyRewriteIt(String statement) {
        String code = submitted(lan, call);
        JsonNode before = json(get(lan, PATH + "/" + code + "/versions"));
        String sql =
                statement.replace("?::uuid", "'" + read(lan, code).path("id").asText() + "'");

        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> Database.change(sql));

        assertTrue(refused.getCause().getMessage().contains("What was handed in is not changed"));
        assertEquals(before, json(get(lan, PATH + "/" + code + "/versions")));
    }

    @Test
    void whileChangesAreMadeTheOthersSeeWhatWasHandedIn() {
        String code = submitted(lan, call, "title", Map.of("vi", "Cũ"));
        move("idea_manager", code, "changes_requested");
        assertEquals(200, patch(lan, code, Map.of("title", Map.of("vi", "Mới"))).statusCode());

        assertEquals("Mới", read(lan, code).at("/title/vi").asText());
        assertEquals("Cũ", read("idea_manager", code).at("/title/vi").asText());

        move(lan, code, "submitted");
        assertEquals("Mới", read("idea_manager", code).at("/title/vi").asText());
        assertEquals(2, read(lan, code).path("versions").asInt());
        assertFalse(read(lan, code).has("changesUntil"));
    }

    @Test
    void staffGoOnWithWhatWasHandedInWhenNothingElseComes() {
        String code = submitted(lan, call, "title", Map.of("vi", "Cũ"));
        move("idea_manager", code, "changes_requested");
        assertEquals(200, patch(lan, code, Map.of("title", Map.of("vi", "Mới"))).statusCode());

        move("idea_manager", code, "under_review");

        assertEquals("Cũ", read(lan, code).at("/title/vi").asText());
        assertEquals(1, read(lan, code).path("versions").asInt());
    }

    @Test
    void theOwnerIsToldWhyAndByWhen() {
        String code = submitted(lan, call);
        Response moved = tryMove(
                "idea_manager",
                code,
                Map.of(
                        "state", "changes_requested",
                        "reason", "Thiếu kinh phí",
                        "document", "12/TB",
                        "until", "2099-01-01T00:00:00Z"));

        assertEquals(200, moved.statusCode(), moved::asString);
        assertEquals(
                "2099-01-01T00:00:00Z", read(lan, code).path("changesUntil").asText());
        JsonNode last = json(get(lan, PATH + "/" + code + "/transitions")).at("/items/1");
        assertEquals("Thiếu kinh phí", last.path("reason").asText());
        assertEquals("12/TB", last.path("document").asText());
        assertFalse(last.has("actor"), "who decided is for staff to know");
        assertEquals(
                "some-idea_manager",
                json(get("admin", PATH + "/" + code + "/transitions"))
                        .at("/items/1/actor")
                        .asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rejected", "cancelled", "disqualified"})
    void whoLosesSomethingMustBeToldWhy(String state) {
        String code = submitted(lan, call);

        assertEquals("422 /reason required", refusal(tryMove("admin", code, Map.of("state", state))));
        assertEquals(
                "422 /until not_applicable",
                refusal(tryMove(
                        "admin", code, Map.of("state", state, "reason", "Vì", "until", "2099-01-01T00:00:00Z"))));
        assertEquals("submitted", read(lan, code).path("state").asText());
    }

    @Test
    void changesAreRequestedWithAReasonAndADayToCome() {
        String code = submitted(lan, call);

        assertEquals(
                "422 /reason required /until required",
                refusal(tryMove("admin", code, Map.of("state", "changes_requested"))));
        assertEquals(
                "422 /until in_the_past",
                refusal(tryMove(
                        "admin",
                        code,
                        Map.of("state", "changes_requested", "reason", "Vì", "until", "2026-01-01T00:00:00Z"))));
    }

    @Test
    void oneThatIsAcceptedIsConfirmedByItsOwner() {
        String code = submitted(lan, call);

        bring(lan, code, "under_review", "shortlisted", "accepted", "confirmed");

        assertEquals("confirmed", read(lan, code).path("state").asText());
        assertEquals(json("[]"), read(lan, code).path("allowedTransitions"));
        assertEquals(json("['cancelled', 'disqualified']"), read("admin", code).path("allowedTransitions"));
    }

    @Test
    void consentCountsFromWhenItWasGivenAndStaysWithWhoGaveIt() {
        String code = draft(
                lan,
                call,
                "contributors",
                List.of(contributor("Một", "mot@example.org", "consent", true), contributor("Hai", "hai@example.org")));
        String since = read(lan, code).at("/contributors/0/consentedAt").asText();

        patch(
                lan,
                code,
                Map.of(
                        "contributors",
                        List.of(
                                contributor("Hai", "hai@example.org", "consent", true),
                                contributor("Một", "mot@example.org", "consent", true))));
        JsonNode changed = read(lan, code).path("contributors");
        assertEquals(since, changed.at("/1/consentedAt").asText());
        assertTrue(changed.at("/0/consentedAt").asText().compareTo(since) > 0);

        patch(lan, code, Map.of("contributors", List.of(contributor("Một", "mot@example.org"))));
        assertFalse(read(lan, code).path("contributors").get(0).has("consentedAt"));
    }

    @Test
    void onlyWhatIsBeingPreparedCanBeChanged() {
        String code = submitted(lan, call);

        for (String state : List.of("submitted", "under_review", "shortlisted", "accepted", "confirmed")) {
            if (!state.equals("submitted")) {
                bring(lan, code, state);
            }
            assertEquals("409  not_editable", refusal(patch(lan, code, Map.of("language", "vi"))), state);
        }
    }

    @Test
    void aPatchMergesAnswersAndNeedsTheTagThatWasRead() {
        String code = draft(lan, call);
        String tag = tag(lan, code);

        assertEquals(
                200,
                patch(lan, code, tag, "{\"answers\": {\"budget\": 5, \"phone\": null}}")
                        .statusCode());
        assertEquals(json("{'idea': 'Đèn lồng', 'budget': 5}"), read(lan, code).path("answers"));
        assertEquals(
                "412", refusal(patch(lan, code, tag, "{\"answers\": null}")).substring(0, 3));
        assertEquals(200, patch(lan, code, "{\"answers\": null}").statusCode());
        assertEquals(json("{}"), read(lan, code).path("answers"));
    }

    @Test
    void aSubmissionStaysWithItsCall() {
        String code = draft(lan, call);

        assertEquals("422 /call unchangeable", refusal(patch(lan, code, Map.of("call", call()))));
        assertEquals(
                200,
                patch(lan, code, Map.of("call", read(lan, code).at("/call/id").asText()))
                        .statusCode());
    }

    @Test
    void aProgramHandsInForItself() {
        String code = submitted("ideas:submit", call);

        assertEquals(
                "client:ideas:submit", read("ideas:submit", code).path("owner").asText());
        assertEquals(404, get(lan, PATH + "/" + code).statusCode());
    }

    @Test
    void anotherPersonWithTheSameBodyMakesAnotherOne() {
        Map<String, Object> body = body(call);

        assertFalse(
                post(lan, PATH, body).path("code").equals(post(lan, PATH, body).path("code")));
    }

    private static JsonNode without(JsonNode resource, String... names) {
        return ((com.fasterxml.jackson.databind.node.ObjectNode) resource.deepCopy()).without(List.of(names));
    }
}
