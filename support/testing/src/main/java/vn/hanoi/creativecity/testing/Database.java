package vn.hanoi.creativecity.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.util.PSQLException;

/** The service's database, asked behind its back. */
public final class Database {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Database() {}

    /** The rows of a query, the columns of each joined by a space. */
    public static List<String> rows(String sql, Object... values) {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, values);
                ResultSet result = statement.executeQuery()) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    columns.add(result.getString(i));
                }
                rows.add(String.join(" ", columns));
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    public static long count(String sql, Object... values) {
        return Long.parseLong(rows(sql, values).getFirst());
    }

    public static int change(String sql, Object... values) {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** What came of a change: the number of rows, or the rule or the sentence by which it was refused. */
    public static String outcome(String sql, Object... values) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate() + " changed";
        } catch (PSQLException refused) {
            String rule = refused.getServerErrorMessage().getConstraint();
            return rule == null ? refused.getServerErrorMessage().getMessage() : rule;
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** A connection of the test's own, for what it holds on to. */
    public static Connection connect() throws SQLException {
        return new TestDatabase(setting("jdbc.url"), setting("username"), setting("password")).connect();
    }

    /** Comes back when somebody waits for a lock that this holds. */
    public static void awaitWaiterFor(Connection holder) throws SQLException {
        Instant end = Instant.now().plus(PATIENCE);
        try (PreparedStatement waiters = holder.prepareStatement(
                "select from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid))")) {
            while (!isFound(waiters)) {
                if (Instant.now().isAfter(end)) {
                    throw new AssertionError("Nobody waits");
                }
            }
        }
    }

    private static boolean isFound(PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            return rows.next();
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("quarkus.datasource." + name, String.class);
    }
}
