package vn.hanoi.creativecity.launcher;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The launcher as its users meet it: a process with options, a terminal and an exit code. */
final class RunningLauncher implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * A shell with job control puts its job into a process group, as a terminal does. Whoever runs the tests in the
     * background hands on an ignored SIGINT, which no terminal would; {@code env} takes that back where it can.
     */
    private static final List<String> IN_A_GROUP_OF_ITS_OWN = List.of("bash", "-c", """
            if env --default-signal=INT true 2>/dev/null; then set -- env --default-signal=INT "$@"; fi
            set -m; "$@" & exec 2>/dev/null; wait $!""", "bash");

    private final Process shell;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Thread reader;

    RunningLauncher(Path home, Path applications, Ports ports, String... more) throws IOException {
        List<String> command = new ArrayList<>(IN_A_GROUP_OF_ITS_OWN);
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.add(Launcher.class.getName());
        command.addAll(List.of("--home", home.toString(), "--applications", applications.toString()));
        command.addAll(List.of("--port-offset", Integer.toString(ports.offset())));
        // The system tests start the real one; here it would have nothing to do.
        command.add("--no-identity");
        command.addAll(List.of(more));
        shell = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader output = shell.inputReader();
        reader = Thread.startVirtualThread(() -> output.lines().forEach(lines::add));
    }

    /** Reads on until the launcher says this, and returns the whole line. */
    String readUntil(String text) throws InterruptedException {
        List<String> read = new ArrayList<>();
        while (true) {
            String line = lines.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (line == null) {
                return fail("The launcher never said \"" + text + "\", but: " + String.join("\n", read));
            }
            read.add(line);
            if (line.contains(text)) {
                return line;
            }
        }
    }

    /** Everything it says until it ends by itself. */
    List<String> readToTheEnd() throws InterruptedException {
        if (!shell.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            return fail("The launcher still runs, and said: " + String.join("\n", lines));
        }
        reader.join();
        return List.copyOf(lines);
    }

    int exitCode() throws InterruptedException {
        return shell.waitFor();
    }

    ProcessHandle process() {
        return shell.children().findFirst().orElseThrow();
    }

    /** What a terminal does on Ctrl-C: every process of the group gets the signal. */
    void pressCtrlC() throws IOException, InterruptedException {
        signal("INT", -process().pid());
    }

    static void signal(String name, long target) throws IOException, InterruptedException {
        new ProcessBuilder("bash", "-c", "kill -" + name + " -- " + target)
                .inheritIO()
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        List<ProcessHandle> launchers = shell.children().toList();
        launchers.forEach(ProcessHandle::destroy);
        launchers.forEach(it -> it.onExit().join());
        shell.destroy();
        shell.onExit().join();
    }
}
