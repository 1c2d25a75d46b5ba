package vn.hanoi.creativecity.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;

/** PostgreSQL from the binaries that Maven fetched, with a data directory that goes when the JVM ends. */
final class EmbeddedServer implements PostgresServerMXBean {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Whether what was written survives a loss of power, as it must in operation; tests are faster without. */
    private static final String SAFE = Boolean.getBoolean("testing.durable") ? "on" : "off";

    private final Path directory;
    private EmbeddedPostgres postgres;

    EmbeddedServer() {
        QuietLogs.keep("io.zonky.test");
        try {
            directory = Files.createTempDirectory("creative-city-postgres");
            postgres = builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the embedded PostgreSQL", e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::remove, "remove the test database"));
    }

    @Override
    public String getHost() {
        return "localhost";
    }

    @Override
    public synchronized int getPort() {
        return postgres.getPort();
    }

    @Override
    public synchronized void stop() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot stop the embedded PostgreSQL", e);
        }
    }

    @Override
    public synchronized void start() {
        try {
            postgres = builder().setPort(postgres.getPort()).start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the embedded PostgreSQL again", e);
        }
    }

    private EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("data"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", SAFE)
                .setServerConfig("synchronous_commit", SAFE)
                .setServerConfig("full_page_writes", SAFE);
    }

    private void remove() {
        stop();
        try {
            Files.walkFileTree(directory, new Deleting());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + directory, e);
        }
    }

    private static final class Deleting extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException problem) throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
