package vn.hanoi.creativecity.centres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerTokens;

/** What somebody finds who starts the service with the demonstration set. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class DemonstrationTest {

    @Inject
    Event<StartupEvent> start;

    @Test
    void thirteenCentresAreThere() {
        JsonNode page = Api.json(Api.nobody().get("/v1/centres?count=true"));
        assertEquals(13, page.path("total").asInt());
        assertEquals(13, page.path("items").size());
    }

    @Test
    void fiveOfThemAreWalkingSpaces() {
        assertEquals(
                List.of(
                        "khong-gian-di-bo-bac-an-khanh-splendora",
                        "khong-gian-di-bo-ho-thien-quang",
                        "khong-gian-di-bo-nam-vanh-dai-3-bitexco",
                        "khong-gian-di-bo-thanh-co-son-tay",
                        "khong-gian-di-bo-van-mieu"),
                Api.slugs(Api.nobody().get("/v1/centres?kind=walking_space")).stream()
                        .sorted()
                        .toList());
    }

    @Test
    void sonTayIsFoundWithAndWithoutAccents() {
        for (String q : List.of("son tay", "Sơn Tây", "SƠN TÂY", "tây sơn")) {
            assertEquals(
                    List.of("khong-gian-di-bo-thanh-co-son-tay"),
                    Api.slugs(Api.nobody().get("/v1/centres?q=" + q)),
                    q);
        }
    }

    @Test
    void vanMieuHasTwoPlacesTheNearestFirst() {
        assertEquals(
                List.of("khong-gian-giao-duc-di-san-van-mieu", "khong-gian-di-bo-van-mieu"),
                Api.slugs(Api.nobody().get("/v1/centres?near=105.8355,21.0293&radius=1000")));
    }

    @Test
    void bacAnKhanhIsFoundByTheDistrictOfThePlanAndByTheCommuneOfToday() {
        List<String> both = List.of("khong-gian-di-bo-bac-an-khanh-splendora", "trung-tam-sang-tao-tre-bac-an-khanh");
        assertEquals(both, Api.slugs(Api.nobody().get("/v1/centres?formerUnit=274")));
        assertEquals(both, Api.slugs(Api.nobody().get("/v1/centres?unit=09877")));
    }

    @Test
    void everyCentreNamesItsSourceAndSomeNameWhatIsAssumed() {
        List<String> withoutSource = new ArrayList<>();
        TreeMap<String, String> assumed = new TreeMap<>();
        for (JsonNode centre : Api.json(Api.nobody().get("/v1/centres")).path("items")) {
            String slug = centre.path("slug").asText();
            if (!centre.path("source").asText().startsWith("Press report")) {
                withoutSource.add(slug);
            }
            if (!centre.path("assumed").isEmpty()) {
                assumed.put(slug, centre.path("assumed").toString());
            }
        }
        assertEquals(List.of(), withoutSource);
        assertEquals(
                new TreeMap<>(Map.of(
                        "trung-tam-thiet-ke-sang-tao-ha-noi", "[\"models\"]",
                        "trung-tam-sang-tao-tre-bac-an-khanh", "[\"models\",\"disciplines\"]",
                        "trung-tam-lang-nghe-phu-xuyen", "[\"models\"]")),
                assumed);
    }

    @Test
    void twoCentresHaveMovedSinceThePlanAndTheirHistorySaysWhy() {
        assertEquals(
                List.of("trung-tam-thiet-ke-sang-tao-ha-noi"),
                Api.slugs(Api.nobody().get("/v1/centres?lifecycle=pilot")));
        JsonNode moves = Api.json(Api.nobody().get("/v1/centres/khong-gian-di-bo-thanh-co-son-tay/transitions"))
                .path("items");
        assertEquals(1, moves.size());
        assertEquals("proposed", moves.get(0).path("from").asText());
        assertEquals("operating", moves.get(0).path("to").asText());
        assertEquals("2022-04-30", moves.get(0).path("effectiveOn").asText());
    }

    @Test
    void theUnitsOfTodayAndOfBeforeAreThere() {
        assertEquals(126, units("level=ward,commune"));
        assertEquals(51, units("level=ward"));
        assertEquals(75, units("level=commune"));
        assertEquals(0, units("level=district,town,township"));
        assertEquals(30, units("level=district,town&validOn=2025-06-30"));
        assertEquals(526, units("level=ward,township,commune&validOn=2025-06-30"));
        assertEquals(794, Database.count("select count(*) from unit_succession"));
    }

    @Test
    void theOrganisationsAreThere() {
        JsonNode page = Api.json(Api.nobody().get("/v1/organisations?count=true"));
        assertEquals(16, page.path("total").asInt());
    }

    @Test
    void theDesignCentreHasSpacesOfWhichAllIsAssumed() {
        JsonNode spaces = Api.json(Api.nobody().get("/v1/centres/trung-tam-thiet-ke-sang-tao-ha-noi/spaces"))
                .path("items");
        assertEquals(List.of("phong-hop", "san-khau-nho", "xuong-thiet-ke"), spaces.findValuesAsText("slug"));
        spaces.forEach(space -> {
            assertEquals("Demonstration", space.path("source").asText());
            assertEquals("name", space.at("/assumed/0").asText());
        });
    }

    @Test
    void theWalkingStreetOfSonTayIsOpenFromSaturdayEveningUntilSundayNoon() {
        String hours = "/v1/centres/khong-gian-di-bo-thanh-co-son-tay/opening-hours";
        JsonNode night = Api.json(Api.nobody().get(hours + "/days?from=2026-11-28&until=2026-11-29"))
                .at("/items/0/intervals/0");
        assertEquals(
                "2026-11-28T12:00:00Z 2026-11-29T05:00:00Z",
                night.path("beginsAt").asText() + " " + night.path("endsAt").asText());
        assertEquals(
                "[\"overrides\"]",
                Api.json(Api.nobody().get(hours)).path("assumed").toString());
        assertEquals(1, Database.count("select count(*) from opening_hours"));
    }

    @Test
    void twoHeritageSitesWereAdaptedForATime() {
        assertEquals(
                List.of("nha-may-xe-lua-gia-lam", "thap-nuoc-hang-dau"),
                Api.slugs(Api.nobody().get("/v1/heritage-sites")));
        JsonNode page = Api.json(Api.nobody().get("/v1/adaptations?lifecycle=ended&temporary=true&count=true"));
        assertEquals(2, page.path("total").asInt());
        assertEquals(List.of("2023-11-26", "2023-12-31"), page.path("items").findValuesAsText("openUntil"));
        page.path("items").forEach(adaptation -> {
            assertEquals("[\"approach\"]", adaptation.path("assumed").toString());
            assertEquals(
                    "Press reports on the 2023 festival venues",
                    adaptation.path("source").asText());
            JsonNode moves = Api.json(
                    Api.nobody().get("/v1/adaptations/" + adaptation.path("id").asText() + "/transitions"));
            assertEquals("ended", moves.at("/items/0/to").asText());
            assertEquals(adaptation.path("openUntil"), moves.at("/items/0/effectiveOn"));
        });
    }

    @Test
    void connectionsAndCraftProductsAreAssumedAndSaySo() {
        for (String list : List.of("/v1/connections", "/v1/craft-products")) {
            JsonNode items = Api.json(Api.nobody().get(list)).path("items");
            assertEquals(list.endsWith("connections") ? 4 : 3, items.size());
            items.forEach(item -> {
                assertEquals("Demonstration", item.path("source").asText());
                assertEquals(false, item.path("assumed").isEmpty());
            });
        }
    }

    @Test
    void sovicoIsToTheYouthCentreAllThatThePlanSays() {
        String agreements = "/v1/agreements?centre=trung-tam-sang-tao-tre-bac-an-khanh&sort=-committedCapital";
        assertEquals(
                List.of("manager", "investor", "commercial_operator", "operator"),
                Api.values(Api.staff().get(agreements), "role"));
    }

    @Test
    void whatWasInventedForAgreementsAndObservationsSaysSo() {
        for (String table : List.of("agreement", "contribution", "observation")) {
            assertEquals(
                    0,
                    Database.count("select count(*) from " + table
                            + " where source is distinct from 'Demonstration' or assumed = '{}'"),
                    table);
        }
        assertEquals(6, Database.count("select count(*) from agreement"));
        assertEquals(6, Database.count("select count(*) from contribution"));
        assertEquals(32, Database.count("select count(*) from observation"));
    }

    @Test
    void eachPartnerOfTheDemonstrationSeesItsOwnAgreementsAndThePublicNone() {
        assertEquals(List.of("sovico", "sovico", "sovico", "sovico"), parties(partner("sovico")));
        assertEquals(List.of("bao-tang-ha-noi"), parties(partner("bao-tang-ha-noi")));
        assertEquals(List.of(), parties(Api.nobody()));
    }

    @Test
    void theCitysPlanHasElevenTargetsEachWithItsMeasure() {
        assertEquals(List.of("102-kh-ubnd"), Api.slugs(Api.nobody().get("/v1/plans")));
        List<String> targets = new ArrayList<>();
        Api.json(Api.nobody().get("/v1/plans/102-kh-ubnd/targets"))
                .path("items")
                .forEach(target -> targets.add(
                        target.path("code").asText() + " " + target.path("item").asText() + " "
                                + target.path("measure").asText()));
        assertEquals(
                List.of(
                        "T1 P1 recorded",
                        "T2 P2 former_districts_with_a_centre",
                        "T3 P3 piloted_and_connected_centres",
                        "T4 P4 accepted_ideas_per_year",
                        "T5 P6 episodes_aired",
                        "T6 P8 editions_held_per_year",
                        "T7 P9 people_certified_per_year",
                        "T8 P7 open_adaptations",
                        "T9 P14 operating_walking_spaces",
                        "T10 P10 published_design_competitions",
                        "T11 P5 supported_projects_per_year"),
                targets);
    }

    @Test
    void oneWalkingSpaceOperatesAndFourDoNotYet() {
        JsonNode figure = Api.json(Api.nobody().get("/internal/measures/operating_walking_spaces"));
        assertEquals(1, figure.path("value").asInt());
        assertEquals(
                List.of("khong-gian-di-bo-thanh-co-son-tay"),
                figure.path("counted").findValuesAsText("slug"));
        assertEquals(
                List.of("proposed", "proposed", "proposed", "proposed"),
                figure.path("notCounted").findValuesAsText("reason"));
    }

    @Test
    void oneFormerDistrictHasACentreInPilotAndAWalkingSpaceIsNone() {
        JsonNode figure = Api.json(Api.nobody().get("/internal/measures/former_districts_with_a_centre"));
        assertEquals(1, figure.path("value").asInt());
        assertEquals(List.of("019"), figure.path("counted").findValuesAsText("slug"));
        List<String> reasons = figure.path("notCounted").findValuesAsText("reason");
        assertEquals(12, reasons.size());
        assertEquals(5, reasons.stream().filter("walking_space"::equals).count());
        assertEquals(7, reasons.stream().filter("proposed"::equals).count());
    }

    @Test
    void everyPlaceLiesInTheUnitThatItNames() {
        for (JsonNode centre : Api.json(Api.nobody().get("/v1/centres")).path("items")) {
            JsonNode at = centre.path("geometry").path("coordinates");
            if (centre.path("geometry").path("type").asText().equals("Point")) {
                String place = at.get(0).asText() + "," + at.get(1).asText();
                assertEquals(
                        List.of(centre.path("unit").path("code").asText()),
                        Api.values(Api.nobody().get("/v1/administrative-units?contains=" + place), "code"),
                        centre.path("slug").asText());
            }
        }
    }

    @Test
    void aSecondStartLoadsNothingMore() {
        List<String> before = everyRow();
        start.fire(new StartupEvent());
        assertEquals(before, everyRow());
    }

    private static int units(String filter) {
        return Api.json(Api.nobody().get("/v1/administrative-units?count=true&" + filter))
                .path("total")
                .asInt();
    }

    private static RequestSpecification partner(String organisation) {
        return Api.by(InnerTokens.viewer("partner").roles("partner").organisations(organisation));
    }

    private static List<String> parties(RequestSpecification viewer) {
        List<String> found = new ArrayList<>();
        Api.json(viewer.get("/v1/agreements"))
                .path("items")
                .forEach(agreement ->
                        found.add(agreement.at("/organisation/slug").asText()));
        return found;
    }

    private static List<String> everyRow() {
        return List.of(
                        "administrative_unit",
                        "unit_succession",
                        "organisation",
                        "centre",
                        "centre_agency",
                        "centre_phase",
                        "centre_identifier",
                        "space",
                        "opening_hours",
                        "connection",
                        "agreement",
                        "contribution",
                        "indicator",
                        "observation",
                        "observation_revision",
                        "heritage_site",
                        "adaptation",
                        "craft_product",
                        "plan",
                        "plan_target",
                        "plan_target_agency",
                        "slug",
                        "transition")
                .stream()
                .map(table -> table + " "
                        + Database.rows("select count(*), md5(string_agg(t::text, ',' order by t::text)) from " + table
                                        + " t")
                                .getFirst())
                .toList();
    }
}
