package vn.hanoi.creativecity.gateway.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.gateway.Settings;
import vn.hanoi.creativecity.gateway.contract.Requirement.Audience;

class ContractTest {

    private static final List<Requirement> EVERYBODY = List.of(Requirement.NONE);

    @Test
    void eachOperationKnowsItsPathItsServiceAndItsDoor() throws Exception {
        assertEquals(
                List.of(
                        new Operation(
                                "GET", "/v1/centres", Optional.of(Upstream.CENTRES), EVERYBODY, OptionalLong.empty()),
                        new Operation(
                                "POST",
                                "/v1/centres",
                                Optional.of(Upstream.CENTRES),
                                List.of(new Requirement(Audience.PERSON, "admin")),
                                OptionalLong.of(2_097_152)),
                        new Operation("GET", "/problems", Optional.empty(), EVERYBODY, OptionalLong.empty()),
                        new Operation("GET", "/ogc", Optional.of(Upstream.CENTRES), EVERYBODY, OptionalLong.empty()),
                        new Operation("GET", "/ogc/", Optional.of(Upstream.CENTRES), EVERYBODY, OptionalLong.empty())),
                operations("""
                        {"paths": {
                          "/v1/centres": {
                            "parameters": [],
                            "get": {"x-service": "centres", "security": []},
                            "post": {"x-service": "centres", "security": [{"person": ["admin"]}], "x-body-limit": 2097152}
                          },
                          "/problems": {"get": {"x-service": "gateway", "security": []}},
                          "/ogc": {"get": {"x-service": "centres", "security": [], "x-also-at": "/ogc/"}}
                        }}"""));
    }

    @Test
    void eachAlternativeIsAWayIn() throws Exception {
        assertEquals(
                List.of(
                        Requirement.NONE,
                        new Requirement(Audience.PERSON, ""),
                        new Requirement(Audience.PERSON, "admin"),
                        new Requirement(Audience.API_CLIENT, "centres:read")),
                waysIn(
                        ", \"security\": [{}, {\"person\": []}, {\"person\": [\"admin\"]}, {\"apiKey\": [\"centres:read\"]}]",
                        ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                               | []",
                "[{}]                             | []",
                "-                                | []",
                "-                                | [{}]",
            })
    void whatSaysSoIsForEverybody(String ofOperation, String ofDocument) throws Exception {
        assertEquals(EVERYBODY, waysIn(security(ofOperation), security(ofDocument)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-                                                  | -",
                "null                                               | []",
                "[{\"fingerprint\": []}]                            | []",
                "[{\"person\": [\"admin\", \"juror\"]}]             | []",
                "[{\"person\": [], \"apiKey\": []}]                 | []",
            })
    void whatIsNotUnderstoodStopsTheStart(String ofOperation, String ofDocument) {
        assertThrows(IllegalStateException.class, () -> waysIn(security(ofOperation), security(ofDocument)));
    }

    @Test
    void aServiceThatNobodyKnowsStopsTheStart() {
        assertThrows(
                IllegalStateException.class,
                () -> operations("{\"paths\": {\"/a\": {\"get\": {\"x-service\": \"payments\"}}}}"));
        assertThrows(IllegalStateException.class, () -> operations("{\"paths\": {\"/a\": {\"get\": {}}}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "null", "\"1M\"", "1e30"})
    void aLimitThatIsNoNumberOfBytesStopsTheStart(String limit) {
        assertThrows(
                IllegalStateException.class,
                () -> operations("{\"paths\": {\"/a\": {\"post\": {\"x-service\": \"ideas\", \"security\": [], "
                        + "\"x-body-limit\": " + limit + "}}}}"));
    }

    @Test
    void anEmptyContractHoldsNothing() throws Exception {
        assertEquals(List.of(), operations("{}"));
        assertEquals(List.of(), operations("{\"paths\": {}}"));
    }

    @Test
    void aGatewayWithoutAContractStartsAndShowsThatThereIsNothing() throws Exception {
        Contract contract = new Contract(Settings.of("gateway.contract", "contract/none.json"));
        assertEquals(List.of(), contract.operations());
        assertEquals(Set.of(), contract.headerParameters());
        assertEquals(
                0, new ObjectMapper().readTree(contract.json()).path("paths").size());
    }

    @Test
    void theHeadersThatOperationsTakeAreKnown() {
        Contract contract = new Contract(Settings.of("gateway.contract", "contract/test.json"));
        assertEquals(Set.of("if-match", "if-none-match", "idempotency-key", "x-api-key"), contract.headerParameters());
    }

    private static String security(String value) {
        return value.equals("-") ? "" : ", \"security\": " + value;
    }

    private static List<Requirement> waysIn(String ofOperation, String ofDocument) throws Exception {
        return operations("{\"paths\": {\"/a\": {\"get\": {\"x-service\": \"ideas\"" + ofOperation + "}}}" + ofDocument
                        + "}")
                .getFirst()
                .waysIn();
    }

    private static List<Operation> operations(String document) throws Exception {
        return Operations.of(new ObjectMapper().readTree(document));
    }
}
