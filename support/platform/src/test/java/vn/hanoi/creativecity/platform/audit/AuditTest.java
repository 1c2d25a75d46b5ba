package vn.hanoi.creativecity.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.platform.Api;
import vn.hanoi.creativecity.testing.InnerTokens;

@QuarkusTest
class AuditTest {

    private final AgroalDataSource database;
    private final UUID ledger = UUID.randomUUID();
    private final Api lan = Api.of(InnerTokens.viewer("lan").name("Lan Trần").client("docs"));
    private final Api admin = Api.of(InnerTokens.viewer("an").roles("admin"));

    AuditTest(AgroalDataSource database) {
        this.database = database;
    }

    @Test
    void aChangeIsKeptWithWhoThroughWhatAndTheMembersThatDiffer() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        record(lan.with("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"), """
                {"action":"changed",
                 "before":{"title":"A","pages":3,"shelf":"left"},"after":{"title":"A","pages":4,"shelf":"right"}}""");

        JsonNode entry = only();
        assertEquals(
                "lan|Lan Trần|docs|changed|ledgers|" + ledger + "|" + trace,
                String.join(
                        "|",
                        entry.path("actor").asText(),
                        entry.path("actorName").asText(),
                        entry.path("client").asText(),
                        entry.path("action").asText(),
                        entry.path("collection").asText(),
                        entry.path("resource").asText(),
                        entry.path("traceId").asText()));
        assertEquals(
                json("{'pages':3,'shelf':'left'}"), entry.path("before"), "as staff see it, although Lan does not");
        assertEquals(json("{'pages':4,'shelf':'right'}"), entry.path("after"));
    }

    @Test
    void whatWasCreatedHasNoBeforeAndWhatWasTakenAwayNoAfter() {
        record(lan, "{\"action\":\"created\",\"after\":{\"title\":\"A\"}}");
        record(lan, "{\"action\":\"deleted\",\"before\":{\"title\":\"A\"}}");

        JsonNode entries = entries();
        assertEquals(2, entries.size());
        assertEquals(json("{'title':'A'}"), entries.get(0).path("before"));
        assertTrue(entries.get(0).path("after").isMissingNode());
        assertEquals(json("{'title':'A'}"), entries.get(1).path("after"));
        assertTrue(entries.get(1).path("before").isMissingNode());
    }

    @Test
    void aMemberThatComesOrGoesIsOnOneSideAlone() {
        record(lan, "{\"action\":\"changed\",\"before\":{\"title\":\"A\"},\"after\":{\"pages\":1}}");

        assertEquals(json("{'title':'A'}"), only().path("before"));
        assertEquals(json("{'pages':1}"), only().path("after"));
    }

    @Test
    void whatIsPersonalShowsThatItChangedAndNotWhatItWas() throws SQLException {
        record(lan, """
                {"action":"changed",
                 "before":{"title":"A","keeper":"Hoa","heir":"Hạnh","owners":[{"city":"Hà Nội","mail":"hoa@example.org"}]},
                 "after":{"title":"A","keeper":"Mai","heir":"Minh","owners":[{"city":"Hà Nội","mail":"mai@example.org"}]}}""");

        JsonNode expected =
                json("{'keeper':'[redacted]','heir':'[redacted]','owners':[{'city':'Hà Nội','mail':'[redacted]'}]}");
        assertEquals(expected, only().path("before"));
        assertEquals(expected, only().path("after"));
        assertEquals(
                "0",
                sql("select count(*) from audit where before::text || after::text ~ 'Hoa|Mai|Hạnh|Minh|hoa@|mai@'"));
    }

    @Test
    void whatIsPersonalIsRedactedInWhatIsNoRecordToo() {
        record(lan, "{\"action\":\"created\",\"after\":{\"title\":\"A\",\"binding\":{\"binder\":\"Hoa\"}}}");

        assertEquals(json("{'title':'A','binding':{'binder':'[redacted]'}}"), only().path("after"));
    }

    @Test
    void aFailedRequestLeavesNoEntry() {
        assertEquals(
                "409 conflict",
                lan.post("/v1/ledgers/" + ledger, "{\"action\":\"created\",\"after\":{\"title\":\"A\"},\"fails\":true}")
                        .problem());

        assertEquals(0, entries().size());
    }

    @Test
    void aRepeatIsNoSecondChange() {
        Api keyed = lan.with("Idempotency-Key", ledger.toString());
        record(keyed, "{\"action\":\"created\",\"after\":{\"title\":\"A\"}}");
        record(keyed, "{\"action\":\"created\",\"after\":{\"title\":\"A\"}}");

        assertEquals(1, entries().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit set actor = 'somebody else'",
                "delete from audit",
                "delete from audit where false",
                "truncate audit"
            })
    void whatIsWrittenStays(String statement) {
        record(lan, "{\"action\":\"created\",\"after\":{\"title\":\"A\"}}");

        SQLException refusal = assertThrows(SQLException.class, () -> execute(statement));
        assertTrue(refusal.getMessage().contains("The audit is written once and not changed"), refusal.getMessage());
        assertEquals("lan", only().path("actor").asText());
    }

    private void record(Api who, String change) {
        assertEquals(204, who.post("/v1/ledgers/" + ledger, change).status());
    }

    private JsonNode only() {
        assertEquals(1, entries().size());
        return entries().get(0);
    }

    private JsonNode entries() {
        return admin.get("/v1/ledgers?resource=" + ledger).json().path("items");
    }

    private String sql(String query) throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void execute(String statement) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.createStatement().execute(statement);
        }
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(text, wrong);
        }
    }
}
