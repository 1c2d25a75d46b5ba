package vn.hanoi.creativecity.platform.health;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.properties.IfBuildProperty;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready is who gets a connection as a request does. The framework's own check looks at one pooled connection each time,
 * so that after an outage it says no as often as the pool has dead ones, long after requests are answered again.
 */
@Readiness
@IfBuildProperty(name = "quarkus.hibernate-orm.enabled", stringValue = "true", enableIfMissing = true)
class DatabaseReadiness implements HealthCheck {

    private static final int PATIENCE_S = 2;

    private final AgroalDataSource database;

    DatabaseReadiness(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(answers()).build();
    }

    private boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_S);
        } catch (SQLException away) {
            return false;
        }
    }
}
