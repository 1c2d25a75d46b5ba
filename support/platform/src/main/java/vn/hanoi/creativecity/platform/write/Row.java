package vn.hanoi.creativecity.platform.write;

import java.sql.SQLException;

/** Gives the values of a statement. It is asked at the end of the transaction, so they must not change until then. */
@FunctionalInterface
public interface Row {
    void to(Values values) throws SQLException;
}
