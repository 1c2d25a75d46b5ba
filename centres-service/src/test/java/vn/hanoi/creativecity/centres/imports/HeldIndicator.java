package vn.hanoi.creativecity.centres.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.hanoi.creativecity.testing.Database;

/** An indicator that a test holds in the database, so that whoever imports its observations comes no further. */
final class HeldIndicator implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Connection connection;

    HeldIndicator(String code) throws SQLException {
        connection = Database.connect();
        connection.setAutoCommit(false);
        try (PreparedStatement hold =
                connection.prepareStatement("select 1 from indicator where code = ? for update")) {
            hold.setString(1, code);
            hold.execute();
        }
    }

    /** The connection that waits for it, other than these. */
    static String awaitWaiting(String... others) {
        Instant begin = Instant.now();
        while (Duration.between(begin, Instant.now()).compareTo(PATIENCE) < 0) {
            List<String> waiting = Database.rows("""
                    select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
                        and query ilike '%indicator%' and pid::text <> all (string_to_array(?, ','))""", String.join(",", others));
            if (!waiting.isEmpty()) {
                return waiting.getFirst();
            }
        }
        throw new AssertionError("Nobody waits for the indicator");
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
