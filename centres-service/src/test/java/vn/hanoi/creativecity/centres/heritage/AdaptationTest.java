package vn.hanoi.creativecity.centres.heritage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;
import vn.hanoi.creativecity.centres.centre.Cast;
import vn.hanoi.creativecity.centres.centre.NewCentre;

/** A heritage site becomes a creative space, step by step. */
@QuarkusTest
class AdaptationTest {

    private String site;

    @BeforeEach
    void makeASite() {
        site = Sites.published();
    }

    @Test
    void whatIsRecordedIsReadBack() {
        String centre = NewCentre.named("Từ di sản " + NewCentre.word()).published();
        Response created = Api.post(
                Api.staff(),
                "/v1/adaptations",
                Sites.adaptation(
                        site,
                        "openFrom",
                        "2023-11-17",
                        "openUntil",
                        "2023-11-17",
                        "resultingCentre",
                        centre,
                        "note",
                        Map.of("vi", "Mở một ngày"),
                        "assumed",
                        List.of("openFrom")));

        JsonNode adaptation = Api.json(created);
        assertEquals(201, created.statusCode(), created::asString);
        assertEquals("/v1/adaptations/" + adaptation.path("id").asText(), created.header("Location"));
        Response read = Api.nobody().get(created.header("Location"));
        assertEquals(adaptation, Api.json(read));
        assertEquals(created.header("ETag"), read.header("ETag"));
        assertEquals("identified", adaptation.path("lifecycle").asText());
        assertEquals(
                "{\"lifecycle\":[\"studied\",\"cancelled\"]}",
                adaptation.path("allowedTransitions").toString());
        assertEquals(site, adaptation.at("/site/slug").asText());
        assertEquals(centre, adaptation.at("/resultingCentre/slug").asText());
    }

    @Test
    void aResultingCentreIsHiddenFromWhoMayNotSeeIt() {
        Cast cast = new Cast();
        String draft = NewCentre.named("Kín " + NewCentre.word())
                .with("hostInstitution", cast.own())
                .draft();
        String path = Sites.adapted(site, "resultingCentre", draft);

        assertEquals(false, Api.nobody().get(path).asString().contains(draft));
        assertEquals("\"0.with-1\"", Api.nobody().get(path).header("ETag"));
        assertEquals(
                false, Api.by(cast.viewer("other partner")).get(path).asString().contains(draft));
        assertEquals(
                draft,
                Api.json(Api.by(cast.viewer("partner")).get(path))
                        .at("/resultingCentre/slug")
                        .asText());
        assertEquals("\"0.centre.with-1\"", Api.staff().get(path).header("ETag"));
        Response kept = Api.patch(Api.staff(), path, "\"0.centre.with-1\"", "{\"temporary\": true}");
        assertEquals(draft, Api.json(kept).at("/resultingCentre/slug").asText());
        assertEquals(
                false,
                Api.nobody().get("/v1/adaptations?site=" + site).asString().contains(draft));
    }

    @Test
    void itIsOpenedAndEndsWithAHistoryOfItsOwn() {
        String path = Sites.adapted(site);
        Sites.open(path);
        Response ended = Api.post(
                Api.staff(),
                path + "/transitions",
                Map.of(
                        "lifecycle",
                        "ended",
                        "effectiveOn",
                        "2023-11-26",
                        "reason",
                        "Bế mạc",
                        "document",
                        "102/KH-UBND"));

        assertEquals("ended", Api.json(ended).path("lifecycle").asText());
        JsonNode moves = Api.json(Api.nobody().get(path + "/transitions")).path("items");
        assertEquals(List.of("studied", "approved", "under_way", "open", "ended"), moves.findValuesAsText("to"));
        assertEquals("2023-11-26", moves.get(4).path("effectiveOn").asText());
        assertEquals(List.of(), moves.findValues("actor"), "who moved it is for staff");
        assertEquals(Refusal.of(409, "transition-not-allowed"), Refusal.in(Sites.move(path, "open")));
    }

