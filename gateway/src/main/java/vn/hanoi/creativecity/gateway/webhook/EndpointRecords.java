package vn.hanoi.creativecity.gateway.webhook;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import vn.hanoi.creativecity.gateway.directory.KnownClient;
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

    /** How many are moved on in one transaction, so that none becomes large. */
    private static final int MOST_TOGETHER = 50;

    private final Transactions transactions;

    EndpointRecords(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Endpoints that nobody else is reading for: all that are at the same place together.
     *
     * @param most at how many places they may be
     */
    List<DueEndpoint> take(Instant now, int most) throws SQLException {
        return transactions.run(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("""
                    with ready as (
                        select e.id, e.cursor, e.read_after from webhook_endpoint e join api_client c on c.id = e.client_id
                        where %s and e.read_after <= ?
                            and (select count(*) from (select 1 from webhook_delivery d
                                where d.endpoint_id = e.id and d.state = 'PENDING' limit %d) p) < %d),
                    next as (select cursor from ready group by cursor order by min(read_after), cursor limit ?),
                    taken as (
                        select id from webhook_endpoint
                        where id in (select ready.id from ready join next using (cursor)) and read_after <= ?
                        for update skip locked)
                    update webhook_endpoint e set read_after = ? from taken, api_client c
                    where e.id = taken.id and c.id = e.client_id
                    returning e.id, e.types, e.api_url, e.cursor, c.id as client, c.name, c.organisation, c.scopes""".formatted(IS_SERVED, MOST_PENDING, MOST_PENDING))) {
                update.setObject(1, at(now));
                update.setInt(2, most);
                update.setObject(3, at(now));
                update.setObject(4, at(now.plus(TAKEN)));
                List<DueEndpoint> due = new ArrayList<>();
                try (ResultSet row = update.executeQuery()) {
                    while (row.next()) {
                        due.add(new DueEndpoint(
                                row.getObject("id", UUID.class),
                                client(row),
                                List.of((String[]) row.getArray("types").getArray()),
                                row.getString("api_url"),
                                row.getString("cursor")));
                    }
                }
                return due;
            }
        });
    }

    private static KnownClient client(ResultSet row) throws SQLException {
        return new KnownClient(
                row.getObject("client", UUID.class),
                row.getString("name"),
                Optional.ofNullable(row.getString("organisation")),
                Set.of((String[]) row.getArray("scopes").getArray()),
                Set.of(),
                Map.of());
    }

    /**
     * Moves endpoints on and writes down what each is to be told; of one endpoint both or neither.
     *
     * @return those that were still where they were thought to be, where they are now
     */
    Readers advance(Readers readers, String cursor, Function<DueEndpoint, List<Event>> told, Instant now)
            throws SQLException {
        List<DueEndpoint> moved = new ArrayList<>();
        for (int i = 0; i < readers.endpoints().size(); i += MOST_TOGETHER) {
            List<DueEndpoint> some = readers.endpoints()
                    .subList(i, Math.min(i + MOST_TOGETHER, readers.endpoints().size()));
            moved.addAll(transactions.run(connection -> {
                List<DueEndpoint> there = move(connection, some, readers.cursor(), cursor, now);
                insert(connection, there, told, now);
                return there;
            }));
        }
        return new Readers(readers.client(), cursor, moved);
    }

    private static List<DueEndpoint> move(
            Connection connection, List<DueEndpoint> endpoints, String from, String to, Instant now)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update webhook_endpoint set cursor = ?, read_after = ?
                where id = any (?) and cursor = ? and state = 'ACTIVE' returning id""")) {
            update.setString(1, to);
            update.setObject(2, at(now));
            update.setArray(3, ids(connection, endpoints));
            update.setString(4, from);
            Set<UUID> moved = new HashSet<>();
            try (ResultSet row = update.executeQuery()) {
                while (row.next()) {
                    moved.add(row.getObject("id", UUID.class));
                }
            }
            return endpoints.stream()
                    .filter(endpoint -> moved.contains(endpoint.id()))
                    .toList();
        }
    }

    /** Lets them be read for at the next round. */
    void release(Readers readers, Instant now) throws SQLException {
        transactions.run(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update webhook_endpoint set read_after = ? where id = any (?)")) {
                update.setObject(1, at(now));
                update.setArray(2, ids(connection, readers.endpoints()));
                return update.executeUpdate();
            }
        });
    }

    private static void insert(
            Connection connection, List<DueEndpoint> endpoints, Function<DueEndpoint, List<Event>> told, Instant now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into webhook_delivery
                    (id, endpoint_id, type, payload, state, attempts, next_attempt_at, created_at)
                values (?, ?, ?, ?, 'PENDING', 0, ?, ?)""")) {
            for (DueEndpoint endpoint : endpoints) {
                for (Event event : told.apply(endpoint)) {
                    insert.setObject(1, Ids.next());
                    insert.setObject(2, endpoint.id());
                    insert.setString(3, event.type());
                    insert.setString(4, event.payload());
                    insert.setObject(5, at(now));
                    insert.setObject(6, at(now));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static Array ids(Connection connection, List<DueEndpoint> endpoints) throws SQLException {
        return connection.createArrayOf(
                "uuid", endpoints.stream().map(DueEndpoint::id).toArray());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
