package vn.hanoi.creativecity.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Everything that runs together: the database starts first, the gateway stops first. */
final class Suite {
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    private final Databases databases;
    private final Supervisor postgres;
    private final List<Supervisor> services;
    private final Supervisor gateway;
    private final Optional<Supervisor> keycloak;

    /** Makes the passwords and keys that the home does not have yet, and starts nothing. */
    Suite(Options options, Home home, Path buildFolder) throws IOException, GeneralSecurityException {
        Ports ports = new Ports(options.portOffset());
        Secrets secrets = Secrets.in(home.secrets());
        InnerKeys keys = new InnerKeys(home.keys(), home.keys());
        keys.make();
        Postgres server = new Postgres(
                new PostgresBinaries(buildFolder.resolve("postgres")),
                home.postgres(),
                home.log(Postgres.NAME),
                ports.postgres(),
                secrets.passwordOf(Postgres.SUPERUSER));
        Settings settings = new Settings(options, ports, secrets, keys, server, home.mails(), home.attachments());
        ProcessRecord record = ProcessRecord.in(home.processes());
        databases = new Databases(server, secrets);
        postgres = new Supervisor(server, record, DEADLINE);
        services = Application.services().stream()
                .map(it -> new Supervisor(settings.programOf(it, home.log(it.module())), record, DEADLINE))
                .toList();
        gateway = new Supervisor(
                settings.programOf(Application.GATEWAY, home.log(Application.GATEWAY.module())), record, DEADLINE);
        keycloak = Optional.of(
                        new Supervisor(settings.keycloak(buildFolder.resolve(Keycloak.NAME), home), record, DEADLINE))
                .filter(_ -> options.identity());
    }

    /** A launcher that was killed could not stop what it had started. */
    void stopLeftovers() {
        inOrderOfStopping(Supervisor::stopLeftover);
    }

    void start() throws IOException, SQLException, CannotStart, InterruptedException {
        Instant begin = Instant.now();
        postgres.start();
        databases.make();
        Terminal.step(postgres.name(), begin);
        keycloak.ifPresent(Suite::startBeside);
        startTogether(Stream.concat(services.stream(), Stream.of(gateway)).toList());
    }

    void stop() {
        inOrderOfStopping(Supervisor::stop);
    }

    private void inOrderOfStopping(Consumer<Supervisor> action) {
        action.accept(gateway);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream.concat(services.stream(), keycloak.stream()).forEach(it -> threads.execute(() -> action.accept(it)));
        }
        action.accept(postgres);
    }

    /** Nobody waits for it: who only reads need not log in. */
    private static void startBeside(Supervisor keycloak) {
        Instant begin = Instant.now();
        Thread.ofVirtual().start(() -> {
            try {
                if (keycloak.startInTheEnd()) {
                    Terminal.event(keycloak.name() + " after " + Terminal.since(begin) + ": people can log in");
                }
            } catch (IOException noLog) {
                Terminal.event("Nobody can log in. " + noLog.getMessage());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** The first that fails ends the waiting for the others. */
    private static void startTogether(List<Supervisor> supervisors) throws CannotStart, InterruptedException {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            var starts = new ExecutorCompletionService<Void>(threads);
            for (Supervisor supervisor : supervisors) {
                starts.submit(() -> startShowing(supervisor));
            }
            for (int started = 0; started < supervisors.size(); started++) {
                starts.take().get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CannotStart cannotStart
                    ? cannotStart
                    : new CannotStart(e.getCause().toString());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Void startShowing(Supervisor supervisor) throws IOException, CannotStart, InterruptedException {
        Instant begin = Instant.now();
        supervisor.start();
        Terminal.step(supervisor.name(), begin);
        return null;
    }
}
