package vn.hanoi.creativecity.platform.write;

import java.sql.SQLException;

/** What was left for the end of a transaction could not be written; the cause says why. */
final class NotWritten extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotWritten(SQLException cause) {
        super(cause);
    }
}
