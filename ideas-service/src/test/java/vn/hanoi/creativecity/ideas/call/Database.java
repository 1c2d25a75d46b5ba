package vn.hanoi.creativecity.ideas.call;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.util.PSQLException;
import vn.hanoi.creativecity.testing.TestDatabase;

/** The service's database, asked behind its back. */
final class Database {

    private Database() {}

    /** The first column of a query. */
    static List<String> column(String sql, Object... values) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, values);
                ResultSet result = statement.executeQuery()) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }

    /** What came of a change: the number of rows, or the rule or the sentence by which it was refused. */
    static String change(String sql, Object... values) throws SQLException {
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

    private static Connection connect() throws SQLException {
        return new TestDatabase(setting("jdbc.url"), setting("username"), setting("password")).connect();
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("quarkus.datasource." + name, String.class);
    }
}
