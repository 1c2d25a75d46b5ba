package vn.hanoi.creativecity.testing;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** A database made for one module in one test run, and the login that owns it. */
public record TestDatabase(String url, String user, String password) {

    /** Without the driver manager of the JDK, which finds no driver for the second of two class loaders. */
    public Connection connect() throws SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        return source.getConnection(user, password);
    }
}
