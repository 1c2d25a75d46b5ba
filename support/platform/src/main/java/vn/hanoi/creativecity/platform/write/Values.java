package vn.hanoi.creativecity.platform.write;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * The values of a statement, in the order of its parameters. Each has its type even when it is null: the database prepares
 * a statement for each combination of types.
 */
public final class Values {

    private final PreparedStatement statement;
    private int last;

    public Values(PreparedStatement statement) {
        this.statement = statement;
    }

    public Values add(String text) throws SQLException {
        statement.setString(++last, text);
        return this;
    }

    public Values add(UUID id) throws SQLException {
        return add(id, Types.OTHER);
    }

    public Values add(int number) throws SQLException {
        statement.setInt(++last, number);
        return this;
    }

    public Values add(boolean flag) throws SQLException {
        statement.setBoolean(++last, flag);
        return this;
    }

    public Values add(byte[] bytes) throws SQLException {
        statement.setBytes(++last, bytes);
        return this;
    }

    public Values add(Instant instant) throws SQLException {
        return add(instant == null ? null : instant.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    public Values add(LocalDate day) throws SQLException {
        return add(day, Types.DATE);
    }

    public Values add(List<String> texts) throws SQLException {
        statement.setArray(++last, statement.getConnection().createArrayOf("text", texts.toArray()));
        return this;
    }

    private Values add(Object value, int type) throws SQLException {
        statement.setObject(++last, value, type);
        return this;
    }
}
