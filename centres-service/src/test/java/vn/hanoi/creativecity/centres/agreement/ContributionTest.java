package vn.hanoi.creativecity.centres.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
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
import vn.hanoi.creativecity.testing.Database;

/** A thousand đồng are promised, and given bit by bit. */
@QuarkusTest
class ContributionTest {

    private Partnership parties;
    private String path;

    @BeforeEach
    void sign() {
        parties = Partnership.make();
        path = Partnership.signed(parties.agreement("Góp vốn"));
    }

    @Test
    void whatIsGivenAddsUp() {
        String first = Partnership.given(path, "300");
        Partnership.given(path, "700");

        assertEquals("1000", disbursed());
        Response read = Api.admin().get(first);
        assertEquals("\"0.staff\"", read.header("ETag"));
        assertEquals("300", Api.json(read).at("/amount/amount").asText());
        assertEquals("VND", Api.json(read).at("/amount/currency").asText());
        assertEquals(agreement().path("id"), Api.json(read).path("agreement"));
        JsonNode page = Api.json(Api.admin().get(path + "/contributions?count=true"));
        assertEquals(2, page.path("total").asInt());
        assertEquals(Api.json(read), page.path("items").get(0));
    }

    @Test
    void moreThanWasPromisedIsRefusedAndTheAnswerSaysWhatIsLeft() {
        Partnership.given(path, "900");
        Response refused = give(Map.of("contributedOn", "2024-02-01", "amount", Partnership.vnd("101")));
        assertEquals(Refusal.of(409, "conflict", "pointer /amount/amount exceeds_the_commitment"), Refusal.in(refused));
        assertEquals(
                "Vốn cam kết chỉ còn lại 100 VND.",
                Api.json(refused).path("detail").asText());
        assertEquals("900", disbursed());
        assertEquals(1, entries().size());
    }

    @Test
    void anEntryIsTakenBackByAnotherOnceAndAsAWhole() {
        String wrong = Partnership.given(path, "400");
        String id = Api.json(Api.admin().get(wrong)).path("id").asText();

        Response reversal = give(Map.of("contributedOn", "2024-02-02", "reverses", id, "note", "Ghi nhầm"));
        assertEquals(201, reversal.statusCode(), reversal::asString);
        assertEquals("-400", Api.json(reversal).at("/amount/amount").asText());
        assertEquals("0", disbursed());
        assertEquals(
                Refusal.of(422, "invalid-content", "pointer /reverses a_reversal"),
                Refusal.in(give(Map.of(
                        "contributedOn",
                        "2024-02-02",
                        "reverses",
                        Api.json(reversal).path("id").asText()))));
        Partnership.given(path, "1000");
        assertEquals(
                Refusal.of(409, "conflict", "pointer /reverses taken"),
                Refusal.in(give(Map.of("contributedOn", "2024-02-02", "reverses", id))));
        assertEquals("1000", disbursed());
        assertEquals(3, entries().size());
    }

