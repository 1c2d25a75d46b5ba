package vn.hanoi.creativecity.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What each application is told at its start, all of it by environment, as in docker-compose.yml. */
record Settings(
        Options options,
        Ports ports,
        Secrets secrets,
        InnerKeys keys,
        Postgres postgres,
        Path mails,
        Path attachments) {

    /** Where a developer of the city's website runs it. */
    private static final String CITY_WEBSITE = "http://localhost:3000";

    /**
     * Small enough for a laptop that has more to do. A virtual machine out of memory ends, and is started again.
     */
    private static final String JVM_OPTIONS =
            "-Xms32m -Xmx256m -XX:MaxDirectMemorySize=64m -XX:+UseParallelGC -XX:+UseCompactObjectHeaders"
                    + " -XX:+ExitOnOutOfMemoryError";

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
        String database = application.database();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(database));
        environment.put("QUARKUS_DATASOURCE_USERNAME", database);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", secrets.passwordOf(database));
        environment.put(
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION", keys.publicKeys().toUri().toString());
        environment.put("DEMONSTRATION_DATA", Boolean.toString(options.demonstrationData()));
        if (application == Application.GATEWAY) {
            environment.put(
                    "GATEWAY_INNER_KEY", keys.privateKeyOf(application.module()).toString());
            for (Application service : Application.services()) {
                environment.put("GATEWAY_UPSTREAMS_" + service.name(), "http://127.0.0.1:" + ports.of(service));
            }
            environment.put("GATEWAY_WEBHOOKS_KEYS", secrets.passwordOf(Secrets.WEBHOOKS));
            environment.put("GATEWAY_WEBHOOKS_ALLOW_LOOPBACK", "true");
            environment.put("GATEWAY_DEMONSTRATION", Boolean.toString(options.demonstrationData()));
            if (options.identity()) {
                String realm = identityUrl() + "/realms/" + Keycloak.REALM;
                environment.put("GATEWAY_IDENTITY_ISSUER", realm);
                environment.put("GATEWAY_IDENTITY_JWKS", realm + "/protocol/openid-connect/certs");
            }
        } else {
            environment.put(
                    "FOLLOWING_INNER_KEY",
                    keys.privateKeyOf(application.module()).toString());
            for (Application service : Application.services()) {
                environment.put(
                        "FOLLOWING_SERVICES_" + service.name() + "_URL", "http://127.0.0.1:" + ports.of(service));
            }
            // Unless whoever started the launcher names a mail server: the applications inherit it and prefer it.
            environment.put("NOTIFICATIONS_FOLDER", mails.toString());
            if (application == Application.IDEAS) {
                environment.put("ATTACHMENTS_FOLDER", attachments.toString());
            }
        }
        return environment;
    }

    /** The identity provider as it is told at its start; the placeholders of the realm's files are among it. */
    Map<String, String> environmentOfKeycloak() {
        Map<String, String> environment = new TreeMap<>();
        environment.put("KC_DB_URL", postgres.jdbcUrl(Keycloak.DATABASE));
        environment.put("KC_DB_USERNAME", Keycloak.DATABASE);
        environment.put("KC_DB_PASSWORD", secrets.passwordOf(Keycloak.DATABASE));
        environment.put("KC_DB_POOL_MAX_SIZE", "10");
        // After a restart of the database nobody shall get a connection that is dead.
        environment.put("QUARKUS_DATASOURCE_JDBC_FOREGROUND_VALIDATION_INTERVAL", "1S");
        environment.put("KC_CACHE", "local");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", Integer.toString(ports.keycloak()));
        environment.put("KC_HTTP_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("KC_HTTP_MANAGEMENT_PORT", Integer.toString(ports.keycloakManagement()));
        environment.put("KC_HOSTNAME", identityUrl());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", Keycloak.ADMINISTRATOR);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.passwordOf(Secrets.ADMINISTRATOR));
        environment.put("GATEWAY_URL", "http://localhost:" + ports.of(Application.GATEWAY));
        environment.put("CITY_WEBSITE_URL", CITY_WEBSITE);
        environment.put("DEMONSTRATION", Boolean.toString(options.demonstrationData()));
        environment.put("DEMONSTRATION_PASSWORD", secrets.passwordOf(Secrets.DEMONSTRATION));
        return environment;
    }

    Keycloak keycloak(Path distribution, Home home) {
        return new Keycloak(
                new KeycloakDistribution(distribution),
                home.keycloak(),
                options.applications().resolve("deploy/keycloak"),
                options.demonstrationData(),
                environmentOfKeycloak(),
                URI.create("http://127.0.0.1:" + ports.keycloakManagement() + "/health/ready"),
                home.log(Keycloak.NAME));
    }

    /** By a name, because that is what browsers, tokens and the realm have to agree on. */
    String identityUrl() {
        return "http://localhost:" + ports.keycloak();
    }

    private static List<String> jvmOptions() {
        return List.of(Optional.ofNullable(System.getenv("RUN_JVM_OPTIONS"))
                .orElse(JVM_OPTIONS)
                .split(" +"));
    }
}
