package vn.hanoi.creativecity.gateway.webhook;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import vn.hanoi.creativecity.gateway.Clients;

/** What stands in the database. */
final class Rows {

    private Rows() {}

    static int count(String query, Instant... values) {
        return single(query, row -> row.getInt(1), values);
    }

    /** A little more than until the next attempt of any delivery, so that it is due then. */
    static Duration untilNextAttempt(Instant now) {
        return single(
                "select min(next_attempt_at) from webhook_delivery where state = 'PENDING'",
                row -> Duration.between(
                                now, row.getObject(1, OffsetDateTime.class).toInstant())
                        .plusMillis(10));
    }

    private interface Column<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> T single(String query, Column<T> column, Instant... values) {
        try (Connection connection = Clients.database();
                PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i].atOffset(ZoneOffset.UTC));
            }
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return column.of(row);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