    @Test
    void whatAnotherAgreementGotIsNotTakenBackHere() {
        String elsewhere = Partnership.signed(parties.agreement("Thỏa thuận khác"));
        String id = Api.json(Api.admin().get(Partnership.given(elsewhere, "5")))
                .path("id")
                .asText();
        assertEquals(
                Refusal.of(422, "invalid-content", "pointer /reverses unknown_reference"),
                Refusal.in(give(Map.of("contributedOn", "2024-02-02", "reverses", id))));
        assertEquals(Refusal.of(404, "not-found"), Refusal.in(Api.admin().get(path + "/contributions/" + id)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            neither        | {"contributedOn": "2024-02-01"}                                                       | 422 invalid-content: pointer  exactly_one
            both           | {"contributedOn": "2024-02-01", "amount": {"amount": "1", "currency": "VND"}, "reverses": "0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70"} | 422 invalid-content: pointer  exactly_one, pointer /reverses unknown_reference
            no day         | {"amount": {"amount": "1", "currency": "VND"}}                                        | 422 invalid-content: pointer /contributedOn required
            a day to come  | {"contributedOn": "2999-01-01", "amount": {"amount": "1", "currency": "VND"}}         | 422 invalid-content: pointer /contributedOn in_the_future
            nothing at all | {"contributedOn": "2024-02-01", "amount": {"amount": "0", "currency": "VND"}}         | 422 invalid-content: pointer /amount/amount out_of_range
            less           | {"contributedOn": "2024-02-01", "amount": {"amount": "-1", "currency": "VND"}}        | 422 invalid-content: pointer /amount/amount out_of_range
            dollars        | {"contributedOn": "2024-02-01", "amount": {"amount": "1.00", "currency": "USD"}}      | 422 invalid-content: pointer /amount/currency other_currency
            all of it      | {"contributedOn": "2999-01-01", "amount": {"amount": "-1.00", "currency": "USD"}}     | 422 invalid-content: pointer /contributedOn in_the_future, pointer /amount/amount out_of_range, pointer /amount/currency other_currency
            too much       | {"contributedOn": "2024-02-01", "amount": {"amount": "1001", "currency": "VND"}}      | 409 conflict: pointer /amount/amount exceeds_the_commitment
            an id that is none | {"contributedOn": "2024-02-01", "reverses": "x"}                                  | 400 malformed-request: pointer /reverses wrong_type
            """)
    void whatIsWrongIsNamed(String what, String body, String problem) {
        BadInput.check(
                RawRequest.of("POST " + path + "/contributions")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .body("application/json", body),
                problem);
    }

    @Test
    void withoutAKeyForRepeatsNothingIsRecorded() {
        BadInput.check(
                RawRequest.of("POST " + path + "/contributions")
                        .body(
                                "application/json",
                                "{\"contributedOn\": \"2024-02-01\", \"amount\": {\"amount\": \"1\", \"currency\": \"VND\"}}"),
                "400 idempotency-key-required: header Idempotency-Key required");
    }

    @Test
    void aRepeatCountsOnce() {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 3; i++) {
            Response answer = Api.post(
                    Api.admin().header("Idempotency-Key", key),
                    path + "/contributions",
                    Map.of("contributedOn", "2024-02-01", "amount", Partnership.vnd("400")));
            assertEquals(201, answer.statusCode(), answer::asString);
        }
        assertEquals("400", disbursed());
        assertEquals(1, entries().size());
    }

    @Test
    void nothingIsGivenBeforeSigningNorWithoutACommitment() {
        String negotiating = Partnership.negotiating(parties.agreement("Chưa ký"));
        Map<String, Object> without = parties.agreement("Không vốn");
        without.remove("committedCapital");
        Map<String, Object> contribution = Map.of("contributedOn", "2024-02-01", "amount", Partnership.vnd("1"));

        assertEquals(
                Refusal.of(409, "conflict", "pointer  not_signed"),
                Refusal.in(Partnership.give(Api.admin(), negotiating, contribution)));
        assertEquals(
                Refusal.of(409, "conflict", "pointer /amount no_commitment"),
                Refusal.in(Partnership.give(Api.admin(), Partnership.signed(without), contribution)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"committedCapital": {"amount": "399"}}                     | 409 conflict: pointer /committedCapital below_what_was_disbursed
            {"committedCapital": null}                                  | 409 conflict: pointer /committedCapital below_what_was_disbursed
            {"committedCapital": {"amount": "9000.00", "currency": "USD"}} | 409 conflict: pointer /committedCapital/currency in_use
            """)
    void theCommitmentStaysAboveWhatWasGivenAndInItsCurrency(String patch, String problem) {
        Partnership.given(path, "400");
        BadInput.check(RawRequest.of("PATCH " + path).header("If-Match", "*").body(Api.MERGE_PATCH, patch), problem);
        Response lowered = Api.patch(Api.admin(), path, "*", "{\"committedCapital\": {\"amount\": \"400\"}}");
        assertEquals(200, lowered.statusCode(), lowered::asString);
    }

    @Test
    void theCurrencyStaysEvenWhenAllWasTakenBack() {
        String id = Api.json(Api.admin().get(Partnership.given(path, "400")))
                .path("id")
                .asText();
        give(Map.of("contributedOn", "2024-02-02", "reverses", id));
        BadInput.check(
                RawRequest.of("PATCH " + path)
                        .header("If-Match", "*")
                        .body(Api.MERGE_PATCH, "{\"committedCapital\": {\"amount\": \"9.00\", \"currency\": \"USD\"}}"),
                "409 conflict: pointer /committedCapital/currency in_use");
    }

    @Test
    void byTheTagOfAPublicAgreementNobodySeesThatMoneyMoves() {
        Response before = Api.nobody().get(path);
        String partnersBefore = parties.by("partner").get(path).header("ETag");
        Partnership.given(path, "400");
        Response after = Api.nobody().get(path);

        assertEquals(before.header("ETag"), after.header("ETag"));
        assertEquals(before.asString(), after.asString());
        assertEquals(
                "\"1.partner.0.with-1\" \"1.partner.400.with-1\"",
                partnersBefore + " " + parties.by("partner").get(path).header("ETag"));
    }

    @Test
    void theyAreListedByDay() {
        for (String day : List.of("2024-03-01", "2024-01-01", "2024-02-01")) {
            Partnership.created(give(Map.of("contributedOn", day, "amount", Partnership.vnd("1"))));
        }
        String list = path + "/contributions";
        assertEquals(List.of("2024-01-01", "2024-02-01", "2024-03-01"), days(list + "?limit=2"));
        assertEquals(List.of("2024-03-01", "2024-02-01", "2024-01-01"), days(list + "?limit=1&sort=-contributedOn"));
        assertEquals(List.of("2024-02-01"), days(list + "?from=2024-01-02&until=2024-03-01"));
    }

    @Test
    void theDatabaseRefusesToRewriteThem() {
        Partnership.given(path, "1");
        assertThrows(IllegalStateException.class, () -> Database.change("update contribution set amount = 2"));
        assertThrows(IllegalStateException.class, () -> Database.change("delete from contribution"));
        assertThrows(
                IllegalStateException.class,
                () -> Database.change("update agreement set disbursed_amount = committed_amount + 1"));
    }

    @Test
    void theAuditKeepsThem() {
        JsonNode contribution = Api.json(Api.admin().get(Partnership.given(path, "7")));
        JsonNode entries = Api.json(Api.admin()
                        .get("/v1/audit/centres?resource="
                                + contribution.path("id").asText()))
                .path("items");
        assertEquals(List.of("created"), entries.findValuesAsText("action"));
        assertEquals(contribution, entries.get(0).path("after"));
    }

    private Response give(Map<String, Object> contribution) {
        return Partnership.give(Api.admin(), path, contribution);
    }

    private String disbursed() {
        return agreement().at("/disbursed/amount").asText();
    }

    private JsonNode agreement() {
        return Api.json(Api.admin().get(path));
    }

    private JsonNode entries() {
        return Api.json(Api.admin().get(path + "/contributions")).path("items");
    }

    private static List<String> days(String list) {
        List<String> days = new ArrayList<>();
        Api.pages(Api::admin, list).forEach(page -> days.addAll(Api.values(page, "contributedOn")));
        return days;
    }
}
