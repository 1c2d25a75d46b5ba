package vn.hanoi.creativecity.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One database and one login for each module that keeps data, and no way into it for anybody else. */
record Databases(Postgres postgres, Secrets secrets) {
    private static final String INVALID_PASSWORD = "28P01";

    void make() throws SQLException, CannotStart {
        try (Connection connection = DriverManager.getConnection(
                postgres.jdbcUrl("postgres"), Postgres.SUPERUSER, secrets.passwordOf(Postgres.SUPERUSER))) {
            for (String name : Application.databases()) {
                make(name, connection);
            }
            run("REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC", connection);
        } catch (SQLException e) {
            if (INVALID_PASSWORD.equals(e.getSQLState())) {
                throw new CannotStart("The passwords in secrets.properties are not those of the data in "
                        + postgres.data() + ". Put the file back, or start afresh: ./run --reset");
            }
            throw e;
        }
    }

    private void make(String name, Connection connection) throws SQLException {
        run("""
            SELECT format('CREATE ROLE %I LOGIN', name) FROM (SELECT ?::text AS name)
            WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name)""", connection, name);
        run("SELECT format('ALTER ROLE %I PASSWORD %L', ?, ?)", connection, name, secrets.passwordOf(name));
        run("""
            SELECT format('CREATE DATABASE %1$I OWNER %1$I', name) FROM (SELECT ?::text AS name)
            WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = name)""", connection, name);
        run("SELECT format('REVOKE ALL ON DATABASE %I FROM PUBLIC', ?)", connection, name);
    }
}
