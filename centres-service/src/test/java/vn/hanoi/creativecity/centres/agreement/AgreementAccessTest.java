package vn.hanoi.creativecity.centres.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Partnership;
import vn.hanoi.creativecity.centres.Refusal;

/** Every kind of viewer before the agreements of one organisation. */
@QuarkusTest
class AgreementAccessTest {

    private static final Refusal FORBIDDEN = Refusal.of(403, "forbidden");
    private static final Refusal NOT_YOURS = Refusal.of(403, "forbidden", "parameter centre not_yours");

    private Partnership parties;

    @BeforeEach
    void makeTheParties() {
        parties = Partnership.make();
    }

    @ParameterizedTest(name = "{0}: sees all {1}, changes {2}")
    @CsvSource({
        "nobody,                       no,  no",
        "resident,                     no,  no",
        "resident with organisation,   no,  no",
        "juror,                        no,  no",
        "idea_manager,                 no,  no",
        "event_manager,                no,  no",
        "finance,                      no,  no",
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
    void agreements(String viewer, String seesAll, String changes) {
        String open = Partnership.signed(named("Công khai", "public"));
        String negotiating = Partnership.negotiating(named("Đang đàm phán", "public"));
        String brokenOff = Partnership.negotiating(named("Đổ vỡ", "public"));
        Partnership.move(brokenOff, "terminated");
        String inner = Partnership.signed(named("Nội bộ", "partner"));
        boolean all = seesAll.equals("yes");

        assertEquals(
                all ? List.of("Công khai", "Đang đàm phán", "Đổ vỡ", "Nội bộ") : List.of("Công khai"), titles(viewer));
        for (String hidden : List.of(negotiating, brokenOff, inner)) {
            for (String below : List.of("", "/transitions", "/contributions")) {
                assertEquals(all ? 200 : 404, by(viewer).get(hidden + below).statusCode(), below);
            }
        }
        JsonNode shown = Api.json(by(viewer).get(open));
        for (String member : List.of("committedCapital", "disbursed", "document")) {
            assertEquals(all, shown.has(member), member);
        }
        assertEquals(all ? 200 : 404, by(viewer).get(open + "/contributions").statusCode());
        JsonNode move =
                Api.json(by(viewer).get(open + "/transitions")).path("items").get(0);
        assertEquals(all, move.has("reason"));
        assertEquals(all, move.has("document"));
        writes(viewer, open, changes);
    }

    @Test
    void anAgreementMakesADraftTheConcernOfItsPartner() {
        String draft = "ban-nhap-" + Partnership.word();
        parties.centre(draft);
        Map<String, Object> agreement = named("Với bản nháp", "public");
        agreement.put("centre", draft);
        String path = Partnership.signed(agreement);

        for (String viewer : List.of("partner", "partner key", "admin")) {
            assertEquals(200, by(viewer).get("/v1/centres/" + draft).statusCode(), viewer);
            assertEquals(200, by(viewer).get(path).statusCode(), viewer);
            assertEquals(List.of(draft), Api.slugs(by(viewer).get("/v1/centres?q=" + draft.substring(9))), viewer);
        }
        for (String viewer : List.of("nobody", "other partner", "other partner key", "resident with organisation")) {
            assertEquals(404, by(viewer).get("/v1/centres/" + draft).statusCode(), viewer);
            assertEquals(404, by(viewer).get(path).statusCode(), "a public agreement with what does not exist");
            assertEquals(List.of(), titles(viewer));
        }
    }

    @Test
    void whatOnlySomeMaySortByDoesNotExistForTheOthers() {
        for (String viewer : List.of("nobody", "partner", "other partner")) {
            Response refused = by(viewer).get("/v1/agreements?sort=committedCapital");
            assertEquals(Refusal.of(400, "invalid-parameter", "parameter sort unknown_value"), Refusal.in(refused));
            assertFalse(Api.json(refused).path("detail").asText().contains("committedCapital"), refused::asString);
        }
        Response refused = by("nobody").get("/v1/agreements?visibility=partner");
        assertEquals(
                Refusal.of(400, "invalid-parameter", "parameter visibility unknown_parameter"), Refusal.in(refused));
        assertFalse(Api.json(refused).path("detail").asText().contains("visibility"), refused::asString);
    }

    @Test
    void aContributionIsReadByStaffAndItsPartnerAlone() {
        String contribution = Partnership.given(Partnership.signed(named("Góp", "public")), "5");
        for (String viewer : List.of("partner", "partner key", "centre_editor", "other centre_editor", "admin")) {
            assertEquals(200, by(viewer).get(contribution).statusCode(), viewer);
        }
        for (String viewer : List.of("nobody", "resident", "other partner", "other partner key", "reading key")) {
            assertEquals(Refusal.of(404, "not-found"), Refusal.in(by(viewer).get(contribution)), viewer);
        }
    }

    private void writes(String viewer, String path, String changes) {
        Map<String, Object> contribution = Map.of("contributedOn", "2024-02-01", "amount", Partnership.vnd("1"));
        List<Response> answers = List.of(
                Api.patch(by(viewer), path, "*", "{\"document\": \"8/HĐ\"}"),
                Api.post(by(viewer), path + "/transitions", Map.of("state", "in_force")),
                Partnership.give(by(viewer), path, contribution),
                Api.post(by(viewer), "/v1/agreements", named("Mới", "partner")));
        for (Response answer : answers) {
            switch (changes) {
                case "yes" -> assertEquals(2, answer.statusCode() / 100, answer::asString);
                case "not theirs" -> assertEquals(NOT_YOURS, Refusal.in(answer));
                default -> assertEquals(FORBIDDEN, Refusal.in(answer));
            }
        }
    }

    private Map<String, Object> named(String title, String visibility) {
        Map<String, Object> agreement = parties.agreement(title);
        agreement.put("visibility", visibility);
        agreement.put("document", "7/HĐ");
        return agreement;
    }

    private List<String> titles(String viewer) {
        Response page = by(viewer).get("/v1/agreements?count=true&organisation=" + parties.own());
        List<String> titles = new ArrayList<>();
        Api.json(page)
                .path("items")
                .forEach(agreement -> titles.add(agreement.at("/title/vi").asText()));
        assertEquals(titles.size(), Api.json(page).path("total").asInt());
        return titles;
    }

    private RequestSpecification by(String viewer) {
        return parties.by(viewer);
    }
}
