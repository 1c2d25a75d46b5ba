package vn.hanoi.creativecity.platform.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.platform.Answer;
import vn.hanoi.creativecity.platform.TestClock;

@QuarkusTest
class KeyAgeTest {

    private final TestClock clock;
    private final AgroalDataSource database;
    private final Parcels parcels = new Parcels();

    KeyAgeTest(TestClock clock, AgroalDataSource database) {
        this.clock = clock;
        this.database = database;
    }

    @AfterEach
    void followTheSystem() {
        clock.followTheSystem();
    }

    @Test
    void aKeyIsKeptForADayAndNoLonger() {
        String first = parcels.keyed().post("/v1/parcels", parcels.body()).text();
        clock.pass(Duration.ofHours(24).minusMinutes(1));
        assertEquals(first, parcels.keyed().post("/v1/parcels", parcels.body()).text());

        clock.pass(Duration.ofMinutes(2));
        Answer later = parcels.keyed().post("/v1/parcels", parcels.body());

        assertNotEquals(first, later.text());
        assertEquals(
                later.text(),
                parcels.keyed().post("/v1/parcels", parcels.body()).text());
        assertEquals(2, parcels.written());
    }

    @Test
    void oldKeysGoWhenNewOnesCome() throws SQLException {
        parcels.keyed().post("/v1/parcels", parcels.body());
        assertEquals(1, kept(parcels.key()));

        clock.pass(Duration.ofHours(25));
        // Each new key lets go of ten old ones.
        for (int i = 0; kept(parcels.key()) > 0 && i < 100; i++) {
            parcels.an().with("Idempotency-Key", parcels.key() + i).post("/v1/parcels", parcels.body());
        }

        assertEquals(0, kept(parcels.key()));
        assertEquals(1, kept(parcels.key() + "0"));
    }

    private int kept(String anyKey) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select count(*) from idempotency_key where key = ?")) {
            select.setString(1, anyKey);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
