package vn.hanoi.creativecity.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostgresResourceTest {

    @Test
    void theApplicationGetsADatabaseUnderItsName() throws SQLException {
        var resource = new PostgresResource();
        resource.init(Map.of("name", "centres"));
        var settings = resource.start();
        assertEquals(
                Set.of("quarkus.datasource.jdbc.url", "quarkus.datasource.username", "quarkus.datasource.password"),
                settings.keySet());
        try (var connection = connect(settings)) {
            assertTrue(connection.getCatalog().matches("centres_[0-9a-f]{8}"), connection.getCatalog());
        }
    }

    @Test
    void theServerOutlivesTheApplication() throws SQLException {
        var first = new PostgresResource();
        first.init(Map.of());
        var settings = first.start();
        first.stop();
        try (var connection = connect(settings)) {
            assertTrue(connection.isValid(5));
        }
    }

    private static Connection connect(Map<String, String> settings) throws SQLException {
        return DriverManager.getConnection(
                settings.get("quarkus.datasource.jdbc.url"),
                settings.get("quarkus.datasource.username"),
                settings.get("quarkus.datasource.password"));
    }
}
