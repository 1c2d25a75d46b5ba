package vn.hanoi.creativecity.ideas.call;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.ideas.call.Calls.PATH;
import static vn.hanoi.creativecity.ideas.call.Calls.anybody;
import static vn.hanoi.creativecity.ideas.call.Calls.draft;
import static vn.hanoi.creativecity.ideas.call.Calls.manager;
import static vn.hanoi.creativecity.ideas.call.Calls.move;
import static vn.hanoi.creativecity.ideas.call.Calls.published;
import static vn.hanoi.creativecity.ideas.call.Calls.unique;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** Each test lists its own calls: those about a centre that no other test knows. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class CallListTest {

    private final String centre = unique();

    @Test
    void aFilterByKindTakesSeveralKinds() {
        String idea = call("An", "kind", "idea_call");
        String competition = call("Bình", "kind", "design_competition");
        String show = call("Chi", "kind", "talent_show");

        assertEquals(List.of(competition), list("kind=design_competition"));
        assertEquals(List.of(idea, show), list("kind=talent_show,idea_call"));
    }

    @Test
    void aFilterByStateShowsStaffTheirDrafts() {
        String draft = draft("centre", centre);
        String running = call("Bình");
        String cancelled = call("Chi");
        move(cancelled, "cancelled").then().statusCode(200);
        String completed = call("Dung");
        move(completed, "completed").then().statusCode(200);

        assertEquals(List.of(draft), list(manager(), "state=draft"));
        assertEquals(List.of(), list("state=draft"));
        assertEquals(List.of(running), list("state=published"));
        assertEquals(List.of(cancelled, completed), list("state=cancelled,completed"));
    }

    @Test
    void aFilterByDisciplineFindsCallsWithOneOfThem() {
        String design = call("An", "disciplines", List.of("design", "film"));
        String music = call("Bình", "disciplines", List.of("music"));
        call("Chi");

        assertEquals(List.of(design), list("discipline=film"));
        assertEquals(List.of(design, music), list("discipline=design,music"));
        assertEquals(List.of(), list("discipline=gastronomy"));
    }

    @Test
    void aFilterByCentreFindsNoOther() {
        String here = call("An");
        published("centre", unique());

        assertEquals(List.of(here), list(""));
    }

    @Test
    void filtersMustAllHold() {
        String both = call("An", "kind", "talent_show", "disciplines", List.of("music"));
        call("Bình", "kind", "talent_show");
        call("Chi", "disciplines", List.of("music"));

        assertEquals(List.of(both), list("kind=talent_show&discipline=music"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ho guom", "Hồ Gươm", "HỒ GƯƠM", "guom ho", "Hô g"})
    void aSearchIgnoresAccentsCaseAndOrder(String words) {
        String found = call("Thắp sáng Hồ Gươm");
        call("Thắp sáng Hồ Tây");

        assertEquals(List.of(found), slugs(anybody().queryParam("q", words), ""));
    }

    @Test
    void aSearchLooksIntoTheSummaryAndTheEnglish() {
        String found = call("An", "summary", Map.of("vi", "Ánh sáng", "en", "Lights on the water"));

        assertEquals(List.of(found), list("q=water"));
        assertEquals(List.of(found), list("q=anh"));
        assertEquals(List.of(), list("q=ater"));
    }

    @Test
    void theExactAccentsRankFirst() {
        String plain = call("Lẽ hội", "opensAt", "2026-03-03T00:00:00Z");
        String exact = call("Lễ hội", "opensAt", "2026-03-02T00:00:00Z");

        assertEquals(List.of(exact, plain), slugs(anybody().queryParam("q", "Lễ hội"), ""));
        assertEquals(List.of(plain, exact), slugs(anybody().queryParam("q", "Lễ hội"), "&sort=-relevance"));
        assertEquals(List.of(exact, plain), slugs(anybody().queryParam("q", "Lễ hội"), "&sort=opensAt"));
    }

    @ParameterizedTest
    @CsvSource({
        "opensAt, c a b",
        "-opensAt, b a c",
        "closesAt, a b c",
        "-closesAt, c b a",
        "name, a b c",
        "-name, c b a",
        "createdAt, b c a",
        "-createdAt, a c b"
    })
    void everyOrderHasItsReverse(String sort, String expected) {
        String b = call("Ăn", "opensAt", "2026-03-03T00:00:00Z", "closesAt", "2026-05-02T00:00:00Z");
        String c = call("Đan", "opensAt", "2026-03-01T00:00:00Z", "closesAt", "2026-05-03T00:00:00Z");
        String a = call("An", "opensAt", "2026-03-02T00:00:00Z", "closesAt", "2026-05-01T00:00:00Z");
        var letters = Map.of(a, "a", b, "b", c, "c");

        String found = String.join(" ", sorted(sort).stream().map(letters::get).toList());

        assertEquals(expected, found);
    }

    @Test
    void whatOpensLastComesFirst() {
        String early = call("An", "opensAt", "2026-03-01T00:00:00Z");
        String late = call("Bình", "opensAt", "2026-03-02T00:00:00Z");

        assertEquals(List.of(late, early), sorted(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "opensAt",
                "-opensAt",
                "closesAt",
                "-closesAt",
                "name",
                "-name",
                "createdAt",
                "-createdAt",
                "relevance",
                "-relevance"
            })
    void pagesShowEveryCallOnce(String sort) {
        for (int i = 0; i < 7; i++) {
            // Equal names and instants: only the ids tell them apart.
            call("Hồ " + (i / 3));
        }
        List<String> whole = slugs(anybody(), "&q=ho&sort=" + sort);

        List<String> paged = new ArrayList<>();
        String next = PATH + "?centre=" + centre + "&q=ho&limit=2&sort=" + sort;
        while (next != null) {
            var page = anybody()
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            paged.addAll(page.path("items.slug"));
            next = page.path("next");
        }

        assertEquals(7, whole.size());
        assertEquals(whole, paged);
    }

    @Test
    void theTotalIsCountedOnlyWhenAskedFor() {
        Stream.of("An", "Bình", "Chi").forEach(this::call);

        anybody().get(PATH + "?centre=" + centre + "&limit=2").then().body("total", nullValue());
        anybody()
                .get(PATH + "?centre=" + centre + "&limit=2&count=true")
                .then()
                .body("total", equalTo(3))
                .body("items.size()", equalTo(2));
    }

    private String call(String name, Object... changes) {
        var all = new ArrayList<>(List.of("centre", centre, "name", Map.of("vi", name)));
        all.addAll(List.of(changes));
        return published(all.toArray());
    }

    private List<String> list(String query) {
        return list(anybody(), query);
    }

    /** In the order of their making. */
    private List<String> list(RequestSpecification viewer, String query) {
        return slugs(viewer, "&sort=createdAt&" + query);
    }

    private List<String> sorted(String sort) {
        return slugs(anybody(), sort == null ? "" : "&sort=" + sort);
    }

    private List<String> slugs(RequestSpecification viewer, String query) {
        return viewer.queryParam("centre", centre)
                .get(PATH + (query.isEmpty() ? "" : "?" + query.replaceAll("^&|&$", "")))
                .then()
                .statusCode(200)
                .extract()
                .path("items.slug");
    }
}
