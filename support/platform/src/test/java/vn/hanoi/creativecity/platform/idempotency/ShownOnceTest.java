package vn.hanoi.creativecity.platform.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.platform.Answer;
import vn.hanoi.creativecity.platform.Api;
import vn.hanoi.creativecity.testing.InnerTokens;

@QuarkusTest
class ShownOnceTest {

    private static final String PATH = "/v1/cellars/key";

    private final AgroalDataSource database;
    private final String key = UUID.randomUUID().toString();
    private final Api keyed = Api.of(InnerTokens.viewer("an").roles("admin")).with("Idempotency-Key", key);

    ShownOnceTest(AgroalDataSource database) {
        this.database = database;
    }

    @Test
    void aRepeatIsToldThatTheRequestWasCarriedOut() {
        Answer first = keyed.send("POST", PATH, "");

        assertTrue(first.text().matches("\\{\"secret\":\"sesame-\\d+\"}"), first::text);
        assertEquals("409 idempotent-answer-gone", keyed.send("POST", PATH, "").problem());
        assertEquals("409 idempotent-answer-gone", keyed.send("POST", PATH, "").problem());
    }

    @Test
    void theSecretIsNotStored() throws SQLException {
        keyed.send("POST", PATH, "");

        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select status, body from idempotency_key where key = ?")) {
            query.setString(1, key);
            var rows = query.executeQuery();
            assertTrue(rows.next());
            assertEquals(200, rows.getInt("status"));
            assertNull(rows.getBytes("body"));
        }
    }

    @Test
    void aKeyThatCameWithAnotherRequestSaysThat() {
        keyed.send("POST", PATH, "");

        assertEquals(
                "422 idempotency-key-reused",
                keyed.send("POST", "/v1/cellars", "").problem());
    }
}
