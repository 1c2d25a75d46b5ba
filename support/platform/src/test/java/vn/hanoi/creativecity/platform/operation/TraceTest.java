package vn.hanoi.creativecity.platform.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.platform.Answer;
import vn.hanoi.creativecity.platform.Api;
import vn.hanoi.creativecity.platform.LogLines;

@QuarkusTest
class TraceTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void everyLineThatARequestLogsCarriesItsTrace() {
        try (LogLines log = LogLines.of(EchoResource.class.getName())) {
            Api.anonymous()
                    .with("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-00")
                    .get("/v1/echoes/hello");

            assertEquals(1, log.lines().size());
            String line = log.lines().getFirst();
            assertTrue(line.matches("\\d{4}-\\d{2}-\\d{2}T\\S+ INFO  \\[\\S+] " + TRACE + " hello\\R"), line);
        }
    }

    @Test
    void theLinesOfOneRequestHaveOneTraceAndThoseOfAnotherAnother() {
        try (LogLines log = LogLines.of(EchoResource.class.getName())) {
            Api.anonymous().get("/v1/echoes/one");
            Api.anonymous().get("/v1/echoes/two");

            String one = log.lines().getFirst().replaceFirst("(?s).*] (\\S+) one.*", "$1");
            String two = log.lines().getLast().replaceFirst("(?s).*] (\\S+) two.*", "$1");
            assertTrue(one.matches("[0-9a-f]{32}") && two.matches("[0-9a-f]{32}"), log.lines()::toString);
            assertNotEquals(one, two);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/nothing", "/v1/sheets/a?x=1", "/v1/failures/unexpected", "/v1/failures/named"})
    void theTraceOfTheCallerGoesOn(String path) {
        Api api = Api.anonymous().with("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");

        assertEquals(TRACE, api.get(path).json().path("traceId").asText());
    }

    @Test
    void aBadTokenHasATraceToo() {
        Answer answer = Api.withoutToken()
                .with("Authorization", "Bearer none")
                .with("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .get("/v1/sheets/a");

        assertEquals(TRACE, answer.json().path("traceId").asText());
    }

    @Test
    void everyRequestWithoutATraceGetsItsOwn() {
        String one = Api.anonymous().get("/v1/nothing").json().path("traceId").asText();
        String other = Api.anonymous().get("/v1/nothing").json().path("traceId").asText();

        assertTrue(one.matches("[0-9a-f]{32}"), one);
        assertTrue(other.matches("[0-9a-f]{32}"), other);
        assertNotEquals(one, other);
    }
}
