package vn.hanoi.creativecity.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {
    private static final String INVALID_PASSWORD = "28P01";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private static final String OWNERS_AND_RIGHTS = """
            SELECT datname || ' ' || pg_get_userbyid(datdba) || ' ' || datacl::text
            FROM pg_database WHERE datname <> 'template0' ORDER BY datname""";

    @TempDir
    static Path folder;

    private static Home home;
    private static Secrets secrets;
    private static Postgres postgres;
    private static ProcessHandle process;

    @BeforeAll
    static void start() throws Exception {
        home = Home.at(folder);
        secrets = Secrets.in(home.secrets());
        postgres = new Postgres(
                new PostgresBinaries(Path.of("target/postgres")),
                home.postgres(),
                home.log("postgres"),
                FreePorts.find().postgres(),
                secrets.passwordOf("postgres"));
        process = postgres.launch();
        new Databases(postgres, secrets).make();
    }

    @AfterAll
    static void stop() {
        postgres.stop(process);
    }

    @Test
    void eachModuleOwnsADatabaseAndNobodyElseIsLetIn() throws SQLException {
        assertEquals(
                List.of(
                        "centres centres {centres=CTc/centres}",
                        "events events {events=CTc/events}",
                        "gateway gateway {gateway=CTc/gateway}",
                        "ideas ideas {ideas=CTc/ideas}",
                        "keycloak keycloak {keycloak=CTc/keycloak}",
                        "postgres postgres {postgres=CTc/postgres}",
                        "template1 postgres {postgres=CTc/postgres}"),
                query("postgres", "postgres", OWNERS_AND_RIGHTS));
    }

    @Test
    void theContainersMakeTheSameDatabases() throws Exception {
        Home elsewhere = Home.at(folder.resolve("elsewhere"));
        Postgres container = new Postgres(
                postgres.binaries(),
                elsewhere.postgres(),
                elsewhere.log("postgres"),
                FreePorts.find().postgres(),
                secrets.passwordOf("postgres"));
        ProcessHandle itsProcess = container.launch();
        try (Connection connection =
                DriverManager.getConnection(container.jdbcUrl("postgres"), "postgres", container.password())) {
            for (String statement : initScript().split(";\n")) {
                connection.createStatement().execute(statement);
            }
            assertEquals(query("postgres", "postgres", OWNERS_AND_RIGHTS), firstColumn(OWNERS_AND_RIGHTS, connection));
        } finally {
            container.stop(itsProcess);
        }
    }

    @Test
    void textIsUtf8OrderedByCodePointWhateverTheSystemDoes() throws SQLException {
        for (String database : Application.databases()) {
            assertEquals(List.of("UTF8 b C.UTF-8 C C"), query(database, database, """
                            SELECT concat_ws(' ', pg_encoding_to_char(encoding), datlocprovider, datlocale, datcollate, datctype)
                            FROM pg_database WHERE datname = current_database()"""));
        }
    }

    @Test
    void aModuleMakesTheExtensionsItNeedsInItsOwnDatabase() throws SQLException {
        try (Connection connection = connect("centres", "centres", secrets.passwordOf("centres"))) {
            for (String extension : List.of("unaccent", "pg_trgm", "cube", "btree_gist")) {
                connection.createStatement().execute("CREATE EXTENSION " + extension);
            }
        }

        assertEquals(
                List.of("btree_gist", "cube", "pg_trgm", "plpgsql", "unaccent"),
                query("centres", "centres", "SELECT extname FROM pg_extension ORDER BY extname"));
    }

    @Test
    void aWrongPasswordIsRefused() {
        for (String login : List.of("postgres", "centres", "ideas", "events")) {
            assertEquals(INVALID_PASSWORD, refusal(login, login, "postgres"));
            assertEquals(INVALID_PASSWORD, refusal(login, login, secrets.passwordOf(login) + "0"));
        }
    }

    @Test
    void aLoginCannotConnectToAnotherDatabase() {
        for (String login : Application.databases()) {
            for (String database : List.of("centres", "ideas", "events", "postgres", "template1")) {
                if (!database.equals(login)) {
                    assertEquals(INSUFFICIENT_PRIVILEGE, refusal(database, login, secrets.passwordOf(login)));
                }
            }
        }
    }

    @Test
    void dataOutlivesTheServer() throws Exception {
        try (Connection connection = connect("events", "events", secrets.passwordOf("events"))) {
            connection.createStatement().execute("CREATE TABLE edition AS SELECT 2026 AS year");
        }

        postgres.stop(process);
        process = postgres.launch();
        new Databases(postgres, secrets).make();

        assertEquals(List.of("2026"), query("events", "events", "SELECT year FROM edition"));
    }

    @Test
    void passwordsThatAreNotThoseOfTheDataAreNamed() throws IOException {
        Secrets others = Secrets.in(Files.createTempDirectory("home").resolve("secrets.properties"));

        CannotStart e = assertThrows(CannotStart.class, () -> new Databases(postgres, others).make());

        assertEquals(
                "The passwords in secrets.properties are not those of the data in " + home.postgres()
                        + ". Put the file back, or start afresh: ./run --reset",
                e.getMessage());
    }

    private static String refusal(String database, String login, String password) {
        return assertThrows(
                        SQLException.class,
                        () -> connect(database, login, password).close())
                .getSQLState();
    }

    /** What psql makes of the script: its commands carried out, its variables filled in. */
    private static String initScript() throws IOException {
        return Files.readString(Path.of("../../deploy/postgres/databases.sql"))
                .replaceAll("(?m)^(--|\\\\getenv) .*$", "")
                .replaceAll(":'(\\w+)_password'", "'$1'")
                .strip();
    }

    private static List<String> query(String database, String login, String sql) throws SQLException {
        try (Connection connection = connect(database, login, secrets.passwordOf(login))) {
            return firstColumn(sql, connection);
        }
    }

    private static List<String> firstColumn(String sql, Connection connection) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = connection.createStatement().executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    private static Connection connect(String database, String login, String password) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), login, password);
    }
}
