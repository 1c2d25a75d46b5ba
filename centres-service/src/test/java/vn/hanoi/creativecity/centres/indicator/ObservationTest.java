package vn.hanoi.creativecity.centres.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.BadInput;
import vn.hanoi.creativecity.centres.Partnership;
import vn.hanoi.creativecity.centres.RawRequest;
import vn.hanoi.creativecity.centres.Refusal;
import vn.hanoi.creativecity.testing.Database;

@QuarkusTest
class ObservationTest {

    private Partnership parties;
    private String centre;
    private String visitors;

    @BeforeEach
    void makeACentreAndAnIndicator() {
        parties = Partnership.make();
        centre = parties.centre();
        visitors = Observed.made(Observed.indicator("public"));
    }

    @Test
    void aDayIsAPeriodOfOneDay() {
        Response created = Observed.post(centre, Observed.observation(visitors, "2024-02-29", "120"));
        assertEquals(201, created.statusCode(), created::asString);
        JsonNode observation = Api.json(created);
        assertEquals(
                "2024-02-29 2024-03-01 120 " + visitors,
                String.join(
                        " ",
                        observation.path("from").asText(),
                        observation.path("until").asText(),
                        observation.path("value").asText(),
                        observation.at("/indicator/code").asText()));
        assertEquals(observation, Api.json(Api.admin().get(created.header("Location"))));
        assertEquals("\"0.staff\"", created.header("ETag"));
    }

    @Test
    void whatIsKnownBetterLaterIsARevisionAndNothingIsOverwritten() {
        String path = Observed.made(centre, visitors, "2024-01-01", "100");
        Response revised =
                Api.patch(Api.admin(), path, "\"0.staff\"", "{\"value\": \"110\", \"note\": \"Đã đối soát\"}");
        assertEquals(200, revised.statusCode(), revised::asString);
        assertEquals("\"1.staff\"", revised.header("ETag"));
        assertEquals(
                Refusal.of(412, "precondition-failed", "header If-Match stale"),
                Refusal.in(Api.patch(Api.admin(), path, "\"0.staff\"", "{\"value\": \"120\"}")));
        assertEquals(
                Refusal.of(428, "precondition-required", "header If-Match required"),
                Refusal.in(Api.admin().contentType(Api.MERGE_PATCH).body("{}").patch(path)));
        assertEquals(
                "\"1.staff\"",
                Api.patch(Api.admin(), path, "*", "{\"value\": \"110\"}").header("ETag"),
                "nothing new, no revision");

        assertEquals("110", Api.json(Api.nobody().get(path)).path("value").asText());
        Response revisions = Api.admin().get(path + "/revisions?count=true");
        assertEquals(List.of("1", "2"), Api.values(revisions, "number"));
        assertEquals(List.of("100", "110"), Api.values(revisions, "value"));
        assertEquals(List.of("binh", "binh"), Api.values(revisions, "actor"));
        assertFalse(Api.json(Api.nobody().get(path + "/revisions"))
                .findParents("value")
                .getFirst()
                .has("actor"));
        assertEquals(2, Api.pages(Api::nobody, path + "/revisions?limit=1").size());
        assertThrows(IllegalStateException.class, () -> Database.change("delete from observation_revision"));
    }

