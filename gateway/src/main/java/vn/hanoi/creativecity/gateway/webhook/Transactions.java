package vn.hanoi.creativecity.gateway.webhook;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/** Short transactions of the work that nobody waits for. */
@Singleton
class Transactions {

    private final AgroalDataSource database;

    Transactions(AgroalDataSource database) {
        this.database = database;
    }

    /** Statements that belong together. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    <T> T run(Work<T> work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            }
        }
    }
}
