package vn.hanoi.creativecity.centres.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;
import vn.hanoi.creativecity.testing.InnerTokens;

@QuarkusTest
class PlanTest {

    @Test
    void aPlanIsReadByIdAndByTheSlugOfItsCode() {
        String code = NewPlan.code();
        Map<String, Object> plan = new LinkedHashMap<>(NewPlan.plan(code));
        plan.put("membership", Map.of("network", "UNESCO", "field", "design", "since", "2019-10-30"));
        plan.put("source", "Báo Hà Nội Mới");
        Response created = Api.post(Api.admin(), "/v1/plans", plan);

        assertEquals(201, created.statusCode(), created::asString);
        JsonNode body = Api.json(created);
        assertEquals(code.replace("/KH-UBND", "-kh-ubnd"), body.path("slug").asText());
        assertEquals("/v1/plans/" + body.path("slug").asText(), created.header("Location"));
        assertEquals(
                "{\"network\":\"UNESCO\",\"field\":\"design\",\"since\":\"2019-10-30\"}",
                body.path("membership").toString());
        for (String reference :
                List.of(body.path("id").asText(), body.path("slug").asText())) {
            Response read = Api.nobody().get("/v1/plans/" + reference);
            assertEquals(body, Api.json(read));
            assertEquals("\"0\"", read.header("ETag"));
        }
    }

    @Test
    void anotherCodeGivesAnotherSlugAndTheOldOneLeadsThere() {
        NewPlan plan = NewPlan.recorded();
        String code = NewPlan.code();
        Response changed = Api.patch(Api.admin(), plan.path(), "\"0\"", Map.of("code", code));

        assertEquals(200, changed.statusCode(), changed::asString);
        String now = "/v1/plans/" + Api.json(changed).path("slug").asText();
        Response old = Api.nobody().get(plan.path());
        assertEquals(301, old.statusCode());
        assertEquals(now, old.header("Location"));
        assertEquals(200, Api.nobody().get(plan.path() + "/targets").statusCode());
    }

    @Test
    void aCodeIsGivenOnce() {
        String code = NewPlan.code();
        Map<String, Object> plan = NewPlan.plan(code);
        assertEquals(201, Api.post(Api.admin(), "/v1/plans", plan).statusCode());

        Response again = Api.post(Api.admin(), "/v1/plans", plan);
        assertEquals(Refusal.of(409, "conflict", "pointer /code taken"), Refusal.in(again));
        assertEquals(
                "Đã có kế hoạch mang số này.", Api.json(again).path("detail").asText());
        Response english = Api.post(Api.admin().header("Accept-Language", "en"), "/v1/plans", plan);
        assertEquals(
                "Another plan has this code already.",
                Api.json(english).path("detail").asText());
    }

    @Test
    void aRepeatWithTheSameKeyMakesOne() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> plan = NewPlan.plan(NewPlan.code());
        Response first = Api.post(Api.admin().header("Idempotency-Key", key), "/v1/plans", plan);
        Response again = Api.post(Api.admin().header("Idempotency-Key", key), "/v1/plans", plan);

