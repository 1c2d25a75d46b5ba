package vn.hanoi.creativecity.ideas.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.ideas.submission.Submissions.PATH;
import static vn.hanoi.creativecity.ideas.submission.Submissions.anonymisedCall;
import static vn.hanoi.creativecity.ideas.submission.Submissions.as;
import static vn.hanoi.creativecity.ideas.submission.Submissions.call;
import static vn.hanoi.creativecity.ideas.submission.Submissions.contributor;
import static vn.hanoi.creativecity.ideas.submission.Submissions.get;
import static vn.hanoi.creativecity.ideas.submission.Submissions.json;
import static vn.hanoi.creativecity.ideas.submission.Submissions.move;
import static vn.hanoi.creativecity.ideas.submission.Submissions.moveTo;
import static vn.hanoi.creativecity.ideas.submission.Submissions.patch;
import static vn.hanoi.creativecity.ideas.submission.Submissions.post;
import static vn.hanoi.creativecity.ideas.submission.Submissions.read;
import static vn.hanoi.creativecity.ideas.submission.Submissions.submitted;
import static vn.hanoi.creativecity.ideas.submission.Submissions.tryMove;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;
import static vn.hanoi.creativecity.ideas.submission.Submissions.values;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** What a juror gets of a submission that was opened to them. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class JuryTest {

    private static final String NAME = "Nguyễn Thị Thử Nghiệm";
    private static final String MAIL = "thu.nghiem@example.org";
    private static final String ORGANISATION = "Xưởng Giấu Tên";
    private static final String PHONE = "0987 654 321";

    private final String lan = unique();
    private final String juror = unique();
    private final String word = unique();

    @Inject
    TestJury jury;

    @Test
    void ofAnAnonymisedCallTheyGetTheWorkAndNobodysName() {
        String code = opened(anonymisedCall());

        JsonNode seen = read(juror, code);

        assertEquals(
                new TreeSet<>(List.of(
                        "id",
                        "code",
                        "call",
                        "title",
                        "summary",
                        "language",
                        "disciplines",
                        "answers",
                        "state",
                        "allowedTransitions",
                        "submittedAt",
                        "versions",
                        "assumed",
                        "version",
                        "createdAt",
                        "updatedAt")),
                names(seen));
        assertEquals(json("{'idea': 'Đèn lồng'}"), seen.path("answers"));
        assertEquals(
                new TreeSet<>(
                        List.of("number", "submittedAt", "title", "summary", "language", "disciplines", "answers")),
                names(json(get(juror, PATH + "/" + code + "/versions/1"))));
    }

    @Test
    void ofAnotherCallTheyGetNamesAndNoAddresses() {
        String code = opened(call());

        JsonNode seen = read(juror, code);

        assertEquals(
                json("[{'name': '%s', 'organisation': '%s', 'share': 100, 'contact': true}]"
                        .formatted(NAME, ORGANISATION)),
                seen.path("contributors"));
        assertEquals(PHONE, seen.at("/answers/phone").asText());
        assertEquals(false, seen.has("owner"));
        assertEquals(
                seen.path("contributors"),
                json(get(juror, PATH + "/" + code + "/versions/1")).path("contributors"));
    }

    @Test
    void theHistoryTellsThemNeitherWhoNorWhy() {
        String code = opened(anonymisedCall());
        tryMove(
                "admin",
                code,
                Map.of(
                        "state",
                        "changes_requested",
                        "reason",
                        NAME + " cần bổ sung",
                        "document",
                        MAIL,
                        "until",
                        "2099-01-01T00:00:00Z"));

        JsonNode moves = json(get(juror, PATH + "/" + code + "/transitions")).path("items");

        assertEquals(List.of("submitted", "changes_requested"), moves.findValuesAsText("to"));
        moves.forEach(move -> assertEquals(new TreeSet<>(List.of("state", "from", "to", "at")), names(move)));
    }

    @Test
    void theyAreListedWhatIsOpenedToThemAndFindItByItsWords() {
        String code = opened(anonymisedCall());

        assertEquals(List.of(code), values(get(juror, PATH + "?q=" + word), "code"));
        assertEquals(List.of(), values(get(juror, PATH + "?mine=true"), "code"));
        assertEquals(List.of(), values(get(unique(), PATH + "?q=" + word), "code"));
    }

    @Test
    void whatItsOwnerIsChangingTheyDoNotSee() {
        String code = opened(anonymisedCall());
        move("admin", code, "changes_requested");
        assertEquals(
                200,
                patch(lan, code, Map.of("summary", Map.of("vi", "Bản mới"))).statusCode());

        assertEquals(
                "Đèn lồng từ giấy dó cũ.", read(juror, code).at("/summary/vi").asText());
    }

    @Test
    void whoIsAJurorAndTheOwnerIsTheOwner() {
        String code = opened(anonymisedCall());
        jury.open(lan, read(lan, code).path("id").asText());

        assertEquals(lan, read(lan, code).path("owner").asText());
    }

    /** Whatever a juror asks, in whatever language and form: no answer has a byte of who it is. */
    @ParameterizedTest
    @ValueSource(strings = {"submitted", "changes_requested", "under_review", "rejected", "accepted"})
    void noByteThatTheyCanGetSaysWhoItIs(String state) {
        String code = opened(anonymisedCall());
        String id = read(lan, code).path("id").asText();
        switch (state) {
            case "submitted" -> {}
            case "accepted" -> Submissions.bring(lan, code, "under_review", "shortlisted", "accepted");
            default -> tryMove("admin", code, reasoned(state));
        }
        List<Response> answers = new ArrayList<>();
        for (String reference : List.of(code, id, code.toLowerCase(Locale.ROOT))) {
            for (String path : List.of("", "/transitions", "/versions", "/versions/1", "/versions/2")) {
                answers.add(get(juror, PATH + "/" + reference + path));
            }
        }
        List<String> clues = List.of(NAME, MAIL, ORGANISATION, PHONE, lan);
        List<String> lists = new ArrayList<>(
                List.of("", "?count=true", "?sort=title", "?sort=-updatedAt", "?q=" + word, "?mine=true"));
        List<String> found = new ArrayList<>();
        for (String clue : clues) {
            String q = "?q=" + URLEncoder.encode(clue, StandardCharsets.UTF_8);
            found.addAll(values(as(juror).urlEncodingEnabled(false).get(PATH + q), "code"));
            lists.add("?owner=1");
        }
        assertEquals(List.of(), found, "found by who it is");
        lists.forEach(list -> answers.add(get(juror, PATH + list)));
        answers.add(patch(juror, code, "{\"language\": \"en\"}"));
        for (String to : List.of("withdrawn", "accepted", "rejected", "draft", "confirmed")) {
            answers.add(tryMove(juror, code, moveTo(to)));
        }
        answers.add(post(juror, PATH, Map.of("call", id, "title", Map.of("vi", "A"))));

        for (Response answer : answers) {
            String bytes = answer.headers() + new String(answer.asByteArray(), StandardCharsets.UTF_8);
            for (String clue : clues) {
                assertEquals(false, bytes.contains(clue), () -> clue + " in " + bytes);
            }
        }
        assertEquals(200, answers.getFirst().statusCode());
    }

    private static Map<String, String> reasoned(String state) {
        Map<String, String> move = moveTo(state);
        move.put("reason", "Xin " + NAME + " bổ sung, gửi về " + MAIL);
        return move;
    }

    /** One that was handed in and opened to the juror. */
    private String opened(String call) {
        String code = submitted(
                lan,
                call,
                "title",
                Map.of("vi", word),
                "answers",
                Map.of("idea", "Đèn lồng", "phone", PHONE),
                "contributors",
                List.of(contributor(
                        NAME, MAIL, "organisation", ORGANISATION, "share", 100, "contact", true, "consent", true)));
        jury.open(juror, read(lan, code).path("id").asText());
        return code;
    }

    private static TreeSet<String> names(JsonNode resource) {
        TreeSet<String> names = new TreeSet<>();
        resource.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
