package vn.hanoi.creativecity.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real PostgreSQL server, for this machine alone, whose data outlives a run. */
record Postgres(PostgresBinaries binaries, Path data, LogFile log, int port, String password) implements Program {
    static final String NAME = "postgres";
    static final String SUPERUSER = "postgres";

    /** Passwords from the first moment on; order by code point, the same whatever C library the system has. */
    static final List<String> CLUSTER = List.of(
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** SQLSTATE lock_file_exists: something of the server before this one still lives. */
    private static final String STILL_IN_USE = " F0001 ";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ProcessHandle launch() throws IOException, CannotStart, InterruptedException {
        if (!Files.exists(data)) {
            initialise();
        }
        Instant begin = Instant.now();
        while (true) {
            long logged = log.size();
            if (pgCtl("start", "-l", log.path().toString(), "-o", settings())) {
                return ProcessHandle.of(pid()).orElseThrow(() -> CannotStart.ended(NAME, log.lastLinesSince(logged)));
            }
            boolean mayPass = log.since(logged).contains(STILL_IN_USE);
            if (!mayPass || Instant.now().isAfter(begin.plus(PATIENCE))) {
                throw CannotStart.ended(NAME, log.lastLinesSince(logged));
            }
            Thread.sleep(250);
        }
    }

    /** pg_ctl has waited until connections are accepted. */
    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void stop(ProcessHandle process) {
        try {
            pgCtl("stop", "-m", "fast");
        } catch (IOException | CannotStart e) {
            Terminal.event(NAME + " has to be killed, because pg_ctl cannot be run: " + e.getMessage());
        }
        Processes.awaitEnd(process, Duration.ofSeconds(5));
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Made aside and moved into place, so that an interrupted first start leaves nothing half made. */
    private void initialise() throws IOException, CannotStart {
        Path draft = data.resolveSibling(data.getFileName() + ".new");
        Folders.delete(draft);
        long logged = log.size();
        List<String> arguments = new ArrayList<>(CLUSTER);
        arguments.addAll(
                List.of("--username=" + SUPERUSER, "--pwfile=/dev/stdin", "--no-instructions", "-D", draft.toString()));
        Process initdb = command("initdb", arguments)
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .start();
        try (var stdin = initdb.outputWriter()) {
            stdin.write(password + "\n");
        }
        if (!succeeds(initdb)) {
            throw CannotStart.ended("initdb", log.lastLinesSince(logged));
        }
        Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private String settings() {
        return Stream.of(
                        "port=" + port,
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=",
                        "timezone=UTC",
                        "log_timezone=UTC",
                        "log_line_prefix='%m [%p] %e '")
                .map("-c "::concat)
                .collect(Collectors.joining(" "));
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
    }

    /** pg_ctl puts the server into a session of its own, out of reach of the terminal's Ctrl-C. */
    private boolean pgCtl(String action, String... options) throws IOException, CannotStart {
        List<String> arguments = new ArrayList<>(List.of(action, "-w", "-t", Long.toString(PATIENCE.toSeconds())));
        arguments.addAll(List.of("-D", data.toString()));
        arguments.addAll(List.of(options));
        return succeeds(command("pg_ctl", arguments).start());
    }

    /** PostgreSQL refuses to run as root, so root runs it in a user namespace, in which root is nobody. */
    private ProcessBuilder command(String program, List<String> arguments) throws IOException, CannotStart {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(binaries.program(program).toString());
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log.append());
    }

    private static boolean succeeds(Process process) {
        return process.onExit().join().exitValue() == 0;
    }
}
