package vn.hanoi.creativecity.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final Ports ports = FreePorts.find();
    private Home home;
    private ProcessRecord record;

    @BeforeEach
    void makeTheHome() throws IOException {
        home = Home.at(folder);
        record = ProcessRecord.in(home.processes());
    }

    @Test
    void aProgramHasStartedWhenItsHealthCheckSaysSo() throws Exception {
        JavaProgram program = program(StandIn.class);
        Supervisor supervisor = new Supervisor(program, record, LONG);

        supervisor.start();

        assertTrue(program.isReady());
        ProcessHandle process = record.find("gateway").orElseThrow();
        supervisor.stop();
        assertFalse(Processes.isRunning(process));
        assertFalse(program.isReady());
        assertTrue(record.find("gateway").isEmpty());
    }

    @Test
    void aProgramThatCannotStartIsReportedWithItsLastLines() {
        CannotStart e = assertThrows(CannotStart.class, supervisorOf(BrokenStandIn.class, LONG)::start);

        assertEquals("""
                gateway ended while starting. The last lines of its log:
                  | Looking for the venue
                  | There is no venue""", e.getMessage());
    }

    @Test
    void aProgramThatIsNeverReadyIsReportedAfterTheDeadline() {
        Supervisor supervisor = supervisorOf(SilentStandIn.class, Duration.ofSeconds(1));

        CannotStart e = assertThrows(CannotStart.class, supervisor::start);

        assertEquals("""
                gateway was not ready after 1 s. The last lines of its log:
                  | Thinking""", e.getMessage());
        ProcessHandle process = record.find("gateway").orElseThrow();
        supervisor.stop();
        assertFalse(Processes.isRunning(process));
    }

    @Test
    void aProgramThatNobodyWaitsForIsTriedAgainUntilItStarts() throws Exception {
        Path venue = folder.resolve("venue");
        Supervisor supervisor = new Supervisor(program(LateStandIn.class, "-Dvenue=" + venue), record, LONG);
        Future<Boolean> start = Executors.newVirtualThreadPerTaskExecutor().submit(supervisor::startInTheEnd);
        awaitLine("There is no venue");
        Files.createFile(venue);

        assertTrue(start.get());
        ProcessHandle process = record.find("gateway").orElseThrow();
        assertTrue(Processes.isRunning(process));
        supervisor.stop();
        assertFalse(Processes.isRunning(process));
    }

    @Test
    void aProgramThatIsTriedAgainStopsBeingTried() throws Exception {
        Supervisor supervisor = supervisorOf(BrokenStandIn.class, LONG);
        Future<Boolean> start = Executors.newVirtualThreadPerTaskExecutor().submit(supervisor::startInTheEnd);
        awaitLine("There is no venue");

        supervisor.stop();

        assertFalse(start.get());
        assertTrue(record.find("gateway").isEmpty());
    }

    @Test
    void whatAnEarlierRunLeftIsStoppedAndNothingElse() throws Exception {
        ProcessHandle leftover = program(StandIn.class).launch();
        record.started("gateway", leftover);

        new Supervisor(program(StandIn.class), ProcessRecord.in(home.processes()), LONG).stopLeftover();

        assertFalse(Processes.isRunning(leftover));
        assertTrue(ProcessRecord.in(home.processes()).find("gateway").isEmpty());
    }

    @Test
    void aProcessThatOnlyHasTheNumberOfOneLeftOverIsLetAlone() throws Exception {
        ProcessHandle process = program(SilentStandIn.class).launch();
        record.started("gateway", process);
        String startedLater = process.pid() + " "
                + process.info().startInstant().orElseThrow().plusSeconds(60);
        Folders.writePrivately(home.processes(), "gateway " + startedLater + "\n");

        new Supervisor(program(StandIn.class), ProcessRecord.in(home.processes()), LONG).stopLeftover();

        assertTrue(Processes.isRunning(process));
        process.destroyForcibly();
        process.onExit().join();
    }

    private void awaitLine(String line) {
        while (!home.log("gateway").lastLinesSince(0).contains(line)) {
            Thread.onSpinWait();
        }
    }

    private Supervisor supervisorOf(Class<?> main, Duration deadline) {
        return new Supervisor(program(main), record, deadline);
    }

    private JavaProgram program(Class<?> main, String... options) {
        List<String> command = new ArrayList<>(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        int management = ports.managementOf(Application.GATEWAY);
        return new JavaProgram(
                "gateway",
                command,
                Map.of(
                        "QUARKUS_HTTP_HOST",
                        "127.0.0.1",
                        "QUARKUS_HTTP_PORT",
                        Integer.toString(ports.of(Application.GATEWAY)),
                        "QUARKUS_MANAGEMENT_HOST",
                        "127.0.0.1",
                        "QUARKUS_MANAGEMENT_PORT",
                        Integer.toString(management)),
                URI.create("http://127.0.0.1:" + management + "/q/health/ready"),
                home.log("gateway"));
    }
}
