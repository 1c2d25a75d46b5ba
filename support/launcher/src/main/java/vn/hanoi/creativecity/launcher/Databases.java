package vn.hanoi.creativecity.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** One database and one login for each module that keeps data, and no way into it for anybody else. */
record Databases(Postgres postgres, Secrets secrets) {
    private static final String INVALID_PASSWORD = "28P01";

    void make() throws SQLException, CannotStart {
        try (Connection connection = connect()) {
            for (String name : Application.databases()) {
                make(name, connection);
            }
            run("REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC", connection);
        }
    }

    private Connection connect() throws SQLException, CannotStart {
        try {
            return DriverManager.getConnection(
                    postgres.jdbcUrl("postgres"), Postgres.SUPERUSER, secrets.passwordOf(Postgres.SUPERUSER));
        } catch (SQLException e) {
            if (INVALID_PASSWORD.equals(e.getSQLState())) {
                throw new CannotStart("The passwords in secrets.properties are not those of the data in "
                        + postgres.data() + ". Put the file back, or start afresh: ./run --reset");
            }
            throw e;
        }
    }

    private void make(String name, Connection connection) throws SQLException {
        if (isMissing("SELECT FROM pg_roles WHERE rolname = ?", name, connection)) {
            run("CREATE ROLE " + name + " LOGIN", connection);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE " + name + " PASSWORD " + statement.enquoteLiteral(secrets.passwordOf(name)));
        }
        if (isMissing("SELECT FROM pg_database WHERE datname = ?", name, connection)) {
            run("CREATE DATABASE " + name + " OWNER " + name, connection);
        }
        run("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC", connection);
    }

    private static boolean isMissing(String query, String name, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return !statement.executeQuery().next();
        }
    }

    private static void run(String sql, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