    @Test
    void oneForEachCentreIndicatorAndPeriod() {
        Observed.made(centre, visitors, "2024-01-01", "100");
        assertEquals(
                Refusal.of(409, "conflict", "pointer /from taken"),
                Refusal.in(Observed.post(centre, Observed.observation(visitors, "2024-01-01", "5"))));
        Map<String, Object> quarter = new LinkedHashMap<>(Observed.observation(visitors, "2024-01-01", "9000"));
        quarter.put("until", "2024-04-01");
        assertEquals(201, Observed.post(centre, quarter).statusCode(), "another period");
        String jobs = Observed.made(Observed.indicator("public"));
        assertEquals(
                201,
                Observed.post(centre, Observed.observation(jobs, "2024-01-01", "5"))
                        .statusCode());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nothing           | {}                                                                              | 422 invalid-content: pointer /from required, pointer /indicator required, pointer /value required
            a number          | {"indicator": "visitors", "from": "2024-01-01", "value": 5}                     | 400 malformed-request: pointer /value wrong_type
            no number         | {"indicator": "visitors", "from": "2024-01-01", "value": "5e3"}                 | 422 invalid-content: pointer /value format
            half a visitor    | {"indicator": "visitors", "from": "2024-01-01", "value": "5.5"}                 | 422 invalid-content: pointer /value too_many_decimals
            no indicator      | {"indicator": "khong_co", "from": "2024-01-01", "value": "5"}                   | 422 invalid-content: pointer /indicator unknown_reference
            backwards         | {"indicator": "khong_co", "from": "2024-01-01", "until": "2024-01-01", "value": "5"} | 422 invalid-content: pointer /indicator unknown_reference, pointer /until ends_before_it_begins
            something unknown | {"indicator": "visitors", "from": "2024-01-01", "value": "5", "unit": "x"}      | 400 malformed-request: pointer /unit unknown_field
            """)
    void whatIsWrongIsNamed(String what, String body, String problem) {
        BadInput.check(
                RawRequest.of("POST /v1/centres/" + centre + "/observations").body("application/json", body), problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            the period  | {"from": "2024-01-02"}  | 400 malformed-request: pointer /from unknown_field
            no value    | {"value": null}         | 422 invalid-content: pointer /value required
            half        | {"value": "0.5"}        | 422 invalid-content: pointer /value too_many_decimals
            """)
    void whatCannotBeRevisedIsNamed(String what, String patch, String problem) {
        String path = Observed.made(centre, visitors, "2024-01-01", "100");
        BadInput.check(RawRequest.of("PATCH " + path).header("If-Match", "*").body(Api.MERGE_PATCH, patch), problem);
    }

    @Test
    void decimalsAreThoseOfTheIndicator() {
        Map<String, Object> revenue = Observed.indicator("public");
        revenue.put("decimals", 2);
        String path = Observed.made(centre, Observed.made(revenue), "2024-01-01", "12.5");
        assertEquals("12.50", Api.json(Api.admin().get(path)).path("value").asText());
    }

    @Test
    void theyAreListedByPeriodAndFiltered() {
        String jobs = Observed.made(Observed.indicator("public"));
        for (String month : List.of("01", "02", "03")) {
            Observed.made(centre, visitors, "2024-" + month + "-01", "1");
            Observed.made(centre, jobs, "2024-" + month + "-02", "2");
        }
        assertEquals(
                List.of("2024-03-02", "2024-03-01", "2024-02-02", "2024-02-01", "2024-01-02", "2024-01-01"),
                days("limit=2"));
        assertEquals(
                List.of("2024-01-01", "2024-02-01", "2024-03-01"), days("limit=1&sort=from&indicator=" + visitors));
        assertEquals(
                List.of("2024-02-01", "2024-02-02"),
                days("sort=from&from=2024-02-01&until=2024-03-01&indicator=" + jobs + "," + visitors));
        assertEquals(List.of(), days("indicator=khong_co"));
        assertEquals(
                3,
                Api.json(Api.nobody().get(list() + "?count=true&indicator=" + jobs))
                        .path("total")
                        .asInt());
    }

