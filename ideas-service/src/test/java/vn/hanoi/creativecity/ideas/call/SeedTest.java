package vn.hanoi.creativecity.ideas.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.hanoi.creativecity.ideas.call.Calls.OPENS;
import static vn.hanoi.creativecity.ideas.call.Calls.PATH;
import static vn.hanoi.creativecity.ideas.call.Calls.anybody;
import static vn.hanoi.creativecity.ideas.call.Calls.draft;
import static vn.hanoi.creativecity.ideas.call.Calls.extend;
import static vn.hanoi.creativecity.ideas.call.Calls.manager;
import static vn.hanoi.creativecity.ideas.call.Calls.move;
import static vn.hanoi.creativecity.ideas.call.Calls.patch;
import static vn.hanoi.creativecity.ideas.call.Calls.published;
import static vn.hanoi.creativecity.ideas.call.Calls.tag;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.InnerTokens;
import vn.hanoi.creativecity.testing.PostgresResource;

/** The lot that decides between equals is sealed when a call is published, and nobody sees it before the result. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class SeedTest {

    @Inject
    CallRepository calls;

    @Inject
    TestClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.followTheSystem();
    }

    @Test
    void theHashIsThatOfTheSeedAndEverybodySeesItFromPublicationOn() throws Exception {
        String call = draft();
        assertEquals(null, hash(call));

        move(call, "published").then().statusCode(200);

        byte[] hash = MessageDigest.getInstance("SHA-256").digest(seed(call));
        assertEquals(HexFormat.of().formatHex(hash), hash(call));
        assertEquals(hash(call), anybody().get(PATH + "/" + call).path("seedHash"));
    }

    @Test
    void eachCallHasItsOwnAndKeepsIt() {
        String call = published();
        String hash = hash(call);
        clock.itIs(OPENS);
        patch(call, tag(call), "{\"planItem\": \"P4\"}").then().statusCode(200);
        extend(call, "2026-09-01T00:00:00Z").then().statusCode(201);
        clock.itIs(Instant.parse("2026-09-01T00:00:00Z"));
        move(call, "completed").then().statusCode(200);

        assertEquals(hash, hash(call));
        assertNotEquals(hash, hash(published()));
    }

    @Test
    void whoTakesItFromTheCallCannotChangeIt() {
        String call = published();
        String hash = hash(call);

        QuarkusTransaction.requiringNew().run(() -> calls.require(call).seed()[0]++);

        assertEquals(hash, hash(call));
    }

    /** However it is written, and wherever the service writes: answers of all kinds, the audit, the history, every table. */
    @Test
    void itIsNowhereButInItsColumn() throws SQLException {
        clock.itIs(OPENS);
        String call = draft();
        String published = InnerTokens.viewer("manager")
                .roles("idea_manager")
                .request()
                .header("Idempotency-Key", call)
                .contentType("application/json")
                .body("{\"state\": \"published\"}")
                .post(PATH + "/" + call + "/transitions")
                .asString();
        extend(call, "2026-09-01T00:00:00Z").then().statusCode(201);
        String id = manager().get(PATH + "/" + call).path("id");
        List<String> written = new ArrayList<>(List.of(published));
        Stream.of("/" + call, "/" + call + "/transitions", "/" + call + "/extensions", "?limit=200&sort=-createdAt")
                .map(path -> manager().get(PATH + path).asString())
                .forEach(written::add);
        written.add(InnerTokens.viewer("an")
                .roles("admin")
                .request()
                .get("/v1/audit/ideas?resource=" + id)
                .asString());
        written.addAll(everyRow());
        byte[] seed = seed(call);
        List<String> spellings = List.of(
                HexFormat.of().formatHex(seed),
                Base64.getEncoder().withoutPadding().encodeToString(seed).toLowerCase(Locale.ROOT),
                Base64.getUrlEncoder().withoutPadding().encodeToString(seed).toLowerCase(Locale.ROOT),
                HexFormat.of()
                        .formatHex(Base64.getEncoder().encodeToString(seed).getBytes(StandardCharsets.US_ASCII)));

        List<String> found = written.stream()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> spellings.stream().anyMatch(text::contains))
                .toList();

        assertEquals(1, found.size(), found::toString);
        assertEquals(true, found.getFirst().startsWith("call: "));
    }

    /** Every row of every table, as the database writes it. */
    private static List<String> everyRow() throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String table : Database.rows("select table_name from information_schema.tables"
                + " where table_schema = 'public' and table_type = 'BASE TABLE'")) {
            Database.rows("select cast(t as text) from \"" + table + "\" t")
                    .forEach(row -> rows.add(table + ": " + row));
        }
        return rows;
    }

    private byte[] seed(String call) {
        return QuarkusTransaction.requiringNew().call(() -> calls.require(call).seed());
    }

    private static String hash(String call) {
        return manager().get(PATH + "/" + call).then().statusCode(200).extract().path("seedHash");
    }
}
