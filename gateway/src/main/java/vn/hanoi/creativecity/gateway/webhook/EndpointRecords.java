package vn.hanoi.creativecity.gateway.webhook;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.hanoi.creativecity.platform.slug.Ids;

/** How far each endpoint has read. */
@Singleton
class EndpointRecords {

    /** Of whom something may be read and sent: the endpoint is active, and so is its client, which may have webhooks. */
    static final String IS_SERVED = "e.state = 'ACTIVE' and c.state = 'ACTIVE' and 'webhooks:manage' = any (c.scopes)";

    /** If this process dies, another one reads on after this. */
    private static final Duration TAKEN = Duration.ofMinutes(1);

    /** Who does not take what is there already is not given more: their place in the feed waits. */
    private static final int MOST_PENDING = 1_000;

    private final Transactions transactions;

    EndpointRecords(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Endpoints that nobody else is reading for. */
    List<DueEndpoint> take(Instant now, int most) throws SQLException {
        return transactions.run(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("""
                    update webhook_endpoint set read_after = ? where id in (
                        select e.id from webhook_endpoint e join api_client c on c.id = e.client_id
                        where %s and e.read_after <= ?
                            and (select count(*) from (select 1 from webhook_delivery d
                                where d.endpoint_id = e.id and d.state = 'PENDING' limit %d) p) < %d
                        order by e.read_after limit ? for update of e skip locked)
                    returning id, client_id, types, api_url, cursor""".formatted(IS_SERVED, MOST_PENDING, MOST_PENDING))) {
                update.setObject(1, now.plus(TAKEN).atOffset(ZoneOffset.UTC));
                update.setObject(2, now.atOffset(ZoneOffset.UTC));
                update.setInt(3, most);
                List<DueEndpoint> due = new ArrayList<>();
                try (ResultSet row = update.executeQuery()) {
                    while (row.next()) {
                        due.add(new DueEndpoint(
                                row.getObject("id", UUID.class),
                                row.getObject("client_id", UUID.class),
                                List.of((String[]) row.getArray("types").getArray()),
                                row.getString("api_url"),
                                row.getString("cursor")));
                    }
                }
                return due;
            }
        });
    }

    /**
     * Moves the endpoint on and writes down what it is to be told, both or neither.
     *
     * @return whether it was still where it was thought to be
     */
    boolean advance(DueEndpoint endpoint, String cursor, List<Event> events, Instant now) throws SQLException {
        return transactions.run(connection -> {
            try (PreparedStatement update = connection.prepareStatement("""
                    update webhook_endpoint set cursor = ?, read_after = ?
                    where id = ? and cursor = ? and state = 'ACTIVE'""")) {
                update.setString(1, cursor);
                update.setObject(2, now.atOffset(ZoneOffset.UTC));
                update.setObject(3, endpoint.id());
                update.setString(4, endpoint.cursor());
                if (update.executeUpdate() == 0) {
                    return false;
                }
            }
            insert(connection, endpoint.id(), events, now);
            return true;
        });
    }

    /** Lets it be read for at the next round. */
    void release(DueEndpoint endpoint, Instant now) throws SQLException {
        transactions.run(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update webhook_endpoint set read_after = ? where id = ?")) {
                update.setObject(1, now.atOffset(ZoneOffset.UTC));
                update.setObject(2, endpoint.id());
                return update.executeUpdate();
            }
        });
    }

    private static void insert(Connection connection, UUID endpoint, List<Event> events, Instant now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into webhook_delivery
                    (id, endpoint_id, type, payload, state, attempts, next_attempt_at, created_at)
                values (?, ?, ?, ?, 'PENDING', 0, ?, ?)""")) {
            for (Event event : events) {
                insert.setObject(1, Ids.next());
                insert.setObject(2, endpoint);
                insert.setString(3, event.type());
                insert.setString(4, event.payload());
                insert.setObject(5, now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
                insert.setObject(6, now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
