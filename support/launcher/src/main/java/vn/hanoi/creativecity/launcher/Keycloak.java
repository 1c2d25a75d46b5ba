package vn.hanoi.creativecity.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The identity provider: a real Keycloak, with a folder of its own over the programs that all runs share. */
record Keycloak(
        KeycloakDistribution distribution,
        Path folder,
        Path realm,
        boolean demonstration,
        Map<String, String> environment,
        URI readiness,
        LogFile log)
        implements Program {

    static final String NAME = "keycloak";
    static final String DATABASE = "keycloak";
    static final String REALM = "creative-city";
    static final String ADMINISTRATOR = "admin";

    private static final String USERS = "-users-";

    /** As its own script starts it, but in less memory, and without the script, which would stay between. */
    private static final List<String> JVM = List.of(
            "-Xms64m",
            "-Xmx512m",
            "-XX:+UseParallelGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ProcessHandle launch() throws IOException, CannotStart {
        Path built = distribution.built(log);
        prepare(built);
        return program(built).launch();
    }

    @Override
    public boolean isReady() throws InterruptedException {
        return program(folder).isReady();
    }

    @Override
    public void stop(ProcessHandle process) {
        program(folder).stop(process);
    }

    private JavaProgram program(Path built) {
        List<String> arguments = Stream.of(
                        JVM.stream(),
                        Stream.of("-Dkc.home.dir=" + folder, "-Djboss.server.config.dir=" + folder.resolve("conf")),
                        Stream.of("-cp", built.resolve("lib/quarkus-run.jar").toString()),
                        Stream.of("io.quarkus.bootstrap.runner.QuarkusEntryPoint"),
                        Stream.of("start", "--optimized", "--import-realm"))
                .flatMap(it -> it)
                .toList();
        return new JavaProgram(NAME, arguments, environment, readiness, log);
    }

    /** It imports what it finds there, unless it has the realm already: who changes the files resets the home. */
    private void prepare(Path built) throws IOException {
        Path imports = Files.createDirectories(folder.resolve("data/import"));
        for (String part : List.of("conf", "lib", "providers", "themes")) {
            Files.deleteIfExists(folder.resolve(part));
            Files.createSymbolicLink(folder.resolve(part), built.resolve(part));
        }
        try (Stream<Path> files = Files.list(realm)) {
            for (Path file : files.toList()) {
                Path target = imports.resolve(file.getFileName());
                if (demonstration || !file.getFileName().toString().contains(USERS)) {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                } else {
                    Files.deleteIfExists(target);
                }
            }
        }
    }
}
