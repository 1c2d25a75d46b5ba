package vn.hanoi.creativecity.launcher;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * The programs of Keycloak: unpacked from their archive when first asked for, told once which database they will find,
 * which Keycloak calls its build, and shared by every run.
 */
record KeycloakDistribution(Path folder) {

    private static final List<String> BUILD = List.of("build", "--db=postgres", "--health-enabled=true");

    /** Where it is; to make it takes about fifteen seconds. */
    Path built(LogFile log) throws IOException, CannotStart {
        Path archive = archive();
        Path built = folder.resolve(archive.getFileName().toString().replace(".tar.gz", "-built"));
        if (!Files.exists(built)) {
            Path draft = Files.createTempDirectory(folder, "draft");
            try (var in = new GzipCompressorInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
                Archive.unpack(in, draft);
            }
            Path unpacked = only(draft);
            build(unpacked, log);
            Folders.putInPlace(unpacked, built);
            Folders.delete(draft);
        }
        return built;
    }

    private Path archive() throws IOException, CannotStart {
        try (Stream<Path> files = Files.list(Files.createDirectories(folder))) {
            return files.filter(file -> file.toString().endsWith(".tar.gz"))
                    .findFirst()
                    .orElseThrow(() -> new CannotStart(
                            "Keycloak's archive is not in " + folder + "; the build of this module puts it there."));
        }
    }

    private static void build(Path unpacked, LogFile log) throws IOException, CannotStart {
        long logged = log.size();
        ProcessBuilder command = new ProcessBuilder(
                        Stream.concat(Stream.of(unpacked.resolve("bin/kc.sh").toString()), BUILD.stream())
                                .toList())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log.append());
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        if (command.start().onExit().join().exitValue() != 0) {
            throw CannotStart.ended("kc.sh build", log.lastLinesSince(logged));
        }
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findFirst().orElseThrow();
        }
    }
}
