package vn.hanoi.creativecity.centres.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.centres.Api;

@QuarkusTest
class CentrePagingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name",
                "-name",
                "createdAt",
                "-createdAt",
                "updatedAt",
                "-updatedAt",
                "distance",
                "relevance"
            })
    void allPagesTogetherAreTheWholeListWhileOthersAreAdded(String sort) {
        String word = NewCentre.word();
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            made.add(centre(i, word).draft());
        }
        String list = "/v1/centres?limit=2&q=" + word + "&near=105.8,21&radius=100000"
                + (sort.isEmpty() ? "" : "&sort=" + sort);
        List<String> whole = Api.slugs(Api.staff().get(list.replace("limit=2", "limit=200")));
        List<String> paged = new ArrayList<>();
        Response page = Api.staff().get(list);
        for (int i = 0; Api.next(page) != null; i++) {
            paged.addAll(Api.slugs(page));
            centre(i, word).draft();
            page = Api.staff().urlEncodingEnabled(false).get(Api.next(page));
        }
        paged.addAll(Api.slugs(page));
        assertEquals(11, whole.size());
        assertEquals(whole, paged.stream().filter(made::contains).toList());
        assertEquals(paged.stream().distinct().toList(), paged);
    }

    /** Three places and four names, so that keys are often equal. */
    private static NewCentre centre(int i, String word) {
        return NewCentre.named("Tên số " + i % 4 + " " + word).at(105.8 + i % 3 * 0.1, 21);
    }

    @Test
    void theLastPageHasNoNextEvenWhenItIsFull() {
        String word = NewCentre.word();
        for (int i = 0; i < 4; i++) {
            NewCentre.named("Vừa đủ " + word).draft();
        }
        assertEquals(
                List.of(2, 2),
                Api.pages(Api::staff, "/v1/centres?limit=2&q=" + word).stream()
                        .map(page -> Api.slugs(page).size())
                        .toList());
        assertFalse(Api.json(Api.staff().get("/v1/centres?limit=4&q=" + word)).has("next"));
    }

    @Test
    void countTellsAllMatchesOnEveryPage() {
        String word = NewCentre.word();
        for (int i = 0; i < 3; i++) {
            NewCentre.named("Đếm " + word).draft();
        }
        List<Response> pages = Api.pages(Api::staff, "/v1/centres?limit=2&count=true&q=" + word);
        assertEquals(
                List.of(3, 3),
                pages.stream().map(page -> Api.json(page).path("total").asInt()).toList());
        assertFalse(Api.json(Api.staff().get("/v1/centres?q=" + word)).has("total"));
        assertFalse(
                Api.json(Api.staff().get("/v1/centres?count=false&q=" + word)).has("total"));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "200,200", "'',20"})
    void theLimitIsOneToTwoHundredAndTwentyByDefault(String limit, int most) {
        Response page = Api.nobody()
                .get("/v1/administrative-units?count=true&validOn=2025-06-30"
                        + (limit.isEmpty() ? "" : "&limit=" + limit));
        assertEquals(most, Api.values(page, "id").size());
    }

    @Test
    void namesOfTwoHundredCharactersOutsideTheBasicPlaneCanBePaged() {
        String word = NewCentre.word();
        for (int i = 0; i < 2; i++) {
            NewCentre.named("😀".repeat(180) + " " + word).draft();
        }
        assertEquals(
                2,
                Api.pages(Api::staff, "/v1/centres?sort=name&limit=1&q=" + word).size());
    }
}
