package vn.hanoi.creativecity.gateway.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.gateway.Settings;

class ContractTest {

    @Test
    void eachOperationKnowsItsPathItsServiceAndItsDoor() throws Exception {
        assertEquals(
                List.of(
                        new Operation("GET", "/v1/centres", Optional.of(Upstream.CENTRES), true),
                        new Operation("POST", "/v1/centres", Optional.of(Upstream.CENTRES), false),
                        new Operation("GET", "/problems", Optional.empty(), true)),
                operations("""
                        {"paths": {
                          "/v1/centres": {
                            "parameters": [],
                            "get": {"x-service": "centres", "security": []},
                            "post": {"x-service": "centres", "security": [{"person": ["admin"]}]}
                          },
                          "/problems": {"get": {"x-service": "gateway", "security": []}}
                        }}"""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                               | []                   | true",
                "[{\"person\": [\"admin\"]}]      | []                   | false",
                "[{\"person\": [\"admin\"]}, {}]  | []                   | true",
                "null                             | []                   | false",
                "-                                | []                   | true",
                "-                                | [{\"person\": []}]   | false",
                "-                                | -                    | false"
            })
    void onlyWhatSaysSoIsPublic(String ofOperation, String ofDocument, boolean isPublic) throws Exception {
        String operation = ofOperation.equals("-") ? "" : ", \"security\": " + ofOperation;
        String document = ofDocument.equals("-") ? "" : ", \"security\": " + ofDocument;
        var operations = operations(
                "{\"paths\": {\"/a\": {\"get\": {\"x-service\": \"ideas\"" + operation + "}}}" + document + "}");
        assertEquals(isPublic, operations.getFirst().isPublic());
    }

    @Test
    void aServiceThatNobodyKnowsStopsTheStart() {
        assertThrows(
                IllegalStateException.class,
                () -> operations("{\"paths\": {\"/a\": {\"get\": {\"x-service\": \"payments\"}}}}"));
        assertThrows(IllegalStateException.class, () -> operations("{\"paths\": {\"/a\": {\"get\": {}}}}"));
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
        assertEquals(Set.of("if-none-match", "idempotency-key", "x-api-key"), contract.headerParameters());
    }

    private static List<Operation> operations(String document) throws Exception {
        return Operations.of(new ObjectMapper().readTree(document));
    }
}
