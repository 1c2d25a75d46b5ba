package vn.hanoi.creativecity.gateway.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompartmentOfTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/centres,                               false, BRIEF",
        "/v1/centres?awaits=1&q=wait%3D30,          false, BRIEF",
        "/v1/imports,                               true,  LASTING",
        "/v1/changes/centres?after=a&wait=30,       false, LASTING",
        "/v1/changes/centres?wait=30,               false, LASTING",
        "/v1/exports/centres?format=csv,            false, LASTING"
    })
    void whatTakesLongIsKnownByItsAddressOrItsBody(String uri, boolean isLargeBody, Compartment compartment) {
        assertEquals(compartment, Compartment.of(uri, isLargeBody));
    }
}
