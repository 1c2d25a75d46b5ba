package vn.hanoi.creativecity.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What each application is told at its start, all of it by environment, as in docker-compose.yml. */
record Settings(Options options, Ports ports, Secrets secrets, InnerKeys keys, Postgres postgres) {

    /**
     * Small enough for a laptop that has more to do. A virtual machine out of memory ends, and is started again.
     */
    private static final String JVM_OPTIONS =
            "-Xms32m -Xmx256m -XX:MaxDirectMemorySize=64m -XX:+UseParallelGC -XX:+ExitOnOutOfMemoryError";

    JavaProgram programOf(Application application, LogFile log) {
        Path jar = options.applications().resolve(application.module()).resolve("target/quarkus-app/quarkus-run.jar");
        return new JavaProgram(
                application.module(),
                Stream.concat(jvmOptions().stream(), Stream.of("-jar", jar.toString()))
                        .toList(),
                environmentOf(application),
                URI.create("http://127.0.0.1:" + ports.managementOf(application) + "/q/health/ready"),
                log);
    }

    Map<String, String> environmentOf(Application application) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(application)));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.managementOf(application)));
        application.database().ifPresent(database -> {
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(database));
            environment.put("QUARKUS_DATASOURCE_USERNAME", database);
            environment.put("QUARKUS_DATASOURCE_PASSWORD", secrets.passwordOf(database));
        });
        if (application == Application.GATEWAY) {
            environment.put(
                    "GATEWAY_INNER_KEY", keys.privateKeyOf(application.module()).toString());
            for (Application service : Application.services()) {
                environment.put("GATEWAY_UPSTREAMS_" + service.name(), "http://127.0.0.1:" + ports.of(service));
            }
        } else {
            environment.put(
                    "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                    keys.publicKeys().toUri().toString());
            environment.put("DEMONSTRATION_DATA", Boolean.toString(options.demonstrationData()));
        }
        return environment;
    }

    private static List<String> jvmOptions() {
        return List.of(Optional.ofNullable(System.getenv("RUN_JVM_OPTIONS"))
                .orElse(JVM_OPTIONS)
                .split(" +"));
    }
}
