package vn.hanoi.creativecity.systemtests;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens to a request that is under way when its service is asked to stop. */
@ExtendWith(WithSuite.class)
class ShutdownIT {

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    /** Those of the demonstration; no other test makes one. */
    private static final String WALKING_SPACES = "/v1/centres?kind=walking_space&count=true";

    private final RunningSuite suite;

    ShutdownIT(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    void aRequestInFlightIsAnsweredBeforeItsServiceStops() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection database = suite.connectTo("centres");
                Statement sql = database.createStatement()) {
            database.setAutoCommit(false);
            sql.execute("lock table centre in access exclusive mode");
            Future<Response> answer = threads.submit(() -> suite.request().get(WALKING_SPACES));
            await(() -> somebodyWaits(sql));

            suite.stop("centres-service");
            await(() -> !suite.isReady("centres-service"));
            database.rollback();

            answer.get().then().statusCode(200).body("total", equalTo(5)).body("items.size()", equalTo(5));
        }
        suite.awaitReturnOf("centres-service");
        suite.awaitAnswersOf(WALKING_SPACES);
        suite.request().get(WALKING_SPACES).then().statusCode(200).body("total", equalTo(5));
    }

    private static boolean somebodyWaits(Statement sql) throws SQLException {
        try (ResultSet waiting = sql.executeQuery("select exists (select 1 from pg_locks where not granted)")) {
            return waiting.next() && waiting.getBoolean(1);
        }
    }

    /** Asks again and again; each time takes a round trip. */
    private static void await(Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plus(DEADLINE);
        while (!condition.call()) {
            assertTrue(Instant.now().isBefore(end), "It did not come about within " + DEADLINE);
        }
    }
}
