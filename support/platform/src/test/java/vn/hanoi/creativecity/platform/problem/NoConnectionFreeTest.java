package vn.hanoi.creativecity.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.platform.Api;

/** More asks at once than there are connections. */
@QuarkusTest
@TestProfile(NoConnectionFreeTest.OfItsOwn.class)
class NoConnectionFreeTest {

    /** A pool of its own, which the test may empty. */
    public static final class OfItsOwn implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.jdbc.acquisition-timeout", "1s");
        }
    }

    @Inject
    AgroalDataSource database;

    @Test
    void whoFindsNoneFreeIsToldToComeAgain() throws SQLException {
        int all = database.getConfiguration().connectionPoolConfiguration().maxSize();
        List<Connection> taken = new ArrayList<>();
        try {
            while (taken.size() < all) {
                taken.add(database.getConnection());
            }

            assertEquals(
                    "503 service-unavailable",
                    Api.anonymous()
                            .post("/v1/booths", "{\"number\": 1, \"places\": 1}")
                            .problem());
        } finally {
            for (Connection one : taken) {
                one.close();
            }
        }
    }
}
