package vn.hanoi.creativecity.systemtests;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The whole suite as {@code ./run} starts it, in a home of its own and on ports of its own. */
final class RunningSuite implements AutoCloseable {

    private static final int PORT_OFFSET = 2_000;
    private static final Map<String, Integer> PORTS = Map.of("postgres", 54320, "centres-service", 8081);
    private static final Map<String, Integer> MANAGEMENT_PORTS =
            Map.of("gateway", 9080, "centres-service", 9081, "ideas-service", 9082, "events-service", 9083);
    private static final Duration START = Duration.ofMinutes(3);

    private final Path home = Path.of("target", "suite").toAbsolutePath();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Process launcher;

    private RunningSuite() throws IOException {
        launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Path.of("..", "launcher", "target", "launcher.jar").toString(),
                        "--home",
                        home.toString(),
                        "--port-offset",
                        Integer.toString(PORT_OFFSET),
                        "--reset")
                .redirectErrorStream(true)
                .start();
        Thread.ofVirtual().start(this::readLines);
    }

    static RunningSuite start() throws IOException, InterruptedException {
        RunningSuite suite = new RunningSuite();
        suite.awaitLine("Ready after", START);
        return suite;
    }

    /** Asks the gateway, with the path and query exactly as they are given. */
    RequestSpecification request() {
        return given().baseUri("http://localhost").port(port()).urlEncodingEnabled(false);
    }

    int port() {
        return 8080 + PORT_OFFSET;
    }

    /** Ends a process, and those that it started, as a crash would; the launcher does not act before it may. */
    void kill(String name) throws IOException, InterruptedException {
        lines.clear();
        signal("STOP");
        ProcessHandle process = ProcessHandle.of(pidOf(name)).orElseThrow();
        process.descendants().toList().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        while (answers(PORTS.get(name) + PORT_OFFSET)) {
            Thread.onSpinWait();
        }
    }

    /** From now on the launcher may start again what was killed. */
    void letTheLauncherAct() throws IOException, InterruptedException {
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
    void stop(String name) {
        lines.clear();
        ProcessHandle.of(pidOf(name)).orElseThrow().destroy();
    }

    /** Whether a process says that it takes requests. */
    boolean isReady(String name) {
        int management = MANAGEMENT_PORTS.get(name) + PORT_OFFSET;
        return given().baseUri("http://localhost")
                        .port(management)
                        .get("/q/health/ready")
                        .statusCode()
                == 200;
    }

    /** A connection to the database of a service, with its own login. */
    Connection connectTo(String database) throws IOException, SQLException {
        Properties passwords = new Properties();
        try (Reader file = Files.newBufferedReader(home.resolve("secrets.properties"))) {
            passwords.load(file);
        }
        String url = "jdbc:postgresql://127.0.0.1:" + (54320 + PORT_OFFSET) + "/" + database;
        return DriverManager.getConnection(url, database, passwords.getProperty(database));
    }

    /** Waits until the launcher says that a process which died is ready again. */
    void awaitReturnOf(String name) throws InterruptedException {
        awaitLine(name + " is back", START);
    }

    private void awaitLine(String text, Duration deadline) throws InterruptedException {
        StringBuilder said = new StringBuilder();
        long end = System.nanoTime() + deadline.toNanos();
        String line;
        do {
            line = lines.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            said.append(line).append('\n');
        } while (line != null && !line.contains(text) && launcher.isAlive());
        if (line == null || !line.contains(text)) {
            throw new IllegalStateException("The launcher did not say “" + text + "”, but:\n" + said);
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

    private void readLines() {
        try (BufferedReader output = launcher.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
            }
        } catch (IOException closed) {
            lines.add("The launcher's output ended: " + closed.getMessage());
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        letTheLauncherAct();
        launcher.destroy();
        if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The launcher did not stop.");
        }
    }
}
