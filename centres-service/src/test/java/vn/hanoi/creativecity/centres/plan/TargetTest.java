package vn.hanoi.creativecity.centres.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;

@QuarkusTest
class TargetTest {

    private NewPlan plan;

    @BeforeEach
    void recordAPlan() {
        plan = NewPlan.recorded();
    }

    @Test
    void everythingThatWasSentIsReadByCodeAndById() {
        Map<String, Object> target = NewPlan.body(
                "T9",
                "fromYear",
                2022,
                "minimum",
                3,
                "maximum",
                5,
                "agencies",
                List.of(
                        Map.of("organisation", "so-van-hoa-the-thao", "role", "lead"),
                        Map.of("organisation", "sovico", "role", "cooperating")));
        Response created = plan.add(target);

        assertEquals(201, created.statusCode(), created::asString);
        assertEquals(plan.target("T9"), created.header("Location"));
        JsonNode body = Api.json(created);
        assertEquals(
                "T9 P14 2022 2030 3 5 operating_walking_spaces centres",
                String.join(
                        " ",
                        Stream.of("code", "item", "fromYear", "dueYear", "minimum", "maximum", "measure", "answeredBy")
                                .map(member -> body.path(member).asText())
                                .toList()));
        assertEquals("/v1/plans/" + body.path("plan").asText(), plan.path());
        assertEquals(List.of("lead", "cooperating"), body.path("agencies").findValuesAsText("role"));
        assertEquals(body, Api.json(Api.nobody().get(plan.target("T9"))));
        assertEquals(body, Api.json(Api.nobody().get(plan.target(body.path("id").asText()))));
    }

    @ParameterizedTest
    @CsvSource({
        "former_districts_with_a_centre, centres",
        "piloted_and_connected_centres,  centres",
        "open_adaptations,               centres",
        "operating_walking_spaces,       centres",
        "recorded,                       centres",
        "accepted_ideas_per_year,        ideas",
        "episodes_aired,                 ideas",
        "supported_projects_per_year,    ideas",
        "published_design_competitions,  ideas",
        "editions_held_per_year,         events",
        "people_certified_per_year,      events"
    })
    void eachMeasureIsOneServices(String measure, String answerer) {
        JsonNode target = Api.json(plan.add(NewPlan.body("T1", "measure", measure)));
        assertEquals(measure, target.path("measure").asText());
        assertEquals(answerer, target.path("answeredBy").asText());
    }

