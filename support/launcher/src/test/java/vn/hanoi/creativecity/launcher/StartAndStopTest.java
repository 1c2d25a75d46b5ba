package vn.hanoi.creativecity.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a suite begins and how it ends. */
class StartAndStopTest {
    private static final List<String> PROCESSES =
            List.of("gateway", "centres-service", "ideas-service", "events-service", "postgres");
    private static final int INTERRUPTED = 130;
    private static final int TERMINATED = 143;

    @TempDir
    Path folder;

    private final Ports ports = FreePorts.find();
    private Path home;
    private Path checkout;

    @BeforeEach
    void makeACheckout() throws IOException {
        home = folder.resolve("home");
        checkout = StandIns.in(folder.resolve("checkout"));
    }

    @Test
    void ctrlCStopsTheGatewayFirstAndTheDatabaseLast() throws Exception {
        try (var launcher = new RunningLauncher(home, checkout, ports)) {
            launcher.readUntil("Ready after");
            List<ProcessHandle> processes = processes();

            launcher.pressCtrlC();
            launcher.readUntil("Stopped after");

            assertEquals(INTERRUPTED, launcher.exitCode());
            assertFalse(processes.stream().anyMatch(Processes::isRunning));
        }
        Instant gateway = stopOf(Application.GATEWAY);
        for (Application service : Application.services()) {
            assertTrue(gateway.isBefore(stopOf(service)));
            assertTrue(stopOf(service).isBefore(stopOfPostgres()));
        }
    }

    @Test
    void anApplicationThatCannotStartEndsTheRunWithItsLastLines() throws Exception {
        StandIns.put(BrokenStandIn.class, Application.IDEAS, checkout);
        try (var launcher = new RunningLauncher(home, checkout, ports)) {
            launcher.readUntil("ideas-service ended while starting. The last lines of its log:");
            assertEquals("  | Looking for the venue", launcher.readUntil(""));
            assertEquals("  | There is no venue", launcher.readUntil(""));
            launcher.readUntil("Stopped after");

            assertEquals(1, launcher.exitCode());
            ports.requireFree(true);
        }
    }

    @Test
    void theNextRunStopsWhatAKilledLauncherLeftAndKeepsItsData() throws Exception {
        List<ProcessHandle> leftovers;
        try (var killed = new RunningLauncher(home, checkout, ports)) {
            killed.readUntil("Ready after");
            leftovers = processes();
            killed.process().destroyForcibly();
            killed.exitCode();
        }
        assertTrue(leftovers.stream().allMatch(Processes::isRunning));
        List<String> kept = whatIsKept();

        try (var next = new RunningLauncher(home, checkout, ports)) {
            next.readUntil("stopping gateway");
            next.readUntil("stopping postgres");
            next.readUntil("Ready after");
            assertFalse(leftovers.stream().anyMatch(Processes::isRunning));
        }
        assertEquals(kept, whatIsKept());
    }

    @Test
    void resetForgetsEverythingAndStartsAfresh() throws Exception {
        run();
        List<String> before = whatIsKept();
        Path mail =
                Files.createFile(Files.createDirectory(home.resolve("mails")).resolve("one.eml"));

        run("--reset");
        assertFalse(Files.exists(mail));
        for (int i = 0; i < before.size(); i++) {
            assertNotEquals(before.get(i), whatIsKept().get(i));
        }
    }

    private void run(String... options) throws Exception {
        try (var launcher = new RunningLauncher(home, checkout, ports, options)) {
            launcher.readUntil("Ready after");
            launcher.process().destroy();
            assertEquals(TERMINATED, launcher.exitCode());
        }
    }

    /** Something of each kind that is kept; the server's is when its data was made. */
    private List<String> whatIsKept() throws IOException {
        return List.of(
                Files.readString(home.resolve("secrets.properties")),
                Files.readString(home.resolve("keys/gateway/inner-key.jwk")),
                Files.readString(home.resolve("keys/inner-keys.json")),
                Files.getLastModifiedTime(home.resolve("postgres/PG_VERSION")).toString());
    }

    private List<ProcessHandle> processes() throws IOException {
        ProcessRecord record = ProcessRecord.in(home.resolve("processes"));
        return PROCESSES.stream().map(name -> record.find(name).orElseThrow()).toList();
    }

    private Instant stopOf(Application application) throws IOException {
        Path log = home.resolve("logs").resolve(application.module() + ".log");
        return Instant.parse(Files.readAllLines(log).getLast().substring("stopped at ".length()));
    }

    private Instant stopOfPostgres() throws IOException {
        String line = Files.readAllLines(home.resolve("logs/postgres.log")).stream()
                .filter(it -> it.endsWith("database system is shut down"))
                .findFirst()
                .orElseThrow();
        var pattern = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");
        return LocalDateTime.parse(line.substring(0, 23), pattern).toInstant(ZoneOffset.UTC);
    }
}