    @Test
    void aRepeatMakesNoSecondOne() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> wanted = Observed.observation(visitors, "2024-01-01", "5");
        Response first = Api.post(Api.admin().header("Idempotency-Key", key), list(), wanted);
        Response second = Api.post(Api.admin().header("Idempotency-Key", key), list(), wanted);
        assertEquals(201, second.statusCode(), second::asString);
        assertEquals(Api.json(first), Api.json(second));
        assertEquals(List.of("2024-01-01"), days("limit=20"));
    }

    @Test
    void theAuditSaysWhoRevisedWhat() {
        String path = Observed.made(centre, visitors, "2024-01-01", "5");
        Api.patch(Api.admin(), path, "*", "{\"value\": \"6\"}");
        JsonNode entries = Api.json(
                        Api.admin().get("/v1/audit/centres?resource=" + path.substring(path.lastIndexOf('/') + 1)))
                .path("items");
        assertEquals(List.of("revised", "created"), entries.findValuesAsText("action"));
        assertEquals("5", entries.get(0).at("/before/value").asText());
        assertEquals("6", entries.get(0).at("/after/value").asText());
    }

    @ParameterizedTest(name = "{0}: sees those for partners {1}, records {2}")
    @CsvSource({
        "nobody,                       no,  no",
        "resident,                     no,  no",
        "resident with organisation,   no,  no",
        "reading key,                  no,  no",
        "partner without organisation, no,  no",
        "other partner,                no,  no",
        "other partner key,            no,  no",
        "partner,                      yes, no",
        "partner key,                  yes, no",
        "other centre_editor,          yes, not theirs",
        "centre_editor,                yes, yes",
        "admin,                        yes, yes"
    })
    void whatIsForPartnersIsForThoseOfTheCentre(String viewer, String sees, String records) {
        Partnership.negotiating(parties.agreement("Đang đàm phán"));
        String revenue = Observed.made(Observed.indicator("partner"));
        String path = Observed.made(centre, revenue, "2024-01-01", "77");
        Observed.made(centre, visitors, "2024-01-01", "5");
        boolean visible = sees.equals("yes");

        for (String below : List.of("", "/revisions")) {
            assertEquals(
                    visible ? 200 : 404, parties.by(viewer).get(path + below).statusCode());
        }
        Response page = parties.by(viewer).get(list() + "?count=true");
        assertEquals(visible ? 2 : 1, Api.json(page).path("total").asInt());
        assertEquals(visible, page.asString().contains(revenue));
        assertEquals(
                visible ? 1 : 0,
                Api.values(parties.by(viewer).get(list() + "?indicator=" + revenue), "id")
                        .size());
        writes(viewer, path, revenue, records);
    }

    @Test
    void anIndicatorThatIsPublishedShowsItsValuesAndOneThatIsNoLongerHidesThem() {
        String path = Observed.made(centre, visitors, "2024-01-01", "5");
        String indicator = "/v1/indicators/" + visitors;
        assertEquals(200, Api.nobody().get(path).statusCode());
        Partnership.created(Api.patch(Api.admin(), indicator, "*", "{\"visibility\": \"partner\"}"));
        assertEquals(404, Api.nobody().get(path).statusCode());
        assertEquals(List.of(), Api.values(Api.nobody().get(list()), "id"));
        Partnership.created(Api.patch(Api.admin(), indicator, "*", "{\"visibility\": \"public\"}"));
        assertEquals(200, Api.nobody().get(path).statusCode());
    }

    @Test
    void whoseAgreementIsOverIsAPartnerOfTheCentreNoLonger() {
        String agreement = Partnership.signed(parties.agreement("Chấm dứt"));
        String path = Observed.made(centre, Observed.made(Observed.indicator("partner")), "2024-01-01", "77");
        assertEquals(200, parties.by("partner").get(path).statusCode());
        Partnership.created(Partnership.move(agreement, "terminated"));
        assertEquals(404, parties.by("partner").get(path).statusCode());
        assertEquals(200, parties.by("partner").get(agreement).statusCode());
    }

    @Test
    void thoseOfADraftAreSeenWithIt() {
        String draft = "ban-nhap-" + Partnership.word();
        parties.centre(draft);
        String path = Observed.made(draft, visitors, "2024-01-01", "5");
        assertEquals(404, Api.nobody().get(path).statusCode());
        assertEquals(
                404, Api.nobody().get("/v1/centres/" + draft + "/observations").statusCode());
        assertEquals(404, Api.admin().get(path.replace(draft, centre)).statusCode(), "of another centre");
    }

    private void writes(String viewer, String path, String indicator, String records) {
        List<Response> answers = List.of(
                Api.post(parties.by(viewer), list(), Observed.observation(indicator, "2023-01-01", "1")),
                Api.patch(parties.by(viewer), path, "*", "{\"value\": \"78\"}"));
        for (Response answer : answers) {
            switch (records) {
                case "yes" -> assertEquals(2, answer.statusCode() / 100, answer::asString);
                case "not theirs" ->
                    assertEquals(Refusal.of(403, "forbidden", "parameter centre not_yours"), Refusal.in(answer));
                default -> assertEquals(Refusal.of(403, "forbidden"), Refusal.in(answer));
            }
        }
    }

    private String list() {
        return "/v1/centres/" + centre + "/observations";
    }

    private List<String> days(String query) {
        List<String> days = new ArrayList<>();
        Api.pages(Api::nobody, list() + "?" + query).forEach(page -> days.addAll(Api.values(page, "from")));
        return days;
    }
}