    @Test
    void whatIsRecordedCarriesItsDocument() {
        plan.add(NewPlan.body("T1", "measure", "recorded"));
        Response met = Api.patch(Api.admin(), plan.target("T1"), "\"0\"", """
                {"record": {"document": "Đề án", "date": "2022-12-30", "reference": "123/QĐ-UBND"}}""");

        assertEquals(200, met.statusCode(), met::asString);
        assertEquals(
                "{\"document\":\"Đề án\",\"date\":\"2022-12-30\",\"reference\":\"123/QĐ-UBND\"}",
                Api.json(met).path("record").toString());
        assertEquals(Api.json(met), Api.json(Api.nobody().get(plan.target("T1"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"fromYear\": 2031}                    | 422 invalid-content: pointer /dueYear ends_before_it_begins",
                "{\"minimum\": 6, \"maximum\": 5}        | 422 invalid-content: pointer /maximum below_minimum",
                "{\"perYear\": 1}                        | 422 invalid-content: pointer /perYear not_for_this_measure",
                "{\"measure\": \"recorded\", \"minimum\": 1} | 422 invalid-content: pointer /minimum not_for_this_measure",
                "{\"measure\": \"editions_held_per_year\", \"minimum\": 1, \"maximum\": 2} | 422 invalid-content: pointer /minimum not_for_this_measure, pointer /maximum not_for_this_measure",
                "{\"record\": {\"document\": \"x\", \"date\": \"2022-01-01\"}} | 422 invalid-content: pointer /record not_for_this_measure",
                "{\"measure\": \"recorded\", \"record\": {\"document\": \"x\"}} | 422 invalid-content: pointer /record/date required",
                "{\"item\": \"P17\"}                     | 422 invalid-content: pointer /item format",
                "{\"code\": \"T/9\"}                     | 422 invalid-content: pointer /code format",
                "{\"dueYear\": 1999}                     | 422 invalid-content: pointer /dueYear out_of_range",
                "{\"dueYear\": null}                     | 422 invalid-content: pointer /dueYear required",
                "{\"minimum\": 0}                        | 422 invalid-content: pointer /minimum out_of_range",
                "{\"text\": null}                        | 422 invalid-content: pointer /text required",
                "{\"agencies\": [{\"organisation\": \"khong-co\", \"role\": \"lead\"}]} | 422 invalid-content: pointer /agencies/0/organisation unknown_reference",
                "{\"agencies\": [{\"organisation\": \"sovico\", \"role\": \"lead\"}, {\"organisation\": \"sovico\", \"role\": \"lead\"}]} | 422 invalid-content: pointer /agencies/1 repeated",
                "{\"measure\": \"happiness\"}            | 400 malformed-request: pointer /measure unknown_value",
                "{\"plan\": \"x\"}                       | 400 malformed-request: pointer /plan unknown_field"
            })
    void whatDoesNotGoTogetherIsRefusedAtItsPlaceInBothLanguages(String patch, String problem) {
        plan.add(NewPlan.body("T1"));
        JsonNode before = Api.json(Api.nobody().get(plan.target("T1")));

        Response vietnamese = Api.patch(Api.admin(), plan.target("T1"), "*", patch);
        Response english = Api.patch(Api.admin().header("Accept-Language", "en"), plan.target("T1"), "*", patch);
        assertEquals(problem, Refusal.in(vietnamese).text());
        assertEquals(problem, Refusal.in(english).text());
        assertEquals(
                false,
                Api.json(vietnamese).path("detail").equals(Api.json(english).path("detail")));
        assertEquals(before, Api.json(Api.nobody().get(plan.target("T1"))));
    }

    @Test
    void perYearGoesWithMeasuresPerYear() {
        Response created = plan.add(NewPlan.body("T6", "measure", "editions_held_per_year", "perYear", 1));
        assertEquals(1, Api.json(created).path("perYear").asInt());
    }

    @Test
    void aCodeIsGivenOnceInEachPlan() {
        assertEquals(201, plan.add(NewPlan.body("T1")).statusCode());
        assertEquals(Refusal.of(409, "conflict", "pointer /code taken"), Refusal.in(plan.add(NewPlan.body("T1"))));
        assertEquals(201, NewPlan.recorded().add(NewPlan.body("T1")).statusCode());
    }

    @Test
    void theListIsInTheOrderOfTheirNumbersAndCanBeNarrowed() {
        Stream.of("T10", "T2", "T1")
                .forEach(code -> assertEquals(201, plan.add(NewPlan.body(code)).statusCode()));
        plan.add(NewPlan.body("T3", "item", "P8", "measure", "editions_held_per_year", "dueYear", 2026));
        String list = plan.path() + "/targets";

        assertEquals(List.of("T1", "T2", "T3", "T10"), codes(list));
        assertEquals(
                List.of("T1", "T2", "T3", "T10"),
                Api.pages(Api::nobody, list + "?limit=1").stream()
                        .flatMap(page -> Api.values(page, "code").stream())
                        .toList());
        assertEquals("T3", codes(list + "?sort=dueYear").getFirst());
        assertEquals(List.of("T3"), codes(list + "?item=P8"));
        assertEquals(List.of("T3"), codes(list + "?measure=editions_held_per_year,episodes_aired"));
        assertEquals(
                Refusal.of(400, "invalid-parameter", "parameter item format"),
                Refusal.in(Api.nobody().get(list + "?item=P17")));
    }

    @Test
    void aTargetOfAnotherPlanOrOfNoneIsNotFound() {
        String id = Api.json(plan.add(NewPlan.body("T1"))).path("id").asText();
        NewPlan other = NewPlan.recorded();

        for (String path : List.of(other.target("T1"), other.target(id), "/v1/plans/khong-co/targets/T1")) {
            assertEquals(Refusal.of(404, "not-found"), Refusal.in(Api.nobody().get(path)), path);
        }
    }

    @Test
    void aRepeatMakesOneAndAChangeNeedsTheTag() {
        String key = UUID.randomUUID().toString();
        String list = plan.path() + "/targets";
        Response first = Api.post(Api.admin().header("Idempotency-Key", key), list, NewPlan.body("T1"));
        Response again = Api.post(Api.admin().header("Idempotency-Key", key), list, NewPlan.body("T1"));
        assertEquals(Api.json(first), Api.json(again));
        assertEquals(List.of("T1"), codes(list));

        assertEquals(
                200,
                Api.patch(Api.admin(), plan.target("T1"), "\"0\"", "{\"minimum\": 2}")
                        .statusCode());
        assertEquals(
                Refusal.of(412, "precondition-failed", "header If-Match stale"),
                Refusal.in(Api.patch(Api.admin(), plan.target("T1"), "\"0\"", "{\"minimum\": 3}")));
        JsonNode entries = Api.json(Api.admin()
                        .get("/v1/audit/centres?resource="
                                + Api.json(first).path("id").asText()))
                .path("items");
        assertEquals(List.of("changed", "created"), entries.findValuesAsText("action"));
    }

    private static List<String> codes(String list) {
        return Api.values(Api.nobody().get(list), "code");
    }
}
