package vn.hanoi.creativecity.systemtests.owasp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hanoi.creativecity.systemtests.RunningSuite;
import vn.hanoi.creativecity.systemtests.WithSuite;

/** OWASP API6:2023: what would hurt when it is done many times cannot be. Here that is giving out keys. */
@ExtendWith(WithSuite.class)
class Api6UnrestrictedAccessToSensitiveBusinessFlowsIT {

    private final RunningSuite suite;

    Api6UnrestrictedAccessToSensitiveBusinessFlowsIT(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    void ofManyWhoAskForAKeyAtOnceTwoGetOne() throws Exception {
        String client = Sample.client(suite, "sovico", "\"centres:read\"", "");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> asking =
                    Collections.nCopies(12, () -> Sample.key(suite, client).statusCode());
            List<Integer> statuses = threads.invokeAll(asking).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
            assertEquals(List.of(201, 201, 409, 409, 409, 409, 409, 409, 409, 409, 409, 409), statuses);
        }
    }

    @Test
    void aRepeatNeverShowsTheSecretAgain() {
        String client = Sample.client(suite, "sovico", "\"centres:read\"", "");
        Response first = keyed(client);
        first.then().statusCode(201);
        Response second = keyed(client);
        second.then().statusCode(409).contentType(Sample.PROBLEM);
        assertEquals(-1, second.asString().indexOf(first.<String>path("key")));
        assertEquals(
                1,
                suite.requestOf("admin")
                        .get(client + "/keys")
                        .<List<?>>path("items")
                        .size());
    }

    private Response keyed(String client) {
        return suite.requestOf("admin")
                .contentType(Sample.JSON)
                .header("Idempotency-Key", "one-key-" + client.hashCode())
                .body("{\"name\": \"Thử\"}")
                .post(client + "/keys");
    }
}
