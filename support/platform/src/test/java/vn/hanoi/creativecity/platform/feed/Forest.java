package vn.hanoi.creativecity.platform.feed;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.testing.Follower;
import vn.hanoi.creativecity.testing.InnerTokens;

/** Writes groves and trees, each call in a transaction of its own unless it is given one. */
@Singleton
public class Forest {

    private final AgroalDataSource database;

    Forest(AgroalDataSource database) {
        this.database = database;
    }

    public Connection open() throws SQLException {
        return database.getConnection();
    }

    public UUID plantGrove(String name, String... seenBy) throws SQLException {
        UUID id = Ids.next();
        run("insert into grove (id, name, seen_by) values (?, ?, string_to_array(?, ','))", id, name, joined(seenBy));
        return id;
    }

    public UUID plantTree(UUID grove) throws SQLException {
        UUID id = Ids.next();
        run("insert into tree (id, grove_id, height) values (?, ?, 1)", id, grove);
        return id;
    }

    public void grow(UUID tree) throws SQLException {
        run("update tree set height = height + 1, version = version + 1 where id = ?", tree);
    }

    public void fell(UUID tree) throws SQLException {
        run("delete from tree where id = ?", tree);
    }

    public void rename(UUID grove, String name) throws SQLException {
        run("update grove set name = ?, version = version + 1 where id = ?", name, grove);
    }

    public void show(UUID grove, String... seenBy) throws SQLException {
        run(
                "update grove set seen_by = string_to_array(?, ','), version = version + 1 where id = ?",
                joined(seenBy),
                grove);
    }

    /** Lets go of what is not kept at that time. */
    void expire(Clock clock) throws SQLException {
        new FeedExpiry(database, clock, Duration.ZERO).run();
    }

    /** Nothing gets a place in the feed until the transaction of this connection ends. */
    public Connection haltSequencer() throws SQLException {
        Connection halt = open();
        halt.setAutoCommit(false);
        try (var statement = halt.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(hashtext('change feed'))");
        }
        return halt;
    }

    public void run(String sql, Object... values) throws SQLException {
        try (Connection connection = open()) {
            run(connection, sql, values);
        }
    }

    public static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /** Waits until the feed has told the public of it, and of all that was written before. */
    public static void awaitTold(UUID grove) {
        Follower.fromTheBeginning(InnerTokens.anonymous(), "/v1/changes/forest").readUntil(grove.toString());
    }

    private static String joined(String... words) {
        return String.join(",", words);
    }
}
