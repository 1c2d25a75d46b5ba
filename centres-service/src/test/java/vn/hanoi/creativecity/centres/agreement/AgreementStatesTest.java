package vn.hanoi.creativecity.centres.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.centres.agreement.AgreementState.ENDED;
import static vn.hanoi.creativecity.centres.agreement.AgreementState.IN_FORCE;
import static vn.hanoi.creativecity.centres.agreement.AgreementState.NEGOTIATING;
import static vn.hanoi.creativecity.centres.agreement.AgreementState.SIGNED;
import static vn.hanoi.creativecity.centres.agreement.AgreementState.TERMINATED;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.BadInput;
import vn.hanoi.creativecity.centres.Partnership;
import vn.hanoi.creativecity.centres.RawRequest;
import vn.hanoi.creativecity.centres.Refusal;

@QuarkusTest
class AgreementStatesTest {

    /** negotiating → signed → in force → ended; whatever has not ended can be terminated. */
    private static final Map<AgreementState, List<AgreementState>> MOVES = Map.of(
            NEGOTIATING, List.of(SIGNED, TERMINATED),
            SIGNED, List.of(IN_FORCE, TERMINATED),
            IN_FORCE, List.of(ENDED, TERMINATED),
            ENDED, List.of(),
            TERMINATED, List.of());

    private Partnership parties;

    @BeforeEach
    void makeTheParties() {
        parties = Partnership.make();
    }

    static Stream<Arguments> everyPair() {
        return Stream.of(AgreementState.values())
                .flatMap(from -> Stream.of(AgreementState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void everyPair(AgreementState from, AgreementState to) {
        assertEquals(MOVES.get(from).contains(to), AgreementState.TABLE.allows(from, to));
    }

    @Test
    void itsWholeLifeIsItsHistory() {
        String path = Partnership.negotiating(parties.agreement("Trọn đời"));
        for (String state : List.of("signed", "in_force", "ended")) {
            assertEquals(200, Partnership.move(path, state).statusCode());
        }
        JsonNode moves = Api.json(Api.admin().get(path + "/transitions")).path("items");
        assertEquals(List.of("negotiating", "signed", "in_force"), moves.findValuesAsText("from"));
        assertEquals(List.of("signed", "in_force", "ended"), moves.findValuesAsText("to"));
        assertEquals(Refusal.of(409, "transition-not-allowed"), Refusal.in(Partnership.move(path, "negotiating")));
    }

    @Test
    void theDayOfTheMoveIsTheDayOfSigningAndCanBeCorrected() {
        String path = Partnership.negotiating(parties.agreement("Ngày ký"));
        assertEquals(
                Refusal.of(422, "invalid-content", "pointer /effectiveOn required"),
                Refusal.in(Api.post(Api.admin(), path + "/transitions", Map.of("state", "signed"))));
        assertEquals(
                "2024-01-15",
                Api.json(Partnership.move(path, "signed")).path("signedOn").asText());
        assertEquals(
                "2024-01-16",
                Api.json(Api.patch(Api.admin(), path, "*", "{\"signedOn\": \"2024-01-16\"}"))
                        .path("signedOn")
                        .asText());
        assertEquals(
                Refusal.of(422, "invalid-content", "pointer /signedOn required"),
                Refusal.in(Api.patch(Api.admin(), path, "*", "{\"signedOn\": null}")));
    }

    @ParameterizedTest
    @CsvSource({
        "bot, 2015-04-09, no",
        "bot, 2015-04-10, yes",
        "bto, 2015-04-09, no",
        "bto, 2015-04-10, yes",
        "boo, 2015-04-09, no",
        "boo, 2015-04-10, yes",
        "o_and_m, 2015-04-09, no",
        "o_and_m, 2015-04-10, yes",
        "btl, 2015-04-09, no",
        "btl, 2015-04-10, yes",
        "blt, 2015-04-09, no",
        "blt, 2015-04-10, yes",
        "mixed, 2018-06-18, no",
        "mixed, 2018-06-19, yes",
        "public_investment, 2014-12-31, no",
        "public_investment, 2015-01-01, yes",
        "sponsorship, 1990-01-01, yes",
        "cooperation, 1990-01-01, yes"
    })
    void theLawMustHaveHadTheTypeOnTheDayOfSigning(String type, String day, String valid) {
        Map<String, Object> agreement = parties.agreement("Loại hợp đồng");
        agreement.put("contractType", type);
        String path = Partnership.negotiating(agreement);
        Response answer = Api.post(Api.admin(), path + "/transitions", Map.of("state", "signed", "effectiveOn", day));
        if (valid.equals("yes")) {
            assertEquals(200, answer.statusCode(), answer::asString);
        } else {
            assertEquals(Refusal.of(422, "invalid-content", "pointer /effectiveOn not_valid_then"), Refusal.in(answer));
        }
    }

    @Test
    void aSignedAgreementGetsNoTypeThatTheLawDidNotHave() {
        Map<String, Object> agreement = parties.agreement("Đổi loại");
        agreement.put("contractType", "cooperation");
        String path = Partnership.negotiating(agreement);
        Api.post(Api.admin(), path + "/transitions", Map.of("state", "signed", "effectiveOn", "2010-01-01"));
        BadInput.check(
                RawRequest.of("PATCH " + path)
                        .header("If-Match", "*")
                        .body(Api.MERGE_PATCH, "{\"contractType\": \"bot\"}"),
                "422 invalid-content: pointer /contractType not_valid_then");
    }
}
