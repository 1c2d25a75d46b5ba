package vn.hanoi.creativecity.platform.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
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
            assertTrue(!one.equals(two), log.lines()::toString);
        }
    }
}
