package vn.hanoi.creativecity.platform.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DemonstrationFilesTest {

    record Star(String name, LocalDate seen) {}

    private final ObjectMapper json;
    private final Session session;
    private final DemonstrationFiles wanted;

    DemonstrationFilesTest(ObjectMapper json, Session session) {
        this.json = json;
        this.session = session;
        wanted = new DemonstrationFiles(true, json, session);
    }

    @Test
    void aFileIsReadAsRecords() {
        assertEquals(
                List.of(new Star("Sao Mai", LocalDate.of(2026, 11, 22)), new Star("Sao Hôm", null)),
                wanted.read("stars.json", Star.class));
        assertTrue(wanted.text("stars.json").startsWith("[{\"name\": \"Sao Mai\""));
    }

    @Test
    void aTypingErrorInAFileIsFound() {
        var failure = assertThrows(UncheckedIOException.class, () -> wanted.read("typing-error.json", Star.class));

        assertEquals("demonstration/typing-error.json", failure.getMessage());
        assertTrue(
                failure.getCause().getMessage().contains("sene"),
                failure.getCause().getMessage());
    }

    @Test
    void aFileThatIsMissingIsNamed() {
        var failure = assertThrows(UncheckedIOException.class, () -> wanted.text("moons.json"));

        assertEquals(
                "No such file in the jar: demonstration/moons.json",
                failure.getCause().getMessage());
    }

    @Test
    void onlyAnEmptyTableIsFilledAndOnlyWhereThatIsWanted() {
        assertTrue(QuarkusTransaction.requiringNew().call(() -> wanted.areWantedIn("pg_prepared_xacts")));
        assertFalse(QuarkusTransaction.requiringNew().call(() -> wanted.areWantedIn("book")));
        DemonstrationFiles unwanted = new DemonstrationFiles(false, json, session);
        assertFalse(QuarkusTransaction.requiringNew().call(() -> unwanted.areWantedIn("pg_prepared_xacts")));
    }

    @Test
    void ofSeveralThatStartTogetherOneLoads() throws ExecutionException, InterruptedException {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = executor.submit(this::load);
            var other = executor.submit(this::load);

            assertTrue(one.get() ^ other.get());
        }
    }

    private boolean load() {
        return QuarkusTransaction.requiringNew().call(() -> {
            boolean wantedNow = wanted.areWantedIn("star");
            if (wantedNow) {
                session.createNativeMutationQuery("insert into star (name) values ('Sao Mai')")
                        .executeUpdate();
            }
            return wantedNow;
        });
    }
}
