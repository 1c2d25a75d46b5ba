package vn.hanoi.creativecity.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A suite that runs, and what may happen to it meanwhile. */
class LauncherTest {
    private static final Ports PORTS = FreePorts.find();
    private static final String URL = "http://localhost:" + PORTS.of(Application.GATEWAY);

    @TempDir
    static Path folder;

    private static Path home;
    private static Path checkout;
    private static RunningLauncher launcher;

    @BeforeAll
    static void start() throws Exception {
        home = folder.resolve("home");
        checkout = StandIns.in(folder.resolve("checkout"));
        launcher = new RunningLauncher(home, checkout, PORTS);
        launcher.readUntil("curl -s '" + URL + "/v1/centres?q=son%20tay'");
    }

    @AfterAll
    static void stop() {
        launcher.close();
    }

    @Test
    void theGatewayIsToldWhereTheServicesAreAndWithWhichKeyToSign() throws Exception {
        String environment = answerOf(Application.GATEWAY);

        for (Application service : Application.services()) {
            assertTrue(environment.contains("GATEWAY_UPSTREAMS_" + service + "=http://127.0.0.1:" + PORTS.of(service)));
        }
        assertTrue(environment.contains("GATEWAY_INNER_KEY=" + home.resolve("keys/gateway/inner-key.jwk")));
        assertTrue(Files.exists(home.resolve("keys/gateway/inner-key.jwk")));
        assertTrue(environment.contains(
                "QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://127.0.0.1:%d/gateway".formatted(PORTS.postgres())));
    }

    @Test
    void aServiceIsToldItsDatabaseAndWhoseTokensToTrust() throws Exception {
        String environment = answerOf(Application.IDEAS);
        Path keys = home.resolve("keys/inner-keys.json");

        assertTrue(environment.contains(
                "QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://127.0.0.1:%d/ideas".formatted(PORTS.postgres())));
        assertTrue(environment.contains("QUARKUS_DATASOURCE_USERNAME=ideas"));
        assertTrue(environment.contains("QUARKUS_DATASOURCE_PASSWORD=" + password("ideas")));
        assertTrue(environment.contains("MP_JWT_VERIFY_PUBLICKEY_LOCATION=" + keys.toUri()));
        assertTrue(environment.contains("DEMONSTRATION_DATA=true"));
        assertTrue(environment.contains("NOTIFICATIONS_FOLDER=" + home.resolve("mails")));
        assertTrue(environment.contains("ATTACHMENTS_FOLDER=" + home.resolve("attachments")));
        assertTrue(Files.exists(keys));
        assertFalse(environment.contains("GATEWAY_"));
    }

    @Test
    void aServiceIsToldWhereTheOthersAreAndWithWhichKeyToSign() throws Exception {
        String environment = answerOf(Application.EVENTS);
        Path key = home.resolve("keys/events-service/inner-key.jwk");

        for (Application service : Application.services()) {
            assertTrue(environment.contains(
                    "FOLLOWING_SERVICES_" + service + "_URL=http://127.0.0.1:" + PORTS.of(service)));
        }
        assertTrue(environment.contains("FOLLOWING_INNER_KEY=" + key));
        assertTrue(Files.exists(key));
    }

    @Test
    void aSecondRunSaysThatOneIsRunning() throws Exception {
        for (String option : List.of("--no-demonstration-data", "--reset")) {
            try (var second = new RunningLauncher(home, checkout, FreePorts.find(), option)) {
                assertEquals(
                        List.of("It is already running: pid "
                                + launcher.process().pid() + ", " + URL),
                        second.readToTheEnd());
                assertEquals(1, second.exitCode());
            }
        }
    }

    @Test
    void itsStatusCanBeAsked() throws Exception {
        try (var question = new RunningLauncher(home, checkout, PORTS, "--status")) {
            assertEquals(List.of("Running: pid " + launcher.process().pid() + ", " + URL), question.readToTheEnd());
            assertEquals(0, question.exitCode());
        }
    }

    @Test
    void aTakenPortIsNamedBeforeAnythingStarts() throws Exception {
        Path elsewhere = folder.resolve("elsewhere");
        try (var second = new RunningLauncher(elsewhere, checkout, PORTS)) {
            List<String> lines = second.readToTheEnd();

            assertEquals("Port " + PORTS.postgres() + " is taken, and postgres needs it.", lines.getFirst());
            assertEquals("Stop what listens there, or move all ports: ./run --port-offset 100", lines.getLast());
            assertEquals(1 + 2 * Application.values().length + 1, lines.size());
            assertEquals(1, second.exitCode());
            assertFalse(Files.exists(elsewhere.resolve("postgres")));
        }
    }

    @Test
    void anApplicationThatDiesComesBack() throws Exception {
        ProcessHandle before = processOf(Application.EVENTS.module());
        before.destroyForcibly();

        launcher.readUntil("events-service died; it is started again in 1 s");
        launcher.readUntil("events-service is back after");

        assertNotEquals(before, processOf(Application.EVENTS.module()));
        assertTrue(answerOf(Application.EVENTS).contains("QUARKUS_DATASOURCE_USERNAME=events"));
    }

    @Test
    void aDatabaseServerThatIsKilledComesBackWithItsDataOnceWhatItLeftIsGone() throws Exception {
        try (Connection connection = connect()) {
            connection.createStatement().execute("CREATE TABLE centre AS SELECT 'Văn Miếu' AS name");
        }
        ProcessHandle before = processOf("postgres");
        ProcessHandle busy = startALongQuery();
        before.destroyForcibly();

        launcher.readUntil("postgres died; it is started again in 1 s");
        launcher.readUntil("postgres is back after");

        assertNotEquals(before, processOf("postgres"));
        assertFalse(Processes.isRunning(busy));
        assertEquals("Văn Miếu", query("SELECT name FROM centre"));
    }

    /** A backend that computes does not notice that its server is gone, and keeps hold of the shared memory. */
    private static ProcessHandle startALongQuery() throws SQLException, IOException {
        Connection connection = connect();
        long backend = Long.parseLong(query("SELECT pg_backend_pid()", connection));
        Thread.startVirtualThread(
                new FutureTask<>(() -> query("SELECT sum(n) FROM generate_series(1, 20000000) AS n", connection)));
        String isActive = "SELECT state = 'active' FROM pg_stat_activity WHERE pid = " + backend;
        while (query(isActive).equals("f")) {
            Thread.onSpinWait();
        }
        return ProcessHandle.of(backend).orElseThrow();
    }

    private static String answerOf(Application application) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + PORTS.of(application) + "/");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    private static ProcessHandle processOf(String name) throws IOException {
        return ProcessRecord.in(home.resolve("processes")).find(name).orElseThrow();
    }

    private static String password(String login) throws IOException {
        return Secrets.in(home.resolve("secrets.properties")).passwordOf(login);
    }

    private static Connection connect() throws SQLException, IOException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + PORTS.postgres() + "/centres", "centres", password("centres"));
    }

    private static String query(String sql) throws SQLException, IOException {
        try (Connection connection = connect()) {
            return query(sql, connection);
        }
    }

    private static String query(String sql, Connection connection) throws SQLException {
        try (var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
