package vn.hanoi.creativecity.platform.feed;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The feed's tables, as the one sequencer reads and writes them in its transaction: a few statements for many rows. */
final class FeedTables {

    private static final String SEPARATOR = ",";

    private final Connection connection;

    FeedTables(Connection connection) {
        this.connection = connection;
    }

    /**
     * Makes this transaction the only one that gives places, or tells that another one does. Everything in it sees one
     * snapshot. In another cluster than the last time, a copy, the epoch is raised: the last places may not have come along.
     */
    boolean lock() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read");
            try (ResultSet row = statement.executeQuery("select pg_try_advisory_xact_lock(hashtext('change feed'))")) {
                row.next();
                if (!row.getBoolean(1)) {
                    return false;
                }
            }
            statement.executeUpdate("""
                    update feed set epoch = epoch + case when cluster = '' then 0 else 1 end, cluster = here.name
                    from (select system_identifier || '/' || timeline_id as name
                        from pg_control_system(), pg_control_checkpoint()) here
                    where cluster <> here.name""");
            statement.executeQuery("select 1 from feed for update").close();
            return true;
        }
    }

    List<Waiting> takeWaiting(int most) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement("""
                with taken as (
                    delete from change_waiting where id in (select id from change_waiting order by id limit ?) returning *)
                select collection, resource_id, version, at from taken order by id""")) {
            take.setInt(1, most);
            List<Waiting> waiting = new ArrayList<>();
            try (ResultSet row = take.executeQuery()) {
                while (row.next()) {
                    waiting.add(new Waiting(
                            new Subject(row.getString(1), row.getObject(2, UUID.class)),
                            row.getLong(3),
                            row.getObject(4, OffsetDateTime.class).toInstant()));
                }
            }
            return waiting;
        }
    }

    Map<UUID, Sight.State> remembered(String collection, List<UUID> ids) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select resource_id, version, audience, shown from change_subject
                where collection = ? and resource_id = any (?)""")) {
            select.setString(1, collection);
            select.setArray(2, uuids(ids));
            return states(select);
        }
    }

    Map<UUID, Sight.State> subjects(String query, List<UUID> ids) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select id, version, audience, shown from (" + query + ") as subject where id = any (?)")) {
            select.setArray(1, uuids(ids));
            return states(select);
        }
    }

    List<UUID> ids(String query, List<UUID> causes) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setArray(1, uuids(causes));
            List<UUID> ids = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }

    void remember(Map<Subject, Sight> sights) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into change_subject (collection, resource_id, version, audience, shown)
                select collection, id, version, string_to_array(audience, ','), shown
                from unnest(?::text[], ?::uuid[], ?::bigint[], ?::text[], ?::text[])
                    as sight (collection, id, version, audience, shown)
                on conflict (collection, resource_id) do update
                set version = excluded.version, audience = excluded.audience, shown = excluded.shown""")) {
            Collection<Sight> seen = sights.values();
            upsert.setArray(1, texts(sights.keySet().stream().map(Subject::collection)));
            upsert.setArray(2, uuids(sights.keySet().stream().map(Subject::id).toList()));
            upsert.setArray(3, numbers(seen.stream().map(Sight::version)));
            upsert.setArray(4, texts(seen.stream().map(sight -> joined(sight.audience()))));
            upsert.setArray(5, texts(seen.stream().map(Sight::shown)));
            upsert.executeUpdate();
        }
    }

    /** Appends the changes at the end of the feed, in their order. */
    void append(List<Placed> placed) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                with added as (
                    insert into change (position, collection, resource_id, version, kind, at, audience, lost)
                    select feed.head + number, collection, id, version, kind, at,
                        string_to_array(audience, ','), string_to_array(lost, ',')
                    from feed, unnest(?::text[], ?::uuid[], ?::bigint[], ?::text[], ?::timestamptz[], ?::text[], ?::text[])
                        with ordinality as placed (collection, id, version, kind, at, audience, lost, number))
                update feed set head = head + ?""")) {
            insert.setArray(
                    1, texts(placed.stream().map(change -> change.subject().collection())));
            insert.setArray(
                    2,
                    uuids(placed.stream().map(change -> change.subject().id()).toList()));
            insert.setArray(3, numbers(placed.stream().map(Placed::version)));
            insert.setArray(4, texts(placed.stream().map(change -> change.kind().name())));
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "timestamptz",
                            placed.stream()
                                    .map(change -> change.at().atOffset(ZoneOffset.UTC))
                                    .toArray()));
            insert.setArray(6, texts(placed.stream().map(change -> joined(change.audience()))));
            insert.setArray(7, texts(placed.stream().map(change -> joined(change.lost()))));
            insert.setInt(8, placed.size());
            insert.executeUpdate();
        }
    }

    private static Map<UUID, Sight.State> states(PreparedStatement select) throws SQLException {
        Map<UUID, Sight.State> states = new HashMap<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String[] audience = (String[]) row.getArray(3).getArray();
                states.put(
                        row.getObject(1, UUID.class),
                        new Sight.State(row.getLong(2), Set.copyOf(Arrays.asList(audience)), row.getString(4)));
            }
        }
        return states;
    }

    private static String joined(Set<String> words) {
        return String.join(SEPARATOR, words);
    }

    private Array uuids(List<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }

    private Array texts(Stream<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private Array numbers(Stream<Long> numbers) throws SQLException {
        return connection.createArrayOf("bigint", numbers.toArray());
    }
}
