package vn.hanoi.creativecity.centres.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.BadInput;
import vn.hanoi.creativecity.centres.Partnership;
import vn.hanoi.creativecity.centres.RawRequest;
import vn.hanoi.creativecity.centres.Refusal;

@QuarkusTest
class IndicatorTest {

    @Test
    void itIsMadeReadAndChanged() {
        Map<String, Object> wanted = Observed.indicator("public");
        Response created = Api.post(Api.admin(), "/v1/indicators", wanted);
        assertEquals(201, created.statusCode(), created::asString);
        String path = created.header("Location");
        assertEquals("/v1/indicators/" + wanted.get("code"), path);
        assertEquals("\"0.staff\"", created.header("ETag"));
        assertEquals(0, Api.json(created).path("decimals").asInt());
        assertEquals(Api.json(created), Api.json(Api.admin().get(path)));
        assertEquals(
                Api.json(created),
                Api.json(Api.admin()
                        .get("/v1/indicators/" + Api.json(created).path("id").asText())));

        Response changed = Api.patch(Api.admin(), path, "\"0.staff\"", "{\"decimals\": 2}");
        assertEquals(2, Api.json(changed).path("decimals").asInt(), changed::asString);
        assertEquals(
                Refusal.of(412, "precondition-failed", "header If-Match stale"),
                Refusal.in(Api.patch(Api.admin(), path, "\"0.staff\"", "{\"decimals\": 3}")));
        assertEquals(
                List.of("changed", "created"),
                Api.json(Api.admin()
                                .get("/v1/audit/centres?resource="
                                        + Api.json(created).path("id").asText()))
                        .path("items")
                        .findValuesAsText("action"));
    }

    @Test
    void aCodeIsGivenOnceAndStays() {
        Map<String, Object> wanted = Observed.indicator("public");
        String path = "/v1/indicators/" + Observed.made(wanted);
        assertEquals(
                Refusal.of(409, "conflict", "pointer /code taken"),
                Refusal.in(Api.post(Api.admin(), "/v1/indicators", wanted)));
        BadInput.check(
                RawRequest.of("PATCH " + path).header("If-Match", "*").body(Api.MERGE_PATCH, "{\"code\": \"khac\"}"),
                "422 invalid-content: pointer /code unchangeable");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nothing         | {}                      | 422 invalid-content: pointer /code required, pointer /name required, pointer /unit required
            a code with -   | {"code": "a-b", "name": {"vi": "a"}, "unit": {"vi": "a"}} | 422 invalid-content: pointer /code format
            five decimals   | {"code": "ab", "name": {"vi": "a"}, "unit": {"vi": "a"}, "decimals": 5} | 422 invalid-content: pointer /decimals out_of_range
            no visibility   | {"visibility": "staff"} | 400 malformed-request: pointer /visibility unknown_value
            """)
    void whatIsWrongIsNamed(String what, String body, String problem) {
        BadInput.check(RawRequest.of("POST /v1/indicators").body("application/json", body), problem);
    }

    @ParameterizedTest(name = "{0}: sees those for partners {1}, changes {2}")
    @CsvSource({
        "nobody, no, no",
        "resident, no, no",
        "reading key, no, no",
        "partner without organisation, no, no",
        "partner, yes, no",
        "partner key, yes, no",
        "centre_editor, yes, no",
        "admin, yes, yes"
    })
    void whatIsForPartnersDoesNotExistForOthers(String viewer, String sees, String changes) {
        Partnership parties = new Partnership("", "so-cong-thuong", "sovico", "bao-tang-ha-noi");
        Map<String, Object> hidden = Observed.indicator("partner");
        String path = "/v1/indicators/" + Observed.made(hidden);
        boolean visible = sees.equals("yes");

        assertEquals(visible ? 200 : 404, parties.by(viewer).get(path).statusCode());
        List<String> codes = new ArrayList<>();
        Api.pages(() -> parties.by(viewer), "/v1/indicators?limit=200&sort=-updatedAt&count=true")
                .forEach(page -> codes.addAll(Api.values(page, "code")));
        assertEquals(visible, codes.contains((String) hidden.get("code")));
        assertEquals(
                visible ? 200 : 400,
                parties.by(viewer).get("/v1/indicators?visibility=partner").statusCode());
        assertEquals(
                changes.equals("yes") ? 200 : 403,
                Api.patch(parties.by(viewer), path, "*", "{\"decimals\": 1}").statusCode());
        assertEquals(
                changes.equals("yes") ? 201 : 403,
                Api.post(parties.by(viewer), "/v1/indicators", Observed.indicator("public"))
                        .statusCode());
    }
}
