package vn.hanoi.creativecity.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives a Quarkus application under test a fresh database of the run's PostgreSQL. The init argument {@code name} names
 * it; without one it is called {@code module}.
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    private String name = "module";

    @Override
    public void init(Map<String, String> arguments) {
        name = arguments.getOrDefault("name", name);
    }

    @Override
    public Map<String, String> start() {
        var database = TestPostgres.freshDatabase(name);
        return Map.of(
                "quarkus.datasource.jdbc.url", database.url(),
                "quarkus.datasource.username", database.user(),
                "quarkus.datasource.password", database.password());
    }

    /** The server outlives the application: the next one of this run takes another database from it. */
    @Override
    public void stop() {}
}
