package vn.hanoi.creativecity.centres.heritage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;
import vn.hanoi.creativecity.centres.centre.NewCentre;
import vn.hanoi.creativecity.testing.InnerTokens;

/** A heritage site is recorded, changed and published. */
@QuarkusTest
class HeritageSiteTest {

    @Test
    void whatIsRecordedIsReadBackByIdAndSlug() {
        String name = "Nhà máy " + NewCentre.word();
        Response created = Api.post(
                Api.staff(),
                "/v1/heritage-sites",
                Sites.body(
                        name,
                        "ranking",
                        "national",
                        "builtYear",
                        1905,
                        "geometry",
                        NewCentre.point(105.8766, 21.043),
                        "geometryAccuracy",
                        "approximate",
                        "unit",
                        "00118",
                        "source",
                        "Sổ tay di sản",
                        "assumed",
                        List.of("builtYear")));

        JsonNode site = Api.json(created);
        assertEquals(201, created.statusCode(), created::asString);
        assertEquals("/v1/heritage-sites/" + site.path("slug").asText(), created.header("Location"));
        assertEquals("\"0\"", created.header("ETag"));
        for (String reference :
                List.of(site.path("id").asText(), site.path("slug").asText())) {
            assertEquals(site, Api.json(Api.staff().get("/v1/heritage-sites/" + reference)));
        }
        assertEquals("draft", site.path("publication").asText());
        assertEquals(
                "{\"publication\":[\"published\"]}",
                site.path("allowedTransitions").toString());
        assertEquals(
                "industrial national 1905 00118 [\"builtYear\"]",
                String.join(
                        " ",
                        site.path("heritageType").asText(),
                        site.path("ranking").asText(),
                        site.path("builtYear").asText(),
                        site.at("/unit/code").asText(),
                        site.path("assumed").toString()));
    }

    @Test
    void aChangedSlugStillLeadsToIt() {
        String slug = Sites.published();
        String next = slug + "-moi";

        Response changed = Api.patch(Api.staff(), "/v1/heritage-sites/" + slug, "*", Map.of("slug", next));

        assertEquals(200, changed.statusCode(), changed::asString);
        Response old = Api.nobody().get("/v1/heritage-sites/" + slug);
        assertEquals(301, old.statusCode());
        assertEquals("/v1/heritage-sites/" + next, old.header("Location"));
    }

