package vn.hanoi.creativecity.platform.write;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What a transaction writes and does not read itself, such as who changed what, whom to tell, and what was answered. It
 * goes to the database in the message of the commit: each message is a wait, often with locks that others wait for. If
 * something cannot be written, nothing of the transaction is.
 */
@Singleton
public class DeferredWrites {

    /** What waits takes memory; there is less of it in a request, and much in what changes thousands at once. */
    private static final int MOST_WAITING = 500;
    /** The database prepares each combination of statements anew, so only what is usual in a request goes in one. */
    private static final int MOST_TOGETHER = 6;

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transaction;

    DeferredWrites(AgroalDataSource database, TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /**
     * Carries out a statement at the end of the running transaction. Where it comes several times, it does so in that
     * order.
     *
     * @param statement one that gives no rows, always the same text
     * @throws IllegalStateException when no transaction is running, or it is being committed
     */
    public void add(String statement, Row row) {
        Waiting waiting = (Waiting) transaction.getResource(this);
        if (waiting == null) {
            waiting = new Waiting();
            transaction.putResource(this, waiting);
            transaction.registerInterposedSynchronization(waiting);
        }
        waiting.add(statement, row);
    }

    /** Writes at once what waits, for who looks for it in this transaction or may go back to a savepoint. */
    public void write() {
        if (transaction.getResource(this) instanceof Waiting waiting) {
            waiting.write();
        }
    }

    private final class Waiting implements Synchronization {

        private Statements statements = new Statements();
        private boolean isOver;

        void add(String statement, Row row) {
            if (isOver) {
                throw new IllegalStateException("The transaction is being committed");
            }
            statements.add(statement, row);
            if (statements.many() == MOST_WAITING) {
                write();
            }
        }

        @Override
        public void beforeCompletion() {
            isOver = true;
            if (statements.many() > MOST_TOGETHER) {
                write();
            } else if (statements.many() > 0) {
                onConnection(connection ->
                        connection.unwrap(CommittingConnection.class).takeAlong(statements));
            }
        }

        @Override
        public void afterCompletion(int status) {
            // The connection has sent or forgotten them.
        }

        void write() {
            onConnection(statements::write);
            statements = new Statements();
        }
    }

    private interface OnConnection {
        void run(Connection connection) throws SQLException;
    }

    /** On that of the running transaction. */
    private void onConnection(OnConnection work) {
        try (Connection connection = database.getConnection()) {
            work.run(connection);
        } catch (SQLException e) {
            throw new NotWritten(e);
        }
    }
}
