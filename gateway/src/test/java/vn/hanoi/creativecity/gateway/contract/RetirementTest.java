package vn.hanoi.creativecity.gateway.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetirementTest {

    private static final String GET = "GET /v1/districts";

    @Test
    void theContractSaysSinceWhenUntilWhenAndWhatInstead() throws Exception {
        assertEquals(
                Optional.of(new Retirement(
                        LocalDate.of(2026, 12, 1),
                        Optional.of(LocalDate.of(2027, 7, 1)),
                        Optional.of("/v1/administrative-units"))),
                retirement("""
                        {"deprecated": true, "x-deprecated-since": "2026-12-01", "x-sunset": "2027-07-01",
                         "x-successor": "/v1/administrative-units"}"""));
        assertEquals(
                Optional.of(new Retirement(LocalDate.of(2026, 12, 1), Optional.empty(), Optional.empty())),
                retirement("{\"deprecated\": true, \"x-deprecated-since\": \"2026-12-01\"}"));
        assertEquals(Optional.empty(), retirement("{\"deprecated\": false}"));
        assertEquals(Optional.empty(), retirement("{}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"deprecated\": true}",
                "{\"x-deprecated-since\": \"2026-12-01\"}",
                "{\"x-sunset\": \"2027-07-01\"}",
                "{\"deprecated\": true, \"x-deprecated-since\": \"soon\"}",
                "{\"deprecated\": true, \"x-deprecated-since\": \"2026-12-01\", \"x-sunset\": null}",
                "{\"deprecated\": true, \"x-deprecated-since\": \"2026-12-01\", \"x-sunset\": \"2026-12-01\"}"
            })
    void whatIsHalfSaidStopsTheStart(String operation) {
        assertThrows(IllegalStateException.class, () -> retirement(operation));
    }

    private static Optional<Retirement> retirement(String operation) throws Exception {
        JsonNode read = new ObjectMapper().readTree(operation);
        return Retirement.of(GET, read);
    }
}
