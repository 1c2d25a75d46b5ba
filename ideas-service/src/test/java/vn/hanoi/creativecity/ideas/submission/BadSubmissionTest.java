package vn.hanoi.creativecity.ideas.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.ideas.submission.Submissions.PATH;
import static vn.hanoi.creativecity.ideas.submission.Submissions.as;
import static vn.hanoi.creativecity.ideas.submission.Submissions.body;
import static vn.hanoi.creativecity.ideas.submission.Submissions.call;
import static vn.hanoi.creativecity.ideas.submission.Submissions.contributor;
import static vn.hanoi.creativecity.ideas.submission.Submissions.draft;
import static vn.hanoi.creativecity.ideas.submission.Submissions.get;
import static vn.hanoi.creativecity.ideas.submission.Submissions.json;
import static vn.hanoi.creativecity.ideas.submission.Submissions.moveTo;
import static vn.hanoi.creativecity.ideas.submission.Submissions.patch;
import static vn.hanoi.creativecity.ideas.submission.Submissions.post;
import static vn.hanoi.creativecity.ideas.submission.Submissions.refusal;
import static vn.hanoi.creativecity.ideas.submission.Submissions.tryMove;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** Whatever is wrong with a submission, the answer points at the place. Each row: what is wrong, the change, the answer. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class BadSubmissionTest {

    private final String lan = unique();
    private String call;

    @BeforeEach
    void publishACall() {
        call = call("disciplines", List.of("design", "music"));
    }

    /** Wrong whether it is begun or handed in. */
    static Stream<Arguments> neverRight() {
        return Stream.of(
                row("no title", "title", null, "422 /title required"),
                row("a title in no language", "title", Map.of(), "422 /title/vi required"),
                row("a title in the other language", "title", Map.of("en", "Lantern"), "422 /title/vi required"),
                row("a blank title", "title", Map.of("vi", " "), "422 /title/vi length"),
                row("a title too long", "title", Map.of("vi", "a".repeat(201)), "422 /title/vi length"),
                row(
                        "a title in a third language",
                        "title",
                        Map.of("vi", "A", "fr", "B"),
                        "400 /title/fr unknown_field"),
                row("a summary too long", "summary", Map.of("vi", "a".repeat(2001)), "422 /summary/vi length"),
                row("a language that is not known", "language", "fr", "400 /language unknown_value"),
                row("a call that is not there", "call", "no-such-call", "422 /call unknown_reference"),
                row("no call", "call", null, "422 /call required"),
                row(
                        "a field of another call",
                        "disciplines",
                        List.of("design", "film"),
                        "422 /disciplines/1 not_of_the_call"),
                row("a text for answers", "answers", "Đèn", "422 /answers wrong_type"),
                row("an answer of another type", "answers", Map.of("budget", "5"), "422 /answers/budget wrong_type"),
                row(
                        "an answer to no question",
                        "answers",
                        Map.of("colour", "red"),
                        "422 /answers/colour unknown_field"),
                row("a NUL in an answer", "answers", Map.of("idea", "a\0b"), "400 /answers/idea unusable_text"),
                row("its state", "state", "submitted", "400 /state unknown_field"),
                row("its owner", "owner", "an", "400 /owner unknown_field"),
                row("its source", "source", "Demonstration", "400 /source unknown_field"),
                row("a text for contributors", "contributors", "An", "400 /contributors wrong_type"),
                row("nobody", "contributors", Collections.singletonList(null), "422 /contributors/0 required"),
                row(
                        "too many",
                        "contributors",
                        Collections.nCopies(21, Map.of("name", "A")),
                        "422 /contributors length"),
                row(
                        "no name",
                        "contributors",
                        List.of(Map.of("mail", "a@example.org")),
                        "422 /contributors/0/name required"),
                row(
                        "a name too long",
                        "contributors",
                        List.of(Map.of("name", "a".repeat(201))),
                        "422 /contributors/0/name length"),
                row(
                        "no address",
                        "contributors",
                        List.of(contributor("A", "a at example.org")),
                        "422 /contributors/0/mail format"),
                row(
                        "no share",
                        "contributors",
                        List.of(Map.of("name", "A", "share", 0)),
                        "422 /contributors/0/share out_of_range"),
                row(
                        "half a percent",
                        "contributors",
                        List.of(Map.of("name", "A", "share", 0.5)),
                        "400 /contributors/0/share wrong_type"),
                row(
                        "more than all",
                        "contributors",
                        List.of(Map.of("name", "A", "share", 101)),
                        "422 /contributors/0/share out_of_range"),
                row(
                        "shares of more than all",
                        "contributors",
                        List.of(Map.of("name", "A", "share", 60), Map.of("name", "B", "share", 41)),
                        "422 /contributors shares_exceed_100"),
                row(
                        "two contacts",
                        "contributors",
                        List.of(Map.of("name", "A", "contact", true), Map.of("name", "B", "contact", true)),
                        "422 /contributors several_contacts"),
                row(
                        "when they agreed",
                        "contributors",
                        List.of(Map.of("name", "A", "consentedAt", "2026-01-01T00:00:00Z")),
                        "400 /contributors/0/consentedAt unknown_field"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("neverRight")
    void whatIsWrongIsNamedAtOnce(String what, String member, Object value, String expected) {
        assertEquals(expected, refusal(post(lan, PATH, body(call, member, value))));
    }

    /** Right in a draft, and too little to hand it in. */
    static Stream<Arguments> notEnough() {
        return Stream.of(
                row("no summary", "summary", null, "422 /summary required"),
                row("a summary in the other language", "summary", Map.of("en", "Lantern"), "422 /summary/vi required"),
                row("no answers", "answers", null, "422 /answers/idea required"),
                row("an answer too short", "answers", Map.of("idea", "Đè"), "422 /answers/idea length"),
                row(
                        "no contributors",
                        "contributors",
                        null,
                        "422 /contributors shares_below_100 /contributors no_contact"),
                row(
                        "no contact",
                        "contributors",
                        List.of(contributor("A", "a@example.org", "share", 100)),
                        "422 /contributors no_contact"),
                row(
                        "a share that is open",
                        "contributors",
                        List.of(
                                contributor("A", "a@example.org", "share", 50, "contact", true),
                                contributor("B", "b@example.org")),
                        "422 /contributors/1/share required"),
                row(
                        "shares of less than all",
                        "contributors",
                        List.of(
                                contributor("A", "a@example.org", "share", 50, "contact", true),
                                contributor("B", "b@example.org", "share", 49)),
                        "422 /contributors shares_below_100"),
                row(
                        "no address",
                        "contributors",
                        List.of(Map.of("name", "A", "share", 100, "contact", true)),
                        "422 /contributors/0/mail required"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notEnough")
    void whatIsMissingIsNamedWhenItIsHandedIn(String what, String member, Object value, String expected) {
        String code = draft(lan, call, member, value);

        assertEquals(expected, refusal(tryMove(lan, code, moveTo("submitted"))));
        assertEquals("draft", Submissions.read(lan, code).path("state").asText());
    }

    @Test
    void allThatIsMissingIsNamedAtOnce() {
        String code = json(post(lan, PATH, Map.of("call", call, "title", Map.of("vi", "A"))))
                .path("code")
                .asText();

        assertEquals(
                "422 /summary required /contributors shares_below_100 /contributors no_contact /answers/idea required",
                refusal(tryMove(lan, code, moveTo("submitted"))));
    }

    @Test
    void whatIsWrongIsSaidInBothLanguages() {
        Map<String, Object> body =
                body(call, "contributors", List.of(Map.of("name", "A", "share", 60), Map.of("name", "B", "share", 41)));

        assertEquals(
                "Tổng các phần không được quá 100.",
                json(post(lan, PATH, body)).path("detail").asText());
        assertEquals(
                "The shares must not make more than 100.",
                json(as(lan).header("Accept-Language", "en")
                                .contentType(ContentType.JSON)
                                .body(body)
                                .post(PATH))
                        .path("detail")
                        .asText());
    }

    @Test
    void aSubmissionInEnglishNeedsItsTextsInEnglish() {
        String code = draft(
                lan, call, "language", "en", "title", Map.of("en", "Lantern"), "summary", Map.of("vi", "Đèn lồng"));

        assertEquals("422 /summary/en required", refusal(tryMove(lan, code, moveTo("submitted"))));
        assertEquals(
                200,
                patch(lan, code, Map.of("summary", Map.of("en", "A lantern"))).statusCode());
        assertEquals(200, tryMove(lan, code, moveTo("submitted")).statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "[], 400  wrong_type",
        "null, 400  wrong_type",
        "{\"contributors\": [{}]}, 422 /contributors/0/name required",
        "{\"title\": null}, 422 /title required",
        "{\"code\": \"HN-2222-2222\"}, 400 /code unknown_field"
    })
    void aPatchIsReadAsStrictly(String patch, String expected) {
        assertEquals(expected, refusal(patch(lan, draft(lan, call), patch)));
    }

    @ParameterizedTest
    @CsvSource({
        "/HN-2222-2222, 404 ?submission unknown_reference",
        "/HN-2222-2222/transitions, 404 ?submission unknown_reference",
        "/HN-2222-2222/versions, 404 ?submission unknown_reference",
        "/HN-2222-2222/versions/1, 404 ?submission unknown_reference",
        "/0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70, 404 ?submission unknown_reference",
        "/a%00b, 404 ?submission unusable_text",
        "?colour=red, 400 ?colour unknown_parameter",
        "?owner=an, 400 ?owner unknown_parameter",
        "?state=lost, 400 ?state unknown_value",
        "?mine=yes, 400 ?mine wrong_type",
        "?sort=owner, 400 ?sort unknown_value",
        "?sort=relevance, 400 ?sort unknown_value"
    })
    void theAnswerNamesTheParameter(String address, String expected) {
        assertEquals(expected, refusal(as(lan).urlEncodingEnabled(false).get(PATH + address)));
    }

    @ParameterizedTest
    @CsvSource({"0", "abc", "99999999999"})
    void aVersionHasANumber(String number) {
        String code = Submissions.submitted(lan, call);

        assertEquals(404, get(lan, PATH + "/" + code + "/versions/" + number).statusCode());
    }

    private static Arguments row(String what, String member, Object value, String expected) {
        return Arguments.of(what, member, value, expected);
    }
}
