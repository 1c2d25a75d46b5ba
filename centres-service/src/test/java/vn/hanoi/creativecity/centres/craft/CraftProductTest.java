package vn.hanoi.creativecity.centres.craft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;
import vn.hanoi.creativecity.centres.centre.Cast;
import vn.hanoi.creativecity.centres.centre.NewCentre;

/** What a craft-village centre shows and sells. */
@QuarkusTest
class CraftProductTest {

    private static final String PATH = "/v1/craft-products";

    private Cast cast;
    private String centre;

    @BeforeEach
    void makeACentre() {
        cast = new Cast();
        centre = craftCentre(cast.own()).published();
    }

    @Test
    void whatIsRecordedIsReadBackByIdAndSlug() {
        Map<String, Object> body = body(
                "makers",
                List.of(Map.of("vi", "Hợp tác xã mây tre", "en", "Rattan cooperative")),
                "images",
                List.of(image("https://example.org:8443/anh/gi%E1%BB%8F.jpg?w=1600#a")),
                "price",
                price("100000", "250000"),
                "source",
                "Demonstration",
                "assumed",
                List.of("price"));

        Response created = Api.post(Api.staff(), PATH, body);

        JsonNode product = Api.json(created);
        assertEquals(201, created.statusCode(), created::asString);
        assertEquals(PATH + "/" + product.path("slug").asText(), created.header("Location"));
        for (String reference :
                List.of(product.path("id").asText(), product.path("slug").asText())) {
            Response read = Api.nobody().get(PATH + "/" + reference);
            assertEquals(product, Api.json(read));
            assertEquals("\"0.with-1\"", read.header("ETag"));
        }
        assertEquals(centre, product.at("/centre/slug").asText());
        assertEquals(
                "[{\"vi\":\"Hợp tác xã mây tre\",\"en\":\"Rattan cooperative\"}]",
                product.path("makers").toString());
        assertEquals(
                "{\"min\":{\"amount\":\"100000\",\"currency\":\"VND\"},\"max\":{\"amount\":\"250000\",\"currency\":\"VND\"}}",
                product.path("price").toString());
        assertEquals(
                "{\"url\":\"https://example.org:8443/anh/gi%E1%BB%8F.jpg?w=1600#a\",\"alt\":{\"vi\":\"Giỏ mây\"},"
                        + "\"licence\":\"CC-BY-4.0\",\"widthPx\":1600,\"heightPx\":1200}",
                product.at("/images/0").toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"price": {"min": {"amount": "5", "currency": "VND"}, "max": {"amount": "4", "currency": "VND"}}}      | pointer /price/max/amount out_of_range
            {"price": {"min": {"amount": "-1", "currency": "VND"}, "max": {"amount": "4", "currency": "VND"}}}     | pointer /price/min/amount out_of_range
            {"price": {"min": {"amount": "1", "currency": "VND"}, "max": {"amount": "4.00", "currency": "USD"}}}   | pointer /price/max/currency other_currency
            {"price": {"min": {"amount": "1", "currency": "VND"}}}                                                 | pointer /price/max required
            {"images": [{}]}                 | pointer /images/0/alt required, pointer /images/0/heightPx required, pointer /images/0/licence required, pointer /images/0/url required, pointer /images/0/widthPx required
            {"makers": [{"en": "Workshop"}]} | pointer /makers/0/vi required
            {"craft": null}                  | pointer /craft required
            {"centre": "khong-co"}           | pointer /centre unknown_reference
            """)
    void whatIsNoProductIsPointedAt(String patch, String places) {
        String path = made();

        Response answer = Api.patch(Api.staff(), path, "*", patch);

        assertEquals("422 invalid-content: " + places, Refusal.in(answer).text());
        assertEquals("\"0.with-1\"", Api.nobody().get(path).header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/a.jpg",
                "https://",
                "https://an:mat@example.org/a.jpg",
                "javascript:alert(1)",
                "https://example.org/a b.jpg",
                "https://example.org/<script>",
                "https://example.org\\@169.254.169.254/",
                "//example.org/a.jpg"
            })
    void aPictureLiesAtAnHttpsAddress(String url) {
        assertEquals(
                Refusal.of(422, "invalid-content", "pointer /images/0/url format"),
                Refusal.in(Api.post(Api.staff(), PATH, body("images", List.of(image(url))))));
    }

    @Test
    void aCentreThatHasProductsStaysACraftVillageCentre() {
        String product = Api.post(Api.staff(), PATH, body("name", Map.of("vi", "Giữ nguyên loại")))
                .header("Location");
        String centre = "/v1/centres/"
                + Api.json(Api.staff().get(product)).at("/centre/slug").asText();

        Response refused = Api.patch(Api.staff(), centre, "*", "{\"kind\": \"creative_space\"}");

        assertEquals(Refusal.of(409, "conflict", "pointer /kind has_craft_products"), Refusal.in(refused));
        assertEquals(
                "craft_village_centre",
                Api.json(Api.staff().get(centre)).path("kind").asText());
    }

    @Test
    void onlyACraftVillageCentreHasProducts() {
        String space = NewCentre.named("Không gian " + NewCentre.word()).published();

        Response vi = Api.post(Api.staff(), PATH, body("centre", space));
        Response en = Api.post(Api.staff().header("Accept-Language", "en"), PATH, body("centre", space));

        assertEquals(Refusal.of(422, "invalid-content", "pointer /centre no_craft_village_centre"), Refusal.in(vi));
        assertEquals(
                "Chỉ trung tâm làng nghề có sản phẩm thủ công.",
                Api.json(vi).at("/errors/0/message").asText());
        assertEquals(
                "Only a craft-village centre has craft products.",
                Api.json(en).at("/errors/0/message").asText());
    }

    @ParameterizedTest(name = "{0}: sees it {1}, changing it answers {2}")
    @CsvSource({
        "nobody,                             no,  403",
        "resident,                           no,  403",
        "other partner,                      no,  403",
        "partner,                            yes, 403",
        "partner key,                        yes, 403",
        "centre_editor,                      yes, 200",
        "other centre_editor,                yes, 403",
        "centre_editor without organisation, yes, 403",
        "admin,                              yes, 200"
    })
    void ofADraftCentre(String viewer, String sees, int status) {
        String draft = craftCentre(cast.own()).draft();
        String path = made("centre", draft);
        boolean visible = sees.equals("yes");

        assertEquals(visible ? 200 : 404, Api.by(cast.viewer(viewer)).get(path).statusCode());
        Response list = Api.by(cast.viewer(viewer)).get(PATH + "?count=true&centre=" + draft);
        assertEquals(visible ? 1 : 0, Api.json(list).path("total").asInt());
        assertEquals(
                status,
                Api.patch(Api.by(cast.viewer(viewer)), path, "*", "{\"availability\": \"out_of_stock\"}")
                        .statusCode());
        assertEquals(
                status == 200 ? 201 : 403,
                Api.post(Api.by(cast.viewer(viewer)), PATH, body("centre", draft))
                        .statusCode());
    }

    @Test
    void anEditorOfAnotherOrganisationIsToldWhy() {
        String path = made();

        assertEquals(
                Refusal.of(403, "forbidden", "parameter product not_yours"),
                Refusal.in(Api.patch(Api.by(cast.viewer("other centre_editor")), path, "*", "{}")));
        assertEquals(
                Refusal.of(403, "forbidden", "pointer /centre not_yours"),
                Refusal.in(Api.post(Api.by(cast.viewer("other centre_editor")), PATH, body())));
        assertEquals(1, found("").size(), "nothing stays of what was refused");
    }

    @Test
    void everyFilterNarrowsTheListDown() {
        String word = NewCentre.word();
        String tray = slug(made("name", Map.of("vi", "Khay " + word), "craft", Map.of("vi", "khảm trai " + word)));
        String basket = slug(made(
                "name",
                Map.of("vi", "Giỏ " + word),
                "village",
                Map.of("vi", "Phú Túc", "en", "Weavers of " + word),
                "availability",
                "made_to_order"));

        assertEquals(List.of(basket, tray), found(""));
        assertEquals(List.of(tray, basket), found("&sort=createdAt"));
        assertEquals(List.of(tray), found("&craft=Kham Trai " + word));
        assertEquals(List.of(), found("&craft=kham"));
        assertEquals(List.of(basket), found("&village=phu tuc"));
        assertEquals(List.of(basket), found("&village=weavers of " + word));
        assertEquals(List.of(basket), found("&availability=made_to_order,not_for_sale"));
        assertEquals(List.of(tray), found("&q=khay " + word));
        assertEquals(List.of(), Api.slugs(Api.nobody().get(PATH + "?centre=khong-co")));
        assertEquals(
                2, Api.pages(Api::nobody, PATH + "?limit=1&centre=" + centre).size());
        assertEquals(
                Refusal.of(400, "invalid-parameter", "parameter availability unknown_value"),
                Refusal.in(Api.nobody().get(PATH + "?availability=sold")));
    }

    @Test
    void aProductStaysThatOfItsCentreAndAnswersToItsFormerSlug() {
        String path = made();
        String other = craftCentre(cast.own()).published();
        String next = slug(path) + "-moi";

        assertEquals(
                Refusal.of(422, "invalid-content", "pointer /centre unchangeable"),
                Refusal.in(Api.patch(Api.staff(), path, "*", Map.of("centre", other))));
        assertEquals(
                200, Api.patch(Api.staff(), path, "\"0\"", Map.of("slug", next)).statusCode());
        assertEquals(PATH + "/" + next, Api.nobody().get(path).header("Location"));
        assertEquals(412, Api.patch(Api.staff(), path, "\"0\"", "{}").statusCode());
    }

    @Test
    void repeatsAndTheAudit() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = body("price", price("1", "2"));
        JsonNode first = Api.json(Api.post(Api.admin().header("Idempotency-Key", key), PATH, body));
        assertEquals(first, Api.json(Api.post(Api.admin().header("Idempotency-Key", key), PATH, body)));
        Api.patch(Api.admin(), PATH + "/" + first.path("slug").asText(), "\"0\"", "{\"price\": null}");

        JsonNode entries = Api.json(Api.admin()
                        .get("/v1/audit/centres?resource=" + first.path("id").asText()))
                .path("items");

        assertEquals(List.of("changed", "created"), entries.findValuesAsText("action"));
        assertEquals(first, entries.get(1).path("after"));
        assertEquals(first.path("price"), entries.get(0).at("/before/price"));
        assertEquals(false, entries.get(0).path("after").has("price"));
    }

    private static NewCentre craftCentre(String organisation) {
        return NewCentre.named("Làng nghề " + NewCentre.word())
                .with("kind", "craft_village_centre")
                .with("agencies", List.of(Map.of("organisation", organisation, "role", "implementing")));
    }

    private Map<String, Object> body(Object... more) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of(
                "centre",
                centre,
                "name",
                Map.of("vi", "Sản phẩm " + NewCentre.word()),
                "craft",
                Map.of("vi", "mây tre đan"),
                "village",
                Map.of("vi", "Phú Vinh"),
                "availability",
                "in_stock"));
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return body;
    }

    /** Makes a product; gives its path. */
    private String made(Object... more) {
        Response answer = Api.post(Api.staff(), PATH, body(more));
        assertEquals(201, answer.statusCode(), answer::asString);
        return answer.header("Location");
    }

    private List<String> found(String filter) {
        return Api.slugs(Api.nobody().get(PATH + "?centre=" + centre + filter));
    }

    private static String slug(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Map<String, Object> image(String url) {
        return Map.of(
                "url", url, "alt", Map.of("vi", "Giỏ mây"), "licence", "CC-BY-4.0", "widthPx", 1600, "heightPx", 1200);
    }

    private static Map<String, Object> price(String min, String max) {
        return Map.of("min", Map.of("amount", min, "currency", "VND"), "max", Map.of("amount", max, "currency", "VND"));
    }
}
