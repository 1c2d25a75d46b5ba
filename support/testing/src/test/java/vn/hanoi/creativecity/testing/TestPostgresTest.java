package vn.hanoi.creativecity.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestPostgresTest {

    @Test
    void everyDatabaseIsEmptyAndItsOwn() throws SQLException {
        var first = TestPostgres.freshDatabase("centres");
        var second = TestPostgres.freshDatabase("centres");
        assertNotEquals(first.url(), second.url());
        execute(first, "CREATE TABLE centre (name text)");
        assertEquals(List.of("0"), rows(second, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"));
    }

    @Test
    void theServerIsPostgres18() throws SQLException {
        var version = rows(TestPostgres.freshDatabase("version"), "SHOW server_version_num");
        assertEquals("18", version.getFirst().substring(0, 2));
    }

    @Test
    void orderDependsOnNoLibraryOfTheSystem() throws SQLException {
        var database = TestPostgres.freshDatabase("locale");
        assertEquals(List.of("UTF8 b C.UTF-8 C"), rows(database, """
                    SELECT concat_ws(' ', pg_encoding_to_char(encoding), datlocprovider, datlocale, datcollate)
                    FROM pg_database WHERE datname = current_database()"""));
        assertEquals(List.of("hà nội"), rows(database, "SELECT lower('HÀ NỘI')"));
    }

    @Test
    void theLoginMakesTheExtensionsOfTheMigrationsByItself() throws SQLException {
        var database = TestPostgres.freshDatabase("extensions");
        for (var extension : List.of("unaccent", "pg_trgm", "cube", "btree_gist")) {
            execute(database, "CREATE EXTENSION " + extension);
        }
        assertEquals(
                List.of("btree_gist", "cube", "pg_trgm", "unaccent"),
                rows(database, "SELECT extname FROM pg_extension WHERE extname <> 'plpgsql' ORDER BY extname"));
    }

    @Test
    void nobodyElseMayConnect() {
        var database = TestPostgres.freshDatabase("closed");
        var stranger = TestPostgres.freshDatabase("stranger");
        var intruder = new TestDatabase(database.url(), stranger.user(), stranger.password());
        var refusal = assertThrows(SQLException.class, intruder::connect);
        assertEquals("42501", refusal.getSQLState());
    }

    @Test
    void anOutageCutsConnectionsAndKeepsWhatWasCommitted() throws SQLException {
        var database = TestPostgres.freshDatabase("outage");
        execute(database, "CREATE TABLE kept AS SELECT 'still here' AS words");
        try (var open = database.connect()) {
            TestPostgres.stop();
            assertThrows(SQLException.class, () -> open.createStatement().execute("SELECT 1"));
            var refusal = assertThrows(SQLException.class, database::connect);
            assertEquals("08001", refusal.getSQLState());
        } finally {
            TestPostgres.start();
        }
        assertEquals(List.of("still here"), rows(database, "SELECT words FROM kept"));
    }

    @Test
    void aNameThatWouldNeedQuotesIsRefused() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> TestPostgres.freshDatabase("centres-service"));
        assertEquals("Not a name for a database: centres-service", refusal.getMessage());
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> rows(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }
}
