package vn.hanoi.creativecity.platform.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.platform.Api;

@QuarkusTest
class SearchWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"ha noi", "Hà Nội", "HÀ NỘI", "noi ha", "nộ hà", "  ha,   noi!", "ha noi ha noi"})
    void theSameWordsFindTheSame(String q) {
        assertEquals(
                List.of("Ha Noi in maps", "HÀ NỘI 36 PHỐ", "Hà Nội băm sáu phố phường"),
                found(q).stream().sorted().toList());
    }

    @Test
    void theOrderOfBytesDoesNotMatter() {
        assertEquals(found("Hà Nội"), found(Normalizer.normalize("Hà Nội", Normalizer.Form.NFD)));
    }

    @Test
    void namesWithExactlyTheseAccentsComeFirst() {
        assertEquals("Ha Noi in maps", found("Ha Noi").getFirst());
        assertEquals("Ha Noi in maps", found("Hà Nội").getLast());
        assertEquals(List.of("Đẹp", "Dép"), found("đẹp"));
        assertEquals(List.of("Dép", "Đẹp"), found("dép"));
    }

    @Test
    void everyWordMustBeginOne() {
        assertEquals(List.of("Sơn Tây xưa"), found("son xua"));
        assertEquals(List.of("Sơn Tây xưa"), found("s t x"));
        assertEquals(List.of(), found("on tay"));
        assertEquals(List.of(), found("son ha"));
    }

    @Test
    void wildcardsAreNone() {
        assertEquals(List.of("Lá 100% xanh"), found("100%"));
        assertEquals(List.of(), found("m%s"));
        assertEquals(List.of(), found("d_p"));
    }

    @Test
    void otherScriptsAreFoundToo() {
        assertEquals(List.of("東京"), found("東"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "%", "...", "'"})
    void signsAloneFindNothing(String q) {
        assertEquals(List.of(), found(q));
    }

    @Test
    void whoSearchesNothingGetsAll() {
        assertEquals(10, Api.anonymous().get("/v1/books").json().path("items").size());
        assertTrue(SearchWords.of(null).isEmpty());
        assertTrue(SearchWords.of(" ").isEmpty());
        assertFalse(SearchWords.of("?").isEmpty());
    }

    @Test
    void noMoreThanTenWordsCount() {
        assertEquals(List.of("Sơn Tây xưa"), found("s so son t ta tay x xu xua sơn khong co"));
    }

    @Test
    void theBestMatchesArePagedLikeAnyOrder() {
        List<String> all = found("ha");
        List<String> paged = new ArrayList<>();
        String next = "/v1/books?q=ha&limit=1";
        while (next != null) {
            var page = Api.anonymous().get(next).json();
            page.path("items").forEach(item -> paged.add(item.asText()));
            next = page.path("next").asText(null);
        }

        assertEquals(3, all.size());
        assertEquals(all, paged);
    }

    private static List<String> found(String q) {
        List<String> titles = new ArrayList<>();
        Api.anonymous()
                .get("/v1/books?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8))
                .json()
                .path("items")
                .forEach(title -> titles.add(title.asText()));
        return titles;
    }
}
