package vn.hanoi.creativecity.centres.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
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

@QuarkusTest
class AgreementTest {

    private static final String JSON = "application/json";

    private final String word = Partnership.word();
    private Partnership parties;

    @BeforeEach
    void makeTheParties() {
        parties = Partnership.make();
    }

    @Test
    void itBeginsAsBeingNegotiatedAndIsReadBackAsItWasMade() {
        Map<String, Object> wanted = parties.agreement("Đầu tư " + word);
        wanted.put("from", "2024-01-01");
        wanted.put("until", "2044-01-01");
        wanted.put("document", "15/HĐ");
        Response created = Api.post(Api.admin(), "/v1/agreements", wanted);

        assertEquals(201, created.statusCode(), created::asString);
        JsonNode agreement = Api.json(created);
        assertEquals("\"0.staff.0.with-1\"", created.header("ETag"));
        assertEquals("negotiating", agreement.path("state").asText());
        assertEquals(
                "[\"signed\",\"terminated\"]",
                agreement.path("allowedTransitions").toString());
        assertEquals(parties.centre(), agreement.at("/centre/slug").asText());
        assertEquals(parties.own(), agreement.at("/organisation/slug").asText());
        assertEquals("1000", agreement.at("/committedCapital/amount").asText());
        assertEquals("0", agreement.at("/disbursed/amount").asText());
        assertEquals("2044-01-01", agreement.path("until").asText());
        assertEquals("15/HĐ", agreement.path("document").asText());
        Response read = Api.admin().get(created.header("Location"));
        assertEquals(agreement, Api.json(read));
        assertEquals(
                304,
                Api.admin()
                        .header("If-None-Match", "\"0.staff.0.with-1\"")
                        .get(created.header("Location"))
                        .statusCode());
    }

    @Test
    void whatNobodyPublishesStaysAmongThePartners() {
        Map<String, Object> quiet = parties.agreement("Kín " + word);
        quiet.remove("visibility");
        assertEquals(
                "partner",
                read(Partnership.negotiating(quiet)).path("visibility").asText());
    }

    @Test
    void aChangeNeedsTheTagThatWasReadAndLeavesTheRest() {
        String path = Partnership.negotiating(parties.agreement("Sửa " + word));
        String patch = "{\"document\": \"16/HĐ\", \"committedCapital\": {\"amount\": \"2000\"}}";

        assertEquals(
                Refusal.of(428, "precondition-required", "header If-Match required"),
                Refusal.in(Api.admin().contentType(Api.MERGE_PATCH).body(patch).patch(path)));
        assertEquals(
                Refusal.of(412, "precondition-failed", "header If-Match stale"),
                Refusal.in(Api.patch(Api.admin(), path, "\"7.staff.0\"", patch)));
        JsonNode before = read(path);
        Response changed = Api.patch(Api.admin(), path, "\"0.staff.0.with-1\"", patch);
        assertEquals(200, changed.statusCode(), changed::asString);
        assertEquals("\"1.staff.0.with-1\"", changed.header("ETag"));
        ObjectNode expected = before.deepCopy();
        expected.put("document", "16/HĐ")
                .put("version", 1)
                .set("updatedAt", Api.json(changed).path("updatedAt"));
        ((ObjectNode) expected.path("committedCapital")).put("amount", "2000");
        assertEquals(expected, Api.json(changed));
    }