    @Test
    void anOpenOneCanNoLongerBeCancelled() {
        String path = Sites.adapted(site);
        Sites.open(path);
        assertEquals(Refusal.of(409, "transition-not-allowed"), Refusal.in(Sites.move(path, "cancelled")));
        String other = Sites.adapted(site);
        assertEquals(200, Sites.move(other, "cancelled").statusCode());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                      | pointer /approach required, pointer /site required, pointer /temporary required
            {"site": "khong-co", "approach": "renovation", "temporary": true, "resultingCentre": "khong-co", "openFrom": "2023-11-17", "openUntil": "2023-11-16"} | pointer /site unknown_reference, pointer /openUntil ends_before_it_begins, pointer /resultingCentre unknown_reference
            """)
    void whatIsNoAdaptationIsPointedAt(String body, String places) {
        assertEquals(
                "422 invalid-content: " + places,
                Refusal.in(Api.post(Api.staff(), "/v1/adaptations", body)).text());
    }

    @Test
    void itStaysThatOfItsSite() {
        String path = Sites.adapted(site);

        assertEquals(
                Refusal.of(422, "invalid-content", "pointer /site unchangeable"),
                Refusal.in(Api.patch(Api.staff(), path, "*", Map.of("site", Sites.published()))));
        assertEquals(
                200,
                Api.patch(Api.staff(), path, "\"0\"", Map.of("site", site, "approach", "development"))
                        .statusCode());
        assertEquals(
                Refusal.of(412, "precondition-failed", "header If-Match stale"),
                Refusal.in(Api.patch(Api.staff(), path, "\"0\"", "{}")));
    }

    @Test
    void thoseOfADraftAreForStaffAlone() {
        String draft = Sites.draft("Kín " + NewCentre.word());
        String path = Sites.adapted(draft);
        Cast cast = new Cast();

        for (String viewer : List.of("nobody", "resident", "partner", "partner key")) {
            assertEquals(404, Api.by(cast.viewer(viewer)).get(path).statusCode(), viewer);
            assertEquals(
                    404, Api.by(cast.viewer(viewer)).get(path + "/transitions").statusCode(), viewer);
            assertEquals(
                    List.of(),
                    Api.values(Api.by(cast.viewer(viewer)).get("/v1/adaptations?site=" + draft), "id"),
                    viewer);
            assertEquals(
                    403, Api.patch(Api.by(cast.viewer(viewer)), path, "*", "{}").statusCode(), viewer);
        }
        assertEquals(200, Api.by(cast.viewer("other centre_editor")).get(path).statusCode());
        assertEquals(
                200,
                Api.patch(Api.by(cast.viewer("other centre_editor")), path, "*", "{\"temporary\": true}")
                        .statusCode());
    }

    @Test
    void everyFilterNarrowsTheListDown() {
        String first = Sites.adapted(site);
        String second = Sites.adapted(site, "approach", "re_enactment", "temporary", true);
        Sites.move(second, "studied");

        assertEquals(ids(first, second), found(""));
        assertEquals(ids(second, first), found("&sort=-createdAt"));
        assertEquals(ids(second), found("&approach=re_enactment,renovation"));
        assertEquals(ids(second), found("&temporary=true"));
        assertEquals(ids(first), found("&temporary=false&lifecycle=identified"));
        assertEquals(ids(second), found("&lifecycle=studied,open"));
        assertEquals(
                2,
                Api.pages(Api::nobody, "/v1/adaptations?limit=1&site=" + site).size());
        assertEquals(List.of(), Api.values(Api.nobody().get("/v1/adaptations?site=khong-co"), "id"));
    }

    @Test
    void repeatsAndTheAudit() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Sites.adaptation(site);
        JsonNode first = Api.json(Api.post(Api.admin().header("Idempotency-Key", key), "/v1/adaptations", body));
        assertEquals(first, Api.json(Api.post(Api.admin().header("Idempotency-Key", key), "/v1/adaptations", body)));
        String path = "/v1/adaptations/" + first.path("id").asText();
        Api.patch(Api.admin(), path, "\"0\"", "{\"temporary\": true}");
        Sites.move(path, "studied");
        Sites.move(path, "open");

        JsonNode entries = Api.json(Api.admin()
                        .get("/v1/audit/centres?resource=" + first.path("id").asText()))
                .path("items");
        assertEquals(List.of("moved", "changed", "created"), entries.findValuesAsText("action"));
        assertEquals(first, entries.get(2).path("after"));
        assertEquals(true, entries.get(1).at("/after/temporary").asBoolean());
        assertEquals("studied", entries.get(0).at("/after/lifecycle").asText());
    }

    private List<String> found(String filter) {
        return Api.values(Api.nobody().get("/v1/adaptations?site=" + site + filter), "id");
    }

    private static List<String> ids(String... paths) {
        return List.of(paths).stream().map(Sites::id).toList();
    }
}
