package vn.hanoi.creativecity.centres.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;

@QuarkusTest
class CentreSlugTest {

    private static final Refusal TAKEN = Refusal.of(409, "conflict", "pointer /slug taken");

    private final String word = NewCentre.word();

    @ParameterizedTest
    @CsvSource({
        "Đường Đê Đông Dư, duong-de-dong-du",
        "Ước mơ & Ý tưởng – 2026!, uoc-mo-y-tuong-2026",
        "'  --Phố   Sách--  ', pho-sach",
        "ỦY BAN, uy-ban"
    })
    void aSlugIsMadeOfTheVietnameseName(String name, String slug) {
        assertEquals(slug + "-" + word, NewCentre.named(name + " " + word).draft());
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
        assertEquals(
                slug + "-" + word + "-2",
                NewCentre.named(decomposed + " " + word).draft());
    }

    @Test
    void theSameNameGetsTheNextNumber() {
        List<String> slugs = IntStream.range(0, 3)
                .mapToObj(i -> NewCentre.named("Trùng tên " + word).draft())
                .toList();
        assertEquals(List.of("trung-ten-" + word, "trung-ten-" + word + "-2", "trung-ten-" + word + "-3"), slugs);
    }

    @Test
    void aLongNameIsCutAndItsNumberStillFits() {
        String name = word + " " + "dài ".repeat(40);
        String first = NewCentre.named(name).draft();
        String second = NewCentre.named(name).draft();
        assertTrue(first.length() <= 100 && second.length() <= 100, first + " " + second);
        assertEquals("-2", second.substring(second.length() - 2));
        assertEquals(200, Api.staff().get("/v1/centres/" + second).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!!", "書店", "😀"})
    void aNameWithoutLatinLettersGetsASlugAllTheSame(String name) {
        String slug = NewCentre.named(name).draft();
        assertTrue(slug.matches("[a-z0-9]+(-[a-z0-9]+)*"), slug);
        assertEquals(200, Api.staff().get("/v1/centres/" + slug).statusCode());
    }

    @Test
    void aNameThatLooksLikeAnIdGetsASlugThatLeadsToIt() {
        String name = "0197b3c2 7a51 7c3e 9d1f "
                + Long.toHexString(Double.doubleToLongBits(Math.random())).substring(0, 12);
        String slug = NewCentre.named(name).draft();
        assertEquals(200, Api.staff().get("/v1/centres/" + slug).statusCode(), slug);
    }

    @Test
    void aSlugThatLooksLikeAnIdIsRefused() {
        Response answer = NewCentre.named("Giả làm mã")
                .with("slug", "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70")
                .post();
        assertEquals(Refusal.of(422, "invalid-content", "pointer /slug format"), Refusal.in(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Hoa", "a--b", "-a", "a-", "a b", "đ", "a/b", "a\n"})
    void whatIsNoSlugIsRefused(String slug) {
        Response answer = NewCentre.named("Slug hỏng").with("slug", slug).post();
        assertEquals(Refusal.of(422, "invalid-content", "pointer /slug format"), Refusal.in(answer));
    }

    @Test
    void aSlugOfAnotherIsTaken() {
        NewCentre.named("Một").with("slug", "mot-" + word).draft();
        Response second = NewCentre.named("Hai").with("slug", "mot-" + word).post();
        assertEquals(TAKEN, Refusal.in(second));
        String slug = NewCentre.named("Ba " + word).draft();
        Response renamed =
                Api.patch(Api.staff(), "/v1/centres/" + slug, NewCentre.etag(slug), Map.of("slug", "mot-" + word));
        assertEquals(TAKEN, Refusal.in(renamed));
        assertEquals(200, Api.staff().get("/v1/centres/" + slug).statusCode());
    }

    @Test
    void aChangedSlugLeavesTheOldOneLeadingThere() {
        String old = NewCentre.named("Tên cũ " + word).draft();
        String id = Api.json(Api.staff().get("/v1/centres/" + old)).path("id").asText();
        rename(old, "ten-moi-" + word);
        Response moved = Api.staff().get("/v1/centres/" + old);
        assertEquals(301, moved.statusCode());
        assertEquals("/v1/centres/ten-moi-" + word, moved.header("Location"));
        assertEquals(200, Api.staff().get("/v1/centres/ten-moi-" + word).statusCode());
        assertEquals(200, Api.staff().get("/v1/centres/" + id).statusCode());
    }

    @Test
    void anOldSlugIsNobodyElsesAndMayComeBack() {
        String old = NewCentre.named("Quay lại " + word).draft();
        rename(old, "di-roi-" + word);
        assertEquals(TAKEN, Refusal.in(NewCentre.named("Khác").with("slug", old).post()));
        rename("di-roi-" + word, old);
        assertEquals(200, Api.staff().get("/v1/centres/" + old).statusCode());
        assertEquals(301, Api.staff().get("/v1/centres/di-roi-" + word).statusCode());
    }

    @Test
    void aNewNameKeepsTheSlug() {
        String slug = NewCentre.named("Tên đầu " + word).draft();
        Response changed = Api.patch(
                Api.staff(), "/v1/centres/" + slug, NewCentre.etag(slug), Map.of("name", Map.of("vi", "Tên khác")));
        assertEquals(slug, Api.json(changed).path("slug").asText());
    }

    @Test
    void creationsAtTheSameMomentGetDifferentSlugs() throws Exception {
        Callable<String> creation = () -> NewCentre.named("Cùng lúc " + word).draft();
        try (ExecutorService people = Executors.newFixedThreadPool(6)) {
            var slugs = new TreeSet<String>();
            for (var slug : people.invokeAll(List.of(creation, creation, creation, creation, creation, creation))) {
                slugs.add(slug.get());
            }
            String base = "cung-luc-" + word;
            assertEquals(
                    new TreeSet<>(List.of(base, base + "-2", base + "-3", base + "-4", base + "-5", base + "-6")),
                    slugs);
        }
    }

    private static void rename(String slug, String next) {
        Response answer = Api.patch(Api.staff(), "/v1/centres/" + slug, NewCentre.etag(slug), Map.of("slug", next));
        assertEquals(200, answer.statusCode(), answer::asString);
    }
}
