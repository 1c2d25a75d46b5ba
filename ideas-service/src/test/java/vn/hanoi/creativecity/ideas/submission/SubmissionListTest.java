package vn.hanoi.creativecity.ideas.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.ideas.submission.Submissions.PATH;
import static vn.hanoi.creativecity.ideas.submission.Submissions.as;
import static vn.hanoi.creativecity.ideas.submission.Submissions.call;
import static vn.hanoi.creativecity.ideas.submission.Submissions.draft;
import static vn.hanoi.creativecity.ideas.submission.Submissions.get;
import static vn.hanoi.creativecity.ideas.submission.Submissions.json;
import static vn.hanoi.creativecity.ideas.submission.Submissions.move;
import static vn.hanoi.creativecity.ideas.submission.Submissions.submitted;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;
import static vn.hanoi.creativecity.ideas.submission.Submissions.values;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class SubmissionListTest {

    private final String lan = unique();
    private String call;
    private String an;
    private String da;
    private String den;

    /** In the order in which they were begun: Đa, An, Den; handed in: Den, Đa. */
    @BeforeEach
    void beginThree() {
        call = call();
        da = draft(lan, call, "title", Map.of("vi", "Đa dạng"), "disciplines", List.of("design"));
        an = draft(lan, call, "title", Map.of("en", "An island"), "language", "en", "disciplines", List.of("music"));
        den = draft(lan, call, "title", Map.of("vi", "Den đen"), "summary", Map.of("vi", "Lụa Vạn Phúc"));
        move(lan, den, "submitted");
        move(lan, da, "submitted");
    }

    @ParameterizedTest
    @CsvSource({
        "'', den an da",
        "?sort=createdAt, da an den",
        "?sort=-createdAt, den an da",
        "?sort=updatedAt, an den da",
        "?sort=-updatedAt, da den an",
        "?sort=submittedAt, den da an",
        "?sort=-submittedAt, an da den",
        "?sort=title, an den da",
        "?sort=-title, da den an",
        "?q=lua%20van%20ph, den",
        "?q=da%20dang, da",
        "?q=%C4%91a, da",
        "?q=khongco, ''",
        "?state=draft, an",
        "'?state=draft,submitted&sort=createdAt', da an den",
        "?discipline=design, da",
        "'?discipline=design,music&sort=title', an da"
    })
    void itIsOrderedAndFilteredAsAsked(String query, String expected) {
        String list = PATH + query + (query.isEmpty() ? "?" : "&") + "call=" + call;
        List<String> names = values(as(lan).urlEncodingEnabled(false).get(list), "code").stream()
                .map(this::name)
                .toList();

        assertEquals(expected, String.join(" ", names));
    }

    @ParameterizedTest
    @ValueSource(strings = {"createdAt", "-updatedAt", "submittedAt", "-submittedAt", "title", "-title"})
    void pageByPageNothingIsLeftOutOrShownTwice(String sort) {
        String whole = PATH + "?call=" + call + "&sort=" + sort;
        List<String> all = values(get(lan, whole), "code");
        List<String> paged = new ArrayList<>();
        String next = whole + "&limit=1";
        while (next != null) {
            Response page = as(lan).urlEncodingEnabled(false).get(next);
            paged.addAll(values(page, "code"));
            next = json(page).path("next").asText(null);
        }

        assertEquals(all, paged);
        assertEquals(3, all.size());
    }

    @Test
    void itIsFoundByItsCodeHoweverThatIsTyped() {
        for (String typed : List.of(da, da.toLowerCase(), da.substring(3), da.replace('-', ' '))) {
            assertEquals(List.of(da), values(get(lan, PATH + "?q=" + typed), "code"), typed);
        }
    }

    @Test
    void countedAreThoseThatOneSees() {
        JsonNode mine = json(get(lan, PATH + "?count=true&limit=1&call=" + call));
        JsonNode staffs = json(get("admin", PATH + "?count=true&limit=1&call=" + call));

        assertEquals(3, mine.path("total").asInt());
        assertEquals(2, staffs.path("total").asInt());
    }

    @Test
    void itIsTheCallsByItsIdToo() {
        String id = json(get(lan, "/v1/calls/" + call)).path("id").asText();

        assertEquals(List.of(da), values(get(lan, PATH + "?discipline=design&call=" + id), "code"));
        assertEquals(List.of(), values(get(lan, PATH + "?call=no-such-call"), "code"));
    }

    @Test
    void otherPeoplesAreInNoListOfMine() {
        submitted(unique(), call);

        assertEquals(3, values(get(lan, PATH + "?call=" + call), "code").size());
    }

    private String name(String code) {
        return code.equals(an) ? "an" : code.equals(da) ? "da" : "den";
    }
}