    @Test
    void itsPartiesStay() {
        String path = Partnership.negotiating(parties.agreement("Các bên " + word));
        Response refused = Api.patch(
                Api.admin(),
                path,
                "*",
                "{\"centre\": \"khong-gian-di-bo-van-mieu\", \"organisation\": \"%s\"}".formatted(parties.other()));
        assertEquals(
                Refusal.of(
                        422, "invalid-content", "pointer /centre unchangeable", "pointer /organisation unchangeable"),
                Refusal.in(refused));
        String same = "{\"centre\": \"%s\", \"organisation\": \"%s\"}".formatted(parties.centre(), parties.own());
        assertEquals(200, Api.patch(Api.admin(), path, "*", same).statusCode());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nothing             | {}                          | 422 invalid-content: pointer /centre required, pointer /contractType required, pointer /organisation required, pointer /role required, pointer /title required
            an unknown role     | {"role": "owner"}           | 400 malformed-request: pointer /role unknown_value
            an unknown type     | {"contractType": "bt"}      | 400 malformed-request: pointer /contractType unknown_value
            an amount as number | {"committedCapital": {"amount": 5, "currency": "VND"}} | 400 malformed-request: pointer /committedCapital/amount wrong_type
            half a đồng         | {"committedCapital": {"amount": "0.5", "currency": "VND"}} | 400 malformed-request: pointer /committedCapital/amount unusable_value
            no currency         | {"committedCapital": {"amount": "5", "currency": "XYZ"}} | 400 malformed-request: pointer /committedCapital/currency unusable_value
            no day              | {"from": "2024-02-30"}      | 400 malformed-request: pointer /from wrong_type
            """)
    void whatCannotBeReadIsRefused(String what, String body, String problem) {
        BadInput.check(RawRequest.of("POST /v1/agreements").body(JSON, body), problem);
    }

    @Test
    void nothingIsSignedInTheFuture() {
        String path = Partnership.negotiating(parties.agreement("Chưa ký"));

        Response move =
                Api.post(Api.admin(), path + "/transitions", Map.of("state", "signed", "effectiveOn", "2999-01-01"));

        assertEquals(Refusal.of(422, "invalid-content", "pointer /effectiveOn in_the_future"), Refusal.in(move));
        String signed = Partnership.signed(parties.agreement("Đã ký"));
        assertEquals(
                Refusal.of(422, "invalid-content", "pointer /signedOn in_the_future"),
                Refusal.in(Api.patch(Api.admin(), signed, "*", "{\"signedOn\": \"2999-01-01\"}")));
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        String body = """
                {"centre": "khong-co", "organisation": "khong-co", "role": "investor", "contractType": "boo",
                 "title": {"vi": "Sai"}, "committedCapital": {"amount": "0", "currency": "VND"},
                 "from": "2024-01-01", "until": "2024-01-01", "signedOn": "2024-01-01"}""";
        BadInput.check(
                RawRequest.of("POST /v1/agreements").body(JSON, body),
                "422 invalid-content: pointer /centre unknown_reference, pointer /organisation unknown_reference, "
                        + "pointer /committedCapital/amount out_of_range, pointer /until ends_before_it_begins, "
                        + "pointer /signedOn not_signed");
    }

    @Test
    void aRepeatMakesNoSecondOne() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> wanted = parties.agreement("Một lần " + word);
        Response first = Api.post(Api.admin().header("Idempotency-Key", key), "/v1/agreements", wanted);
        Response second = Api.post(Api.admin().header("Idempotency-Key", key), "/v1/agreements", wanted);
        assertEquals("true", second.header("Idempotent-Replayed"));
        assertEquals(Api.json(first), Api.json(second));
        assertEquals(
                1, Api.values(Api.admin().get("/v1/agreements?q=" + word), "id").size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            centre=%1$s                   | A B C
            organisation=%2$s             | A C
            organisation=khong-co         | ''
            centre=khong-co               | ''
            role=sponsor                  | B
            role=sponsor,investor         | A B C
            contractType=boo              | A C
            state=signed                  | B
            state=negotiating,terminated  | A C
            visibility=partner            | C
            q=a                           | A
            sort=-title                   | C B A
            sort=createdAt                | C A B
            sort=-updatedAt               | B A C
            sort=signedOn                 | B C A
            sort=-committedCapital        | B A C
            sort=committedCapital         | C A B
            """)
    void aListIsFilteredAndSorted(String query, String titles) {
        makeThree();
        String path = "/v1/agreements?count=true&" + query.formatted(parties.centre(), parties.own());
        String within = query.startsWith("centre") ? path : path + "&centre=" + parties.centre();
        Response page = Api.admin().get(within);
        List<String> found = new ArrayList<>();
        Api.json(page)
                .path("items")
                .forEach(agreement -> found.add(agreement.at("/title/vi").asText()));
        assertEquals(titles.isEmpty() ? List.of() : List.of(titles.split(" ")), found, page::asString);
        assertEquals(found.size(), Api.json(page).path("total").asInt());
        if (!query.startsWith("centre=khong")) {
            assertEquals(found, pageByPage(within));
        }
    }

    @Test
    void eachKindOfWriteLeavesAnEntryInTheAudit() {
        String path = Partnership.negotiating(parties.agreement("Ghi lại " + word));
        Partnership.move(path, "signed");
        Api.patch(Api.admin(), path, "*", "{\"document\": \"17/HĐ\"}");

        JsonNode entries = Api.json(Api.admin()
                        .get("/v1/audit/centres?resource="
                                + read(path).path("id").asText()))
                .path("items");
        assertEquals(List.of("changed", "moved", "created"), entries.findValuesAsText("action"));
        assertEquals(
                "[\"agreements\",\"agreements\",\"agreements\"]",
                new ObjectMapper()
                        .valueToTree(entries.findValuesAsText("collection"))
                        .toString());
        assertEquals("17/HĐ", entries.get(0).at("/after/document").asText());
        assertEquals("1000", entries.get(2).at("/after/committedCapital/amount").asText());
    }

    private void makeThree() {
        Map<String, Object> c = parties.agreement("C");
        c.put("visibility", "partner");
        c.put("committedCapital", Partnership.vnd("5"));
        Partnership.negotiating(c);
        Partnership.negotiating(parties.agreement("A"));
        Map<String, Object> b = parties.agreement("B");
        b.put("organisation", parties.other());
        b.put("role", "sponsor");
        b.put("contractType", "sponsorship");
        b.put("committedCapital", Partnership.vnd("9000"));
        Partnership.signed(b);
    }

    private List<String> pageByPage(String path) {
        List<String> found = new ArrayList<>();
        Api.pages(Api::admin, path + "&limit=1")
                .forEach(page -> Api.json(page)
                        .path("items")
                        .forEach(
                                agreement -> found.add(agreement.at("/title/vi").asText())));
        return found;
    }

    private static JsonNode read(String path) {
        return Api.json(Api.admin().get(path));
    }
}
