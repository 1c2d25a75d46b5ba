package vn.hanoi.creativecity.events.edition;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.events.edition.Editions.PATH;
import static vn.hanoi.creativecity.events.edition.Editions.announced;
import static vn.hanoi.creativecity.events.edition.Editions.anybody;
import static vn.hanoi.creativecity.events.edition.Editions.bodyOf;
import static vn.hanoi.creativecity.events.edition.Editions.create;
import static vn.hanoi.creativecity.events.edition.Editions.move;
import static vn.hanoi.creativecity.events.edition.Editions.year;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** Each test lists the years that it made itself. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class EditionListTest {

    @Test
    void aFilterByYearTakesSeveralYears() {
        int first = announced();
        int second = announced();
        announced();

        assertEquals(List.of(second), list("year=" + second));
        assertEquals(List.of(second, first), list("year=" + first + "," + second));
        assertEquals(List.of(), list("year=2025"));
    }

    @Test
    void aFilterByStateTakesSeveralStates() {
        int announced = announced();
        int cancelled = announced();
        move(cancelled, "cancelled").then().statusCode(200);
        int published = announced();
        move(published, "programme_published").then().statusCode(200);
        String mine = years(announced, cancelled, published);

        assertEquals(List.of(cancelled), list(mine + "&state=cancelled"));
        assertEquals(List.of(published, announced), list(mine + "&state=announced,programme_published"));
        assertEquals(List.of(), list(mine + "&state=running"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"giao lo", "Giao lộ", "GIAO LỘ", "sang giao", "cross"})
    void aSearchFindsWordsOfTheThemeInBothLanguages(String words) {
        int found = announced("theme", Map.of("vi", "Giao lộ sáng tạo", "en", "Creative Crossroads"));
        int other = announced("theme", Map.of("vi", "Dòng chảy", "en", "Flow"));
        int without = announced();

        List<Integer> years = anybody()
                .queryParam("q", words)
                .get(PATH + "?" + years(found, other, without))
                .then()
                .statusCode(200)
                .extract()
                .path("items.year");

        assertEquals(List.of(found), years);
    }

    @ParameterizedTest
    @CsvSource({"year, a b c", "-year, c b a", "startsOn, a b c", "-startsOn, c b a"})
    void everyOrderHasItsReverse(String sort, String expected) {
        int a = year();
        int b = year();
        int c = year();
        create(bodyOf(b, "startsOn", b + "-11-01")).then().statusCode(201);
        create(bodyOf(c)).then().statusCode(201);
        create(bodyOf(a)).then().statusCode(201);
        var letters = Map.of(a, "a", b, "b", c, "c");

        String found = list(years(a, b, c) + "&sort=" + sort).stream()
                .map(letters::get)
                .collect(Collectors.joining(" "));

        assertEquals(expected, found);
    }

    @Test
    void theLatestYearComesFirst() {
        int first = announced();
        int second = announced();

        assertEquals(List.of(second, first), list(years(first, second)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"year", "-year", "startsOn", "-startsOn"})
    void pagesShowEveryEditionOnce(String sort) {
        List<Integer> mine = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            int year = year();
            create(i % 2 == 0 ? bodyOf(year) : bodyOf(year, "startsOn", year + "-11-0" + i))
                    .then()
                    .statusCode(201);
            mine.add(year);
        }
        String query = years(mine.toArray(Integer[]::new)) + "&sort=" + sort;
        List<Integer> whole = list(query);

        List<Integer> paged = new ArrayList<>();
        String next = PATH + "?" + query + "&limit=2";
        while (next != null) {
            var page = anybody()
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            paged.addAll(page.path("items.year"));
            next = page.path("next");
        }

        assertEquals(7, whole.size());
        assertEquals(whole, paged);
    }

    @Test
    void theTotalIsCountedOnlyWhenAskedFor() {
        String mine = years(announced(), announced(), announced());

        anybody().get(PATH + "?limit=2&" + mine).then().body("total", nullValue());
        anybody()
                .get(PATH + "?limit=2&count=true&" + mine)
                .then()
                .body("total", equalTo(3))
                .body("items.size()", equalTo(2));
    }

    private static String years(Integer... years) {
        return "year=" + Arrays.stream(years).map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Integer> list(String query) {
        return anybody()
                .get(PATH + "?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.year");
    }
}
