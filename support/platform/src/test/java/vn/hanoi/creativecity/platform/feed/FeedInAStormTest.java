package vn.hanoi.creativecity.platform.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.testing.TestDatabase;
import vn.hanoi.creativecity.testing.TestPostgres;

/**
 * Nothing is lost, nothing comes twice, and the versions of each resource come in order, whatever happens to writers and
 * sequencers. With {@code -Dlong=true} the storm lasts ten times as long.
 */
class FeedInAStormTest {

    private static final int TRANSACTIONS = Boolean.getBoolean("long") ? 1_000 : 100;
    private static final int TREES = 40;
    private static final List<String> TABLES =
            List.of("grove", "tree", "feed", "change", "change_waiting", "change_subject");

    private final List<UUID> trees = new ArrayList<>();
    private final UUID grove = Ids.next();
    private TestDatabase database;

    @BeforeEach
    void plant() throws SQLException {
        database = migrated(TestPostgres.freshDatabase("storm"));
        try (Connection connection = database.connect()) {
            Forest.run(connection, "insert into grove (id, name, seen_by) values (?, 'Rừng', '{public,staff}')", grove);
            for (int i = 0; i < TREES; i++) {
                UUID tree = Ids.next();
                trees.add(tree);
                Forest.run(connection, "insert into tree (id, grove_id, height) values (?, ?, 1)", tree, grove);
            }
        }
    }

    @Test
    void everyVersionComesOnceAndInOrder() throws Exception {
        Storm storm = new Storm(database, trees);
        UUID stalled = Ids.next();
        try (Connection idle = database.connect()) {
            idle.setAutoCommit(false);
            Forest.run(idle, "insert into tree (id, grove_id, height) values (?, ?, 1)", stalled, grove);

            storm.rage(TRANSACTIONS);
            storm.settle();

            assertEquals(versionsOf(database), versionsInFeed(database), "and nobody waited for the one who stalls");
            assertTrue(storm.kills() > 10, "killed " + storm.kills());

            idle.commit();
        }
        storm.settle();

        assertEquals(versionsOf(database), versionsInFeed(database));
        assertEquals(List.of(0L), versionsInFeed(database).get(stalled));
    }

    @Test
    void itGoesOnInACopyOfTheDatabaseWithAnotherEpoch() throws Exception {
        Storm storm = new Storm(database, trees);
        storm.rage(TRANSACTIONS / 2);
        Map<String, byte[]> copy;
        try (Connection idle = database.connect()) {
            // Something that is not committed when the copy is made, and something that waits.
            idle.setAutoCommit(false);
            Storm.grow(idle, trees.getLast());
            copy = copied(database);
            idle.commit();
        }
        storm.rage(TRANSACTIONS / 10);
        storm.settle();
        FeedState lost = stateOf(database);

        TestDatabase restored = migrated(TestPostgres.freshCluster("restored"));
        restore(copy, restored);
        Storm again = new Storm(restored, trees);
        again.rage(TRANSACTIONS / 2);
        again.settle();

        assertEquals(versionsOf(restored), versionsInFeed(restored));
        FeedState now = stateOf(restored);
        assertEquals(lost.epoch() + 1, now.epoch());
        FeedScope scope = new FeedScope(Set.of(), Set.of(Audience.PUBLIC));
        Problem problem = assertThrows(Problem.class, () -> scope.positionOf(scope.cursorAt(1, lost), now));
        assertEquals(ProblemType.CURSOR_EXPIRED, problem.type());
    }

    private static TestDatabase migrated(TestDatabase database) {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("db/platform", "db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
        return database;
    }

    /** The versions of each tree that were committed: each change counts one up, so all up to the present one. */
    private static Map<UUID, List<Long>> versionsOf(TestDatabase database) throws SQLException {
        Map<UUID, List<Long>> versions = new TreeMap<>();
        try (Connection connection = database.connect();
                ResultSet row = connection.createStatement().executeQuery("select id, version from tree")) {
            while (row.next()) {
                versions.put(
                        row.getObject(1, UUID.class),
                        LongStream.rangeClosed(0, row.getLong(2)).boxed().toList());
            }
        }
        return versions;
    }

    /** The same as the feed tells it, from its beginning to its end; its positions leave no gap. */
    private static Map<UUID, List<Long>> versionsInFeed(TestDatabase database) throws SQLException {
        Map<UUID, List<Long>> versions = new TreeMap<>();
        long position = 0;
        try (Connection connection = database.connect();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery(
                                "select position, collection, resource_id, version from change order by position")) {
            while (row.next()) {
                position++;
                assertEquals(position, row.getLong(1));
                if (row.getString(2).equals("trees")) {
                    versions.computeIfAbsent(row.getObject(3, UUID.class), _ -> new ArrayList<>())
                            .add(row.getLong(4));
                }
            }
        }
        assertEquals(position, stateOf(database).head());
        return versions;
    }

    private static FeedState stateOf(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                ResultSet row =
                        connection.createStatement().executeQuery("select epoch, head, expired, key from feed")) {
            row.next();
            return new FeedState(row.getLong(1), row.getLong(2), row.getLong(3), row.getBytes(4));
        }
    }

    /** All rows in one snapshot, as a dump takes them. */
    private static Map<String, byte[]> copied(TestDatabase database) throws SQLException, IOException {
        Map<String, byte[]> copy = new LinkedHashMap<>();
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            for (String table : TABLES) {
                ByteArrayOutputStream rows = new ByteArrayOutputStream();
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", rows);
                copy.put(table, rows.toByteArray());
            }
        }
        return copy;
    }

    /** As a dump is read in: rows first, then triggers, and each sequence where it was. */
    private static void restore(Map<String, byte[]> copy, TestDatabase database) throws SQLException, IOException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("delete from feed");
            statement.execute("alter table grove disable trigger user");
            statement.execute("alter table tree disable trigger user");
            for (Map.Entry<String, byte[]> table : copy.entrySet()) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table.getKey() + " from stdin", new ByteArrayInputStream(table.getValue()));
            }
            statement.execute("""
                    select setval(pg_get_serial_sequence('change_waiting', 'id'),
                        (select greatest(1, max(id)) from change_waiting) + 1)""");
            statement.execute("alter table grove enable trigger user");
            statement.execute("alter table tree enable trigger user");
        }
    }
}
