package vn.hanoi.creativecity.centres.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;

@QuarkusTest
class CentreSearchTest {

    @Test
    void accentsCaseAndFormOfUnicodeMakeNoDifference() {
        String word = NewCentre.word();
        String slug = NewCentre.named("Làng gốm Đường Lâm " + word).draft();
        for (String q : List.of(
                "duong lam",
                "Đường Lâm",
                "ĐƯỜNG LÂM",
                "đường lam",
                Normalizer.normalize("Đường Lâm", Normalizer.Form.NFD),
                Normalizer.normalize("Đường Lâm", Normalizer.Form.NFKD))) {
            assertEquals(List.of(slug), search(q + " " + word), q);
        }
    }

    @Test
    void aNameWrittenDecomposedIsFoundLikeAnyOther() {
        String word = NewCentre.word();
        String slug = NewCentre.named(Normalizer.normalize("Phố Nhà thờ", Normalizer.Form.NFD) + " " + word)
                .draft();
        assertEquals("pho-nha-tho-" + word, slug);
        assertEquals(List.of(slug), search("phố nhà thờ " + word));
        assertEquals(List.of(slug), search("nha tho " + word));
    }

    @Test
    void theWordsMayComeInAnyOrderAndEachMayBeAPrefix() {
        String word = NewCentre.word();
        String slug = NewCentre.named("Không gian sáng tạo " + word).draft();
        assertEquals(List.of(slug), search(word + " tao sang"));
        assertEquals(List.of(slug), search(word.substring(0, 9) + " khong gi"));
    }

    @Test
    void aWordIsNotFoundInTheMiddleOfAnother() {
        String word = NewCentre.word();
        NewCentre.named("Không gian " + word).draft();
        assertEquals(List.of(), search("hong " + word));
        assertEquals(List.of(), search(word.substring(1)));
    }

    @Test
    void allWordsMustBeThere() {
        String word = NewCentre.word();
        NewCentre.named("Không gian " + word).draft();
        assertEquals(List.of(), search(word + " gian khac"));
    }

    @Test
    void theEnglishNameAndTheSummariesAreSearchedToo() {
        String word = NewCentre.word();
        String slug = NewCentre.named("Xưởng in " + word)
                .with("name", Map.of("vi", "Xưởng in " + word, "en", "Printing house"))
                .with("summary", Map.of("vi", "Tranh khắc gỗ", "en", "Woodcuts"))
                .draft();
        for (String q : List.of("printing", "khac go", "woodcut")) {
            assertEquals(List.of(slug), search(q + " " + word), q);
        }
    }

    @Test
    void aNameWithExactlyTheseAccentsComesFirst() {
        String word = NewCentre.word();
        String other = NewCentre.named("Phố Hàng Bạc " + word).draft();
        String exact = NewCentre.named("Phố Hàng Bác " + word).draft();
        assertEquals(List.of(exact, other), search("hàng bác " + word));
        assertEquals(List.of(exact, other), search("HÀNG BÁC " + word));
        assertEquals(List.of(other, exact), search("hàng bạc " + word));
        assertEquals(List.of(exact, other), search(Normalizer.normalize("hàng bác " + word, Normalizer.Form.NFD)));
    }

    @Test
    void aNameThatHoldsTheWordsComesBeforeASummaryThatDoes() {
        String word = NewCentre.word();
        String summary = NewCentre.named("Nhà cổ")
                .with("summary", Map.of("vi", "Gần xưởng gốm " + word))
                .draft();
        String name = NewCentre.named("Xưởng gốm " + word).draft();
        assertEquals(List.of(name, summary), search("xuong gom " + word));
    }

    @Test
    void anotherSortTakesPrecedenceOverRelevance() {
        String word = NewCentre.word();
        String exact = NewCentre.named("Bến " + word).draft();
        String other = NewCentre.named("Ao bên " + word).draft();
        assertEquals(List.of(exact, other), search("bến " + word));
        assertEquals(
                List.of(other, exact),
                Api.slugs(Api.staff().queryParam("q", "bến " + word).get("/v1/centres?sort=name")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "%%", "a%", "\\%", "' or 1=1 --", "\"", "*", ":word0", "?"})
    void wildcardsAndQuotesMeanNothing(String q) {
        String word = NewCentre.word();
        String slug = NewCentre.named("Trung tâm " + word).draft();
        List<String> found = search(word + q);
        boolean addsAWord = q.toLowerCase(Locale.ROOT).matches(".*[a-z0-9].*");
        assertEquals(addsAWord ? List.of() : List.of(slug), found);
        assertEquals(List.of(), search("zz " + q + word));
    }

    @Test
    void signsBetweenWordsOnlySeparateThem() {
        String word = NewCentre.word();
        String slug = NewCentre.named("Văn Miếu – Quốc Tử Giám " + word).draft();
        assertEquals(List.of(slug), search("văn-miếu,quốc_tử/giám! " + word));
    }

    @Test
    void manyWordsAreTakenAndTheFirstTenCount() {
        String word = NewCentre.word();
        String slug = NewCentre.named("a b c d e f g h i " + word).draft();
        assertEquals(List.of(slug), search("a b c d e f g h i " + word));
        assertEquals(List.of(slug), search("a b c d e f g h i " + word + " " + "x ".repeat(30)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!!", "%", "–", "😀", "\u0301", "' --"})
    void signsAloneFindNothingRatherThanEverything(String q) {
        assertEquals(List.of(), search(q));
    }

    @Test
    void anEmptySearchIsRefusedRatherThanAnsweredWithEverything() {
        assertEquals(
                Refusal.of(400, "invalid-parameter", "parameter q empty"),
                Refusal.in(Api.nobody().get("/v1/centres?q=")));
    }

    @Test
    void aSearchOfMoreThanAHundredCharactersIsRefused() {
        assertEquals(
                Refusal.of(400, "invalid-parameter", "parameter q length"),
                Refusal.in(Api.nobody().queryParam("q", "a".repeat(101)).get("/v1/centres")));
    }

    @Test
    void relevanceNeedsASearch() {
        assertEquals(
                Refusal.of(400, "invalid-parameter", "parameter sort unknown_value"),
                Refusal.in(Api.nobody().get("/v1/centres?sort=relevance")));
    }

    private static List<String> search(String q) {
        return Api.slugs(Api.staff().queryParam("q", q).get("/v1/centres"));
    }
}