    @Test
    void publicationMovesAsThatOfCentresAndIsRemembered() {
        String slug = Sites.draft("Kho " + NewCentre.word());
        String path = "/v1/heritage-sites/" + slug;
        assertEquals(404, Api.nobody().get(path).statusCode());

        Sites.publish(slug, "published");
        assertEquals(200, Api.nobody().get(path).statusCode());
        assertEquals(
                Refusal.of(409, "transition-not-allowed"),
                Refusal.in(Api.post(Api.staff(), path + "/transitions", Map.of("publication", "draft"))));
        Sites.publish(slug, "archived");
        assertEquals(404, Api.nobody().get(path).statusCode());

        JsonNode moves = Api.json(Api.staff().get(path + "/transitions")).path("items");
        assertEquals(List.of("draft", "published"), moves.findValuesAsText("from"));
        assertEquals(List.of("published", "archived"), moves.findValuesAsText("to"));
        assertEquals(404, Api.nobody().get(path + "/transitions").statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, 404, 403",
        "resident, 404, 403",
        "partner, 404, 403",
        "idea_manager, 404, 403",
        "centre_editor, 200, 200",
        "admin, 200, 200"
    })
    void aDraftIsForStaffAndEveryEditorKeepsIt(String role, int reads, int writes) {
        InnerTokens viewer = role.equals("nobody")
                ? InnerTokens.anonymous()
                : InnerTokens.viewer("lan").roles(role).organisations("sovico");
        String name = NewCentre.word();
        String path = "/v1/heritage-sites/" + Sites.draft("Kho " + name);

        assertEquals(reads, Api.by(viewer).get(path).statusCode());
        Response list = Api.by(viewer).get("/v1/heritage-sites?count=true&q=" + name);
        assertEquals(reads == 200 ? 1 : 0, Api.json(list).path("total").asInt());
        assertEquals(
                reads == 200 ? 200 : 400,
                Api.by(viewer).get("/v1/heritage-sites?publication=draft").statusCode());
        assertEquals(
                writes,
                Api.patch(Api.by(viewer), path, "*", "{\"builtYear\": 1900}").statusCode());
        assertEquals(
                writes == 200 ? 201 : 403,
                Api.post(Api.by(viewer), "/v1/heritage-sites", Sites.body("Di sản của " + role))
                        .statusCode());
        assertEquals(
                writes,
                Api.post(Api.by(viewer), path + "/transitions", Map.of("publication", "published"))
                        .statusCode());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                             | pointer /heritageType required, pointer /name required
            {"heritageType": "urban", "name": {"vi": "Cầu"}, "unit": "99999"}              | pointer /unit unknown_reference
            {"heritageType": "urban", "name": {"vi": "Cầu"}, "geometryAccuracy": "surveyed"} | pointer /geometry required
            {"heritageType": "urban", "name": {"vi": "Cầu"}, "geometryAccuracy": "surveyed", "geometry": {"type": "Point", "coordinates": [200, 0]}} | pointer /geometry/coordinates not_a_position
            {"heritageType": "urban", "name": {"vi": "Cầu"}, "builtYear": 9999}            | pointer /builtYear out_of_range
            """)
    void whatIsNoSiteIsPointedAt(String body, String places) {
        assertEquals(
                "422 invalid-content: " + places,
                Refusal.in(Api.post(Api.staff(), "/v1/heritage-sites", body)).text());
    }

    @Test
    void everyFilterNarrowsTheListDown() {
        String word = NewCentre.word();
        String factory = Sites.published(
                "Nhà máy " + word,
                "unit",
                "00118",
                "ranking",
                "city",
                "geometry",
                NewCentre.point(105.8766, 21.043),
                "geometryAccuracy",
                "surveyed");
        String bridge = Sites.published("Cầu " + word, "heritageType", "urban");

        assertEquals(List.of(bridge, factory), found("q=" + word + "&sort=name"));
        assertEquals(List.of(factory, bridge), found("q=" + word + "&sort=createdAt"));
        assertEquals(List.of(factory), found("q=" + word + "&heritageType=industrial,memory"));
        assertEquals(List.of(factory), found("q=" + word + "&ranking=city"));
        assertEquals(List.of(factory), found("q=" + word + "&unit=00118"));
        assertEquals(List.of(factory), found("q=" + word + "&bbox=105.87,21.04,105.88,21.05"));
        assertEquals(List.of(), found("q=" + word + "&bbox=105.87,21.05,105.88,21.06"));
        assertEquals(List.of(factory), found("q=" + word + "&near=105.8766,21.0431&radius=100&sort=distance"));
        assertEquals(List.of(bridge), found("q=cau " + word));
        assertEquals(
                Refusal.of(400, "invalid-parameter", "parameter heritageType unknown_value"),
                Refusal.in(Api.nobody().get("/v1/heritage-sites?heritageType=rural")));
        assertEquals(
                Refusal.of(400, "invalid-parameter", "parameter radius only_with_near"),
                Refusal.in(Api.nobody().get("/v1/heritage-sites?radius=5")));
    }

    @Test
    void pageByPage() {
        String word = NewCentre.word();
        for (int i = 0; i < 5; i++) {
            Sites.published("Kho " + i + " " + word);
        }
        List<String> names = Api.pages(Api::nobody, "/v1/heritage-sites?limit=2&sort=-name&q=" + word).stream()
                .flatMap(page -> Api.json(page).path("items").findValuesAsText("vi").stream())
                .filter(name -> name.startsWith("Kho"))
                .toList();
        assertEquals(
                List.of("Kho 4 " + word, "Kho 3 " + word, "Kho 2 " + word, "Kho 1 " + word, "Kho 0 " + word), names);
    }

    @Test
    void conditionsRepeatsAndTheAudit() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Sites.body("Ga " + NewCentre.word());
        JsonNode site = Api.json(Api.post(Api.admin().header("Idempotency-Key", key), "/v1/heritage-sites", body));
        assertEquals(site, Api.json(Api.post(Api.admin().header("Idempotency-Key", key), "/v1/heritage-sites", body)));
        String path = "/v1/heritage-sites/" + site.path("slug").asText();

        assertEquals(412, Api.patch(Api.admin(), path, "\"9\"", "{}").statusCode());
        assertEquals(
                200,
                Api.patch(Api.admin(), path, "\"0\"", "{\"builtYear\": 1902}").statusCode());
        assertEquals(304, Api.admin().header("If-None-Match", "\"1\"").get(path).statusCode());
        Api.post(Api.admin(), path + "/transitions", Map.of("publication", "published"));

        JsonNode entries = Api.json(Api.admin()
                        .get("/v1/audit/centres?resource=" + site.path("id").asText()))
                .path("items");
        assertEquals(List.of("moved", "changed", "created"), entries.findValuesAsText("action"));
        assertEquals(site, entries.get(2).path("after"));
        assertEquals(1902, entries.get(1).at("/after/builtYear").asInt());
    }

    private static List<String> found(String filter) {
        return Api.slugs(Api.nobody().get("/v1/heritage-sites?" + filter));
    }
}
