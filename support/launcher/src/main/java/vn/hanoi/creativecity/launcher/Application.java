package vn.hanoi.creativecity.launcher;

import java.util.List;
import java.util.stream.Stream;

/**
 * The applications of the suite, with the ports that they have everywhere: here and in docker-compose.yml, which a
 * test holds to this table.
 */
enum Application {
    CENTRES("centres-service", 8081, "centres"),
    IDEAS("ideas-service", 8082, "ideas"),
    EVENTS("events-service", 8083, "events"),
    GATEWAY("gateway", 8080, "gateway");

    private final String module;
    private final int port;
    private final String database;

    Application(String module, int port, String database) {
        this.module = module;
        this.port = port;
        this.database = database;
    }

    String module() {
        return module;
    }

    int port() {
        return port;
    }

    /** Health and metrics, never shown outside. */
    int managementPort() {
        return port + 1000;
    }

    /** Its database, which has a login of the same name. */
    String database() {
        return database;
    }

    static List<Application> services() {
        return List.of(CENTRES, IDEAS, EVENTS);
    }

    /** All databases there are, with that of the identity provider. */
    static List<String> databases() {
        return Stream.concat(Stream.of(values()).map(Application::database), Stream.of(Keycloak.DATABASE))
                .toList();
    }
}