        assertEquals(201, again.statusCode());
        assertEquals("true", again.header("Idempotent-Replayed"));
        assertEquals(Api.json(first), Api.json(again));
    }

    @Test
    void aChangeNeedsTheTagThatWasRead() {
        NewPlan plan = NewPlan.recorded();
        Map<String, String> change = Map.of("source", "Cổng thông tin");

        Response without = Api.admin().contentType(Api.MERGE_PATCH).body(change).patch(plan.path());
        assertEquals(Refusal.of(428, "precondition-required", "header If-Match required"), Refusal.in(without));
        assertEquals(200, Api.patch(Api.admin(), plan.path(), "\"0\"", change).statusCode());
        assertEquals(
                Refusal.of(412, "precondition-failed", "header If-Match stale"),
                Refusal.in(Api.patch(Api.admin(), plan.path(), "\"0\"", change)));
        assertEquals(
                304,
                Api.nobody().header("If-None-Match", "\"1\"").get(plan.path()).statusCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"code\": null}                       | 422 invalid-content: pointer /code required",
                "{\"code\": \"<102>\"}                  | 422 invalid-content: pointer /code format",
                "{\"issuedOn\": null}                   | 422 invalid-content: pointer /issuedOn required",
                "{\"name\": {\"vi\": null}}             | 422 invalid-content: pointer /name/vi required",
                "{\"membership\": {\"field\": \"design\"}} | 422 invalid-content: pointer /membership/network required",
                "{\"issuedOn\": \"2026-02-30\"}         | 400 malformed-request: pointer /issuedOn wrong_type",
                "{\"slug\": \"x\"}                      | 400 malformed-request: pointer /slug unknown_field"
            })
    void whatIsNoPlanIsRefusedAtItsPlace(String patch, String problem) {
        NewPlan plan = NewPlan.recorded();
        JsonNode before = Api.json(Api.nobody().get(plan.path()));

        assertEquals(
                problem,
                Refusal.in(Api.patch(Api.admin(), plan.path(), "*", patch)).text());
        assertEquals(before, Api.json(Api.nobody().get(plan.path())));
    }

    @Test
    void pagesFollowEachOtherInTheOrderOfTheCodes() {
        List.of(1, 2, 3).forEach(i -> NewPlan.recorded());
        List<String> whole = Api.values(Api.nobody().get("/v1/plans?limit=200"), "code");
        List<String> paged = Api.pages(Api::nobody, "/v1/plans?limit=2").stream()
                .flatMap(page -> Api.values(page, "code").stream())
                .toList();
        assertEquals(whole, paged);
        assertEquals(whole.reversed(), Api.values(Api.nobody().get("/v1/plans?limit=200&sort=-code"), "code"));
        assertEquals(
                whole.size(),
                Api.json(Api.nobody().get("/v1/plans?limit=1&count=true"))
                        .path("total")
                        .asInt());
        assertEquals(
                Refusal.of(400, "invalid-parameter", "parameter sort unknown_value"),
                Refusal.in(Api.nobody().get("/v1/plans?sort=name")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nobody", "resident", "partner", "centre_editor", "idea_manager", "event_manager", "finance"})
    void onlyAdministratorsWrite(String role) {
        NewPlan plan = NewPlan.recorded();
        plan.add(NewPlan.body("T1"));
        InnerTokens viewer = role.equals("nobody")
                ? InnerTokens.anonymous()
                : InnerTokens.viewer("lan").roles(role);
        Refusal forbidden = Refusal.of(403, "forbidden");

        assertEquals(forbidden, Refusal.in(Api.post(Api.by(viewer), "/v1/plans", NewPlan.plan(NewPlan.code()))));
        assertEquals(forbidden, Refusal.in(Api.patch(Api.by(viewer), plan.path(), "*", "{}")));
        assertEquals(forbidden, Refusal.in(Api.post(Api.by(viewer), plan.path() + "/targets", NewPlan.body("T2"))));
        assertEquals(forbidden, Refusal.in(Api.patch(Api.by(viewer), plan.target("T1"), "*", "{}")));
        for (String path : List.of("/v1/plans", plan.path(), plan.path() + "/targets", plan.target("T1"))) {
            assertEquals(200, Api.by(viewer).get(path).statusCode(), path);
        }
    }

    @Test
    void theAuditTellsWhatWasRecordedAndChanged() {
        NewPlan plan = NewPlan.recorded();
        String id = Api.json(Api.nobody().get(plan.path())).path("id").asText();
        Api.patch(Api.admin(), plan.path(), "*", Map.of("source", "Báo"));

        JsonNode entries =
                Api.json(Api.admin().get("/v1/audit/centres?resource=" + id)).path("items");
        assertEquals(List.of("changed", "created"), entries.findValuesAsText("action"));
        assertEquals(List.of("plans", "plans"), entries.findValuesAsText("collection"));
        assertEquals("Báo", entries.get(0).at("/after/source").asText());
    }
}
