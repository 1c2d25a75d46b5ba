package vn.hanoi.creativecity.platform.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.platform.Answer;
import vn.hanoi.creativecity.platform.Api;

/** What is found, how good it is, and where its words stand. */
@QuarkusTest
class FinderTest {

    private static final String WITH_ACCENTS =
            "scroll Phố sách, seal Phố sách, scroll Phổ sách, scroll Phố sách Hà Nội, scroll Đường vào phố sách,"
                    + " scroll Sách của phố cổ, scroll Nhà in, scroll Nhà xuất bản";

    @ParameterizedTest
    @ValueSource(strings = {"phố sách", "PHỐ  SÁCH!", "«Phố sách»"})
    void theWholeNameIsBeforeItsBeginningBeforeItsPartsBeforeTheText(String q) {
        assertEquals(WITH_ACCENTS, titles(q));
        assertEquals(WITH_ACCENTS, titles(Normalizer.normalize(q, Normalizer.Form.NFD)));
    }

    @Test
    void accentsThatNobodyTypedDecideNothing() {
        assertEquals(
                "scroll Phố sách, scroll Phổ sách, seal Phố sách, scroll Phố sách Hà Nội, scroll Đường vào phố sách,"
                        + " scroll Sách của phố cổ, scroll Nhà in, scroll Nhà xuất bản",
                titles("pho sach"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bát tràng             | scroll Gốm Bát Tràng",
                "bat trang gom         | scroll Gốm Bát Tràng",
                "pottery               | scroll Gốm Bát Tràng",
                "gom pottery           | scroll Gốm Bát Tràng",
                "b tr                  | scroll Gốm Bát Tràng",
                "bo trang              | nothing",
                "at                    | nothing",
                "doan mon              | scroll Hoàng thành Thăng Long",
                "đoan môn 36 thăng     | scroll Hoàng thành Thăng Long",
                "đoan môn 37           | nothing",
                "hoang thanh           | scroll Hoàng thành Thăng Long, seal Ấn Hoàng thành",
                "\"sách hà nội\"       | scroll Phố sách Hà Nội",
                "\"hà sách\"           | nothing",
                "\"nội sách\"          | nothing",
                "\"phố sách\" nội      | scroll Phố sách Hà Nội",
                "“sách của” cổ         | scroll Sách của phố cổ",
                "\"sác\"               | nothing",
                "\"nội hà\"            | nothing",
                "nguyen                | scroll Nguyễn",
                "nguyên                | scroll Nguyễn",
                "nguyne                | scroll Nguyễn",
                "nguyeen               | scroll Nguyễn",
                "imperal citadel       | scroll Hoàng thành Thăng Long",
                "imperal sách          | nothing",
                "\"imperal\"           | nothing",
                "bí mật                | nothing",
                "a%b                   | nothing"
            })
    void everyWordMustBeginOneOrBeAlmostOne(String q, String expected) {
        assertEquals(expected.equals("nothing") ? "" : expected, titles(q));
    }

    @Test
    void scoresDependOnWordsAlone() {
        assertEquals(
                List.of(1599, 1499, 1200 + 100 + 58),
                List.of(
                        score("Phố sách", "phố sách"),
                        score("Phổ sách", "phố sách"),
                        score("Phố sách Hà Nội", "phố sách")));
    }

    @Test
    void wordsAreMarkedWhereTheyStandAsTheyAreWritten() {
        JsonNode hit = hit("Hoàng thành Thăng Long", "hoang doa xua");
        assertEquals(
                "[{\"field\":\"title.vi\",\"ranges\":[{\"from\":0,\"to\":5}]},"
                        + "{\"field\":\"snippet.vi\",\"ranges\":[{\"from\":0,\"to\":3},{\"from\":72,\"to\":75}]}]",
                hit.path("highlights").toString());
        assertEquals("xưa", part(hit.path("snippet").path("vi").asText(), 72, 75), "in code points");
        assertEquals("Hoàng thành Thăng Long", hit.path("title").path("vi").asText());
        assertEquals("Imperial Citadel", hit.path("title").path("en").asText());
    }

    @Test
    void aHitSaysWhatItIsAndWhereToReadIt() {
        JsonNode hit = Api.anonymous()
                .get("/internal/search?type=seal&q=" + encoded("ấn"))
                .json()
                .path("items")
                .path(0);
        assertEquals("seal", hit.path("type").asText());
        assertEquals("seal", hit.path("slug").asText());
        assertEquals("/v1/seals/" + hit.path("id").asText(), hit.path("link").asText());
        assertTrue(hit.path("snippet").isMissingNode() || hit.path("snippet").isNull());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 200})
    void pagesGiveEveryHitOnceAndInOrder(int limit) {
        List<String> walked = new ArrayList<>();
        String after = "";
        boolean more = true;
        while (more) {
            JsonNode page = Api.anonymous()
                    .get("/internal/search?count=true&limit=" + limit + after + "&q=" + encoded("phố sách"))
                    .json();
            assertEquals(8, page.path("total").asInt());
            for (JsonNode item : page.path("items")) {
                walked.add(named(item));
                after = "&after=" + item.path("score").asInt() + "."
                        + item.path("type").asText() + "." + item.path("id").asText();
            }
            more = page.path("more").asBoolean();
        }
        assertEquals(WITH_ACCENTS, String.join(", ", walked));
    }

    @Test
    void onlyTheTypesThatAreAskedForAreFound() {
        assertEquals(
                List.of("seal Phố sách"), named(Api.anonymous().get("/internal/search?type=seal&q=" + encoded("phố"))));
        assertEquals(400, Api.anonymous().get("/internal/search?type=sea&q=a").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "\"\"", "…–", "“ ”"})
    void signsAloneAreRefused(String q) {
        Answer refusal = Api.anonymous().inEnglish().get("/internal/search?q=" + encoded(q));
        assertEquals(400, refusal.status());
        assertEquals(
                "[{\"parameter\":\"q\",\"code\":\"no_words\",\"message\":\"There must be a letter or a digit in it.\"}]",
                refusal.json().path("errors").toString());
    }

    @Test
    void aPlaceThatNobodyWroteIsRefused() {
        assertEquals(
                400, Api.anonymous().get("/internal/search?q=a&after=1.scroll").status());
    }

    private static int score(String title, String q) {
        return hit(title, q).path("score").asInt();
    }

    private static JsonNode hit(String title, String q) {
        return StreamSupport.stream(
                        Api.anonymous()
                                .get("/internal/search?q=" + encoded(q))
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .filter(item -> item.path("title").path("vi").asText().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static String titles(String q) {
        return String.join(", ", named(Api.anonymous().get("/internal/search?q=" + encoded(q))));
    }

    private static List<String> named(Answer answer) {
        assertEquals(200, answer.status());
        return StreamSupport.stream(answer.json().path("items").spliterator(), false)
                .map(FinderTest::named)
                .toList();
    }

    private static String named(JsonNode item) {
        return item.path("type").asText() + " " + item.path("title").path("vi").asText();
    }

    private static String part(String text, int from, int to) {
        return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
    }

    private static String encoded(String q) {
        return URLEncoder.encode(q, StandardCharsets.UTF_8);
    }
}
