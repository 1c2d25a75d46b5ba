package vn.hanoi.creativecity.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A real PostgreSQL server, for this machine alone, whose data outlives a run. */
record Postgres(Path binaries, Path data, LogFile log, int port, String password) implements Program {
    static final String NAME = "postgres";
    static final String SUPERUSER = "postgres";

    /** Passwords from the first moment on; order and case by code point, the same with every system's C library. */
    static final List<String> CLUSTER = List.of(
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C");

    private static final Duration START = Duration.ofSeconds(60);

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
        Instant deadline = Instant.now().plus(START);
        while (true) {
            long logged = log.size();
            if (pgCtl("start", "-l", log.path().toString(), "-o", settings()) == 0) {
                return ProcessHandle.of(pid()).orElseThrow(() -> CannotStart.ended(NAME, log.lastLinesSince(logged)));
            }
            if (!log.since(logged).contains(STILL_IN_USE) || Instant.now().isAfter(deadline)) {
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
    public void stop(ProcessHandle process) throws IOException, InterruptedException {
        if (pgCtl("stop", "-m", "fast") != 0) {
            pgCtl("stop", "-m", "immediate");
        }
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Made aside and moved into place, so that an interrupted first start leaves nothing half made. */
    private void initialise() throws IOException, CannotStart, InterruptedException {
        Path draft = data.resolveSibling(data.getFileName() + ".new");
        Folders.delete(draft);
        long logged = log.size();
        List<String> arguments = new ArrayList<>(CLUSTER);
        arguments.addAll(List.of("--username=" + SUPERUSER, "--pwfile=/dev/stdin", "-D", draft.toString()));
        ProcessBuilder builder = command("initdb", arguments);
        Process process = builder.redirectInput(ProcessBuilder.Redirect.PIPE).start();
        try (var stdin = process.outputWriter()) {
            stdin.write(password + "\n");
        }
        if (process.waitFor() != 0) {
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
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
    }

    /** pg_ctl puts the server into a session of its own, out of reach of the terminal's Ctrl-C. */
    private int pgCtl(String action, String... options) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(action, "-w", "-D", data.toString()));
        arguments.addAll(List.of("-t", Long.toString(START.toSeconds())));
        arguments.addAll(List.of(options));
        return command("pg_ctl", arguments).start().waitFor();
    }

    /** PostgreSQL refuses to run as root, so root runs it in a user namespace, in which root is nobody. */
    private ProcessBuilder command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.append());
    }
}
