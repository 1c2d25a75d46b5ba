package vn.hanoi.creativecity.systemtests;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;

import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import vn.hanoi.creativecity.systemtests.examples.Recorder;

/** The whole suite as {@code ./run} starts it, in a home of its own and on ports of its own. */
public final class RunningSuite implements AutoCloseable {

    /**
     * Somebody whose machine has a suite there moves this one. No port of it is one that browsers refuse, such as 10080
     * [Fetch Standard, section 2.9].
     */
    private static final int PORT_OFFSET = Integer.getInteger("suite.port.offset", 2_300);

    private static final int GATEWAY_PORT = 8080;
    private static final int POSTGRES_PORT = 15432;
    private static final int IDENTITY_PORT = 8180;
    private static final Map<String, Integer> PORTS = Map.of(
            "postgres", POSTGRES_PORT,
            "gateway", 8080,
            "centres-service", 8081,
            "ideas-service", 8082,
            "events-service", 8083,
            "keycloak", IDENTITY_PORT);
    private static final Map<String, Integer> MANAGEMENT_PORTS =
            Map.of("gateway", 9080, "centres-service", 9081, "ideas-service", 9082, "events-service", 9083);
    /** How long it may take once a service is ready. */
    private static final Duration RECOVERY = Duration.ofSeconds(10);

    /** As many as close the circuit of a service again. */
    private static final int TRIALS = 3;

    private static final Duration START = Duration.ofMinutes(6);
    private static final String IDENTITY_IS_READY = "people can log in";

    /** The tests ask faster than people do, and one of them from another address than the rest. */
    private static final Map<String, String> SETTINGS = Map.of(
            "GATEWAY_RATES_ANONYMOUS_READ", "100000",
            "GATEWAY_RATES_ANONYMOUS_WRITE", "100000",
            "GATEWAY_RATES_PERSON_READ", "100000",
            "GATEWAY_RATES_PERSON_WRITE", "100000",
            "GATEWAY_TRUSTED_PROXIES", "127.0.0.0/8");

    /** Bodies are UTF-8 and their type is sent as it is given. */
    private static final RestAssuredConfig AS_SENT = RestAssuredConfig.config()
            .encoderConfig(encoderConfig()
                    .defaultContentCharset(StandardCharsets.UTF_8)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("application/merge-patch+json", ContentType.JSON));

    private final Path home = Path.of("target", "suite").toAbsolutePath();
    private final Process launcher;
    private final LauncherOutput output;
    private final Optional<Recorder> recorder;
    private Identity identity;

    private RunningSuite() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("..", "launcher", "target", "launcher.jar").toString(),
                "--reset"));
        command.addAll(options());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(SETTINGS);
        launcher = builder.start();
        output = new LauncherOutput(launcher);
        recorder = Recorder.isWanted()
                ? Optional.of(new Recorder(GATEWAY_PORT + PORT_OFFSET, IDENTITY_PORT + PORT_OFFSET))
                : Optional.empty();
    }

    static RunningSuite start() throws IOException, InterruptedException {
        RunningSuite suite = new RunningSuite();
        suite.output.await("Ready after", START);
        return suite;
    }

    /** The options by which commands of the checkout mean this suite. */
    public List<String> options() {
        return List.of("--home", home.toString(), "--port-offset", Integer.toString(PORT_OFFSET));
    }

    /** Waits until people can log in. */
    public void awaitIdentity() throws InterruptedException {
        output.awaitEver(IDENTITY_IS_READY, START);
    }

    /** Asks the gateway, with the path and query exactly as they are given. */
    public RequestSpecification request() {
        return given().config(AS_SENT).baseUri("http://localhost").port(port()).urlEncodingEnabled(false);
    }

    /** Asks the gateway as a person of the demonstration. */
    public RequestSpecification requestOf(String user) {
        return request().header("Authorization", "Bearer " + tokenOf(user));
    }

    public String tokenOf(String user) {
        return identity().tokenOf(user);
    }

    public String freshTokenOf(String user) {
        return identity().freshTokenOf(user);
    }

    public String tokenOfTheIdentityProvidersAdministrator() {
        return identity().tokenOfItsAdministrator();
    }

    public String identityKeys() {
        return identity().keys();
    }

    public int port() {
        return recorder.map(Recorder::port).orElse(GATEWAY_PORT + PORT_OFFSET);
    }

    /** Ends a process, and those that it started, as a crash would; the launcher does not act before it may. */
    public void kill(String name) throws IOException, InterruptedException {
        output.forget();
        signal("STOP");
        ProcessHandle process = ProcessHandle.of(pidOf(name)).orElseThrow();
        process.descendants().toList().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        while (answers(PORTS.get(name) + PORT_OFFSET)) {
            Thread.onSpinWait();
        }
    }

    /** From now on the launcher may start again what was killed. */
    public void letTheLauncherAct() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(launcher.pid()))
                .start()
                .waitFor();
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    /** Asks a process to stop, as an operator would. */
    public void stop(String name) {
        output.forget();
        ProcessHandle.of(pidOf(name)).orElseThrow().destroy();
    }

    /** Whether a process says that it takes requests. */
    public boolean isReady(String name) {
        int management = MANAGEMENT_PORTS.get(name) + PORT_OFFSET;
        return given().baseUri("http://localhost")
                        .port(management)
                        .get("/q/health/ready")
                        .statusCode()
                == 200;
    }

    /** A connection to the database of a service, with its own login. */
    public Connection connectTo(String database) throws IOException, SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + (POSTGRES_PORT + PORT_OFFSET) + "/" + database;
        return DriverManager.getConnection(url, database, passwords().getProperty(database));
    }

    /** Every password of this suite. */
    public List<String> secrets() {
        return passwords().values().stream().map(Object::toString).toList();
    }

    public Path logs() {
        return home.resolve("logs");
    }

    private synchronized Identity identity() {
        if (identity == null) {
            try {
                awaitIdentity();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            Properties passwords = passwords();
            identity = new Identity(
                    IDENTITY_PORT + PORT_OFFSET,
                    passwords.getProperty("demonstration"),
                    passwords.getProperty("keycloak-admin"));
        }
        return identity;
    }

    private Properties passwords() {
        Properties passwords = new Properties();
        try (Reader file = Files.newBufferedReader(home.resolve("secrets.properties"))) {
            passwords.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return passwords;
    }

    /** Waits until the launcher says that a process which died is ready again. */
    public void awaitReturnOf(String name) throws InterruptedException {
        output.await(name + " is back", START);
    }

    /**
     * Waits until a service that was away answers through the gateway for everybody again, which lets a few try before.
     *
     * @param path of it
     */
    public void awaitAnswersOf(String path) {
        Instant end = Instant.now().plus(RECOVERY);
        for (int inARow = 0; inARow < TRIALS; ) {
            Response answer = request().header("Cache-Control", "no-store").get(path);
            inARow = answer.statusCode() == 200 ? inARow + 1 : 0;
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(path + " is not back within " + RECOVERY + ": " + answer.asString());
            }
        }
    }

    private long pidOf(String name) {
        try {
            return Files.readAllLines(home.resolve("processes")).stream()
                    .filter(line -> line.startsWith(name + " "))
                    .map(line -> Long.parseLong(line.split(" ")[1]))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (recorder.isPresent()) {
            recorder.get().close();
        }
        letTheLauncherAct();
        launcher.destroy();
        if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The launcher did not stop.");
        }
    }
}
