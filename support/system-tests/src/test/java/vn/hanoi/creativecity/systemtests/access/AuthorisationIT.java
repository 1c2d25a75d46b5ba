package vn.hanoi.creativecity.systemtests.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hanoi.creativecity.systemtests.RunningSuite;
import vn.hanoi.creativecity.systemtests.WithSuite;
import vn.hanoi.creativecity.systemtests.access.AuthorisationTable.Row;

/**
 * Walks the authorisation table through the gateway, with people who log in at the identity provider and keys that the
 * gateway has given out. That the table has every operation is tested beside the contract.
 */
@ExtendWith(WithSuite.class)
class AuthorisationIT {

    private final RunningSuite suite;

    AuthorisationIT(RunningSuite suite) {
        this.suite = suite;
    }

    @TestFactory
    Stream<DynamicTest> everybodyGetsWhatTheTableSays() throws IOException {
        AuthorisationTable table = AuthorisationTable.read();
        Callers callers = new Callers(suite);
        Attempts attempts = new Attempts(callers);
        return table.rows().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.toString(), () -> assertEquals(row.statuses(), walk(row, callers, attempts))));
    }

    private static Map<String, Integer> walk(Row row, Callers callers, Attempts attempts) {
        Map<String, Integer> statuses = new LinkedHashMap<>();
        row.statuses()
                .keySet()
                .forEach(caller -> statuses.put(
                        caller,
                        attempts.call(row.operation(), row.on(), () -> callers.request(caller))
                                .statusCode()));
        return statuses;
    }
}
