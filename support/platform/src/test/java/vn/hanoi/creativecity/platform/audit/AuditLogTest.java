package vn.hanoi.creativecity.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.platform.Api;
import vn.hanoi.creativecity.testing.InnerTokens;

@QuarkusTest
class AuditLogTest {

    private final String actor = UUID.randomUUID().toString();
    private final String client = UUID.randomUUID().toString();
    private final UUID ledger = UUID.randomUUID();
    private final Api admin = Api.of(InnerTokens.viewer("an").roles("admin"));
    private final Api lan = Api.of(InnerTokens.viewer(actor).client(client));

    @BeforeEach
    void threeChangesAreMade() {
        record(ledger, "created");
        record(UUID.randomUUID(), "created");
        record(ledger, "changed");
    }

    @Test
    void theNewestComesFirstAndPagesGoOnWhereTheLastEnded() {
        String first = "/v1/ledgers?count=true&limit=2&actor=" + actor;
        JsonNode page = admin.get(first).json();
        assertEquals(List.of("changed", "created"), actions(page));
        assertEquals(3, page.path("total").asInt());

        JsonNode last = admin.get(page.path("next").asText()).json();
        assertEquals(List.of("created"), actions(last));
        assertFalse(last.has("next"));
    }

    @Test
    void eachFilterNarrowsTheList() {
        String mine = "/v1/ledgers?actor=" + actor;
        assertEquals(2, count(mine + "&resource=" + ledger));
        assertEquals(1, count(mine + "&action=changed"));
        assertEquals(0, count(mine + "&action=moved"));
        assertEquals(3, count(mine + "&client=" + client));
        assertEquals(0, count(mine + "&client=docs"));
        assertEquals(1, count("/v1/ledgers?action=created&resource=" + ledger));
    }

    @Test
    void theTimeIsHalfOpen() {
        JsonNode items = admin.get("/v1/ledgers?actor=" + actor).json().path("items");
        String newest = items.get(0).path("at").asText();
        String oldest = items.get(2).path("at").asText();

        String mine = "/v1/ledgers?actor=" + actor;
        assertEquals(3, count(mine + "&from=" + oldest));
        assertEquals(2, count(mine + "&until=" + newest));
        assertEquals(1, count(mine + "&from=" + newest));
        assertEquals(0, count(mine + "&until=" + oldest));
        assertEquals(2, count(mine + "&from=" + oldest + "&until=" + newest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"resource=x", "from=2026", "until=tomorrow", "collection=ledgers", "actor="})
    void whatCannotBeReadIsRefused(String parameter) {
        assertEquals(400, admin.get("/v1/ledgers?" + parameter).status());
    }

    private void record(UUID resource, String action) {
        String change = "{\"action\":\"" + action + "\",\"after\":{\"title\":\"A\"}}";
        assertEquals(204, lan.post("/v1/ledgers/" + resource, change).status());
    }

    private int count(String path) {
        JsonNode page = admin.get(path + "&count=true").json();
        assertEquals(page.path("total").asInt(), page.path("items").size());
        return page.path("items").size();
    }

    private static List<String> actions(JsonNode page) {
        List<String> actions = new ArrayList<>();
        page.path("items").forEach(entry -> actions.add(entry.path("action").asText()));
        return actions;
    }
}
