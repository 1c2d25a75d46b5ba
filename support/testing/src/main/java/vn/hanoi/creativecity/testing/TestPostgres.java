package vn.hanoi.creativecity.testing;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * The one PostgreSQL of a test run: a container where a Docker engine answers, else the embedded binaries. It starts with
 * the first database that a test asks for and ends with the JVM.
 */
public final class TestPostgres {

    private TestPostgres() {}

    /**
     * An empty UTF-8 database whose order depends on no library of the system, owned by a login of its own that nobody
     * else may use.
     *
     * @param name what the database is for, such as {@code centres}; lower-case letters, digits and underscores
     */
    public static TestDatabase freshDatabase(String name) {
        return freshDatabase(SharedServer.get(), name);
    }

    /** The same in another cluster, which is started for it and ends with the JVM. */
    public static TestDatabase freshCluster(String name) {
        return freshDatabase(DockerEngine.answers() ? new ContainerServer() : new EmbeddedServer(), name);
    }

    private static TestDatabase freshDatabase(PostgresServerMXBean server, String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,40}")) {
            throw new IllegalArgumentException("Not a name for a database: " + name);
        }
        var unique = name + "_" + UUID.randomUUID().toString().substring(0, 8);
        var database = new TestDatabase(url(server, unique), unique, "password of " + unique);
        try {
            asSuperuser(url(server, "postgres"), creationOf(database));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create the database " + unique + " for tests", e);
        }
        return database;
    }

    /** Cuts every connection and leaves the port closed, as an outage does. Nothing that was committed is lost. */
    public static void stop() {
        SharedServer.get().stop();
    }

    /** Ends the outage: the same data on the same port. Returns when the server answers. */
    public static void start() {
        SharedServer.get().start();
    }

    private static List<String> creationOf(TestDatabase database) {
        var name = database.user();
        return List.of(
                "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(name, database.password()),
                """
                CREATE DATABASE %1$s OWNER %1$s TEMPLATE template0 ENCODING 'UTF8'
                LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C'""".formatted(name),
                "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
    }

    private static void asSuperuser(String url, List<String> commands) throws SQLException {
        try (var connection = new TestDatabase(url, "postgres", "postgres").connect();
                var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        }
    }

    private static String url(PostgresServerMXBean server, String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(server.getHost(), server.getPort(), database);
    }
}
