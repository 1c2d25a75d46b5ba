package vn.hanoi.creativecity.platform.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.platform.Answer;
import vn.hanoi.creativecity.platform.Api;

@QuarkusTest
class KeysetPagesTest {

    private final Pieces pieces;
    private final Api api = Api.anonymous();

    KeysetPagesTest(Pieces pieces) {
        this.pieces = pieces;
    }

    /** For each seed another list; for each key, each way round, another limit. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void pagesOfAnyLengthGiveExactlyTheSortedList(long seed) throws SQLException {
        Random random = new Random(seed);
        String list = pieces.random(random, random.nextInt(60));
        for (SortKey key : PieceResource.SORTS) {
            String expression = key.expression().replace(":from", "7");
            for (String direction : List.of("", " desc")) {
                int limit = random.nextInt(1, 21);
                String sort = (direction.isEmpty() ? "" : "-") + key.name();
                assertEquals(
                        pieces.sorted(list, expression + direction + ", id" + direction),
                        all("/v1/pieces?from=7&list=" + list + "&limit=" + limit + "&sort=" + sort),
                        "seed %d, sort %s, limit %d".formatted(seed, sort, limit));
            }
        }
    }

    @Test
    void whatHasNoValueComesLastAndFirstTheOtherWayRound() throws SQLException {
        String list = UUID.randomUUID().toString();
        String none = add(list, null);
        String one = add(list, 1);
        String noneToo = add(list, null);

        assertEquals(List.of(one, none, noneToo), all("/v1/pieces?limit=1&sort=worth&list=" + list));
        assertEquals(List.of(noneToo, none, one), all("/v1/pieces?limit=1&sort=-worth&list=" + list));
    }

    @Test
    void theLastPageLeadsNowhere() throws SQLException {
        String list = pieces.random(new Random(1), 4);

        assertTrue(page(list, "limit=3").has("next"));
        assertFalse(page(list, "limit=4").has("next"));
        assertFalse(page(list, "limit=5").has("next"));
        assertEquals(
                "{\"items\":[]}", page(UUID.randomUUID().toString(), "limit=5").toString());
    }

    @Test
    void aPageHasTwentyItemsUnlessItIsAskedForOthers() throws SQLException {
        String list = pieces.random(new Random(1), 21);

        assertEquals(20, page(list, "sort=name").path("items").size());
        assertEquals(1, page(list, "limit=1").path("items").size());
        assertEquals(21, page(list, "limit=200").path("items").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "201"})
    void aLimitHasBounds(String limit) {
        assertEquals(
                "400 invalid-parameter parameter limit out_of_range",
                api.get("/v1/pieces?list=x&limit=" + limit).problem());
    }

    @Test
    void allMatchesAreCountedOnEveryPageForWhoAsks() throws SQLException {
        String list = pieces.random(new Random(1), 5);
        JsonNode first = page(list, "limit=2&count=true");
        JsonNode second = api.get(first.path("next").asText()).json();

        assertEquals(5, first.path("total").asLong());
        assertEquals(5, second.path("total").asLong());
        assertFalse(page(list, "limit=2").has("total"));
        assertFalse(page(list, "limit=2&count=false").has("total"));
    }

    @Test
    void nextKeepsTheQueryAsItCame() throws SQLException {
        String list = "Đồ gốm + men " + UUID.randomUUID();
        add(list, 1);
        add(list, 1);
        add(list, 1);
        String encoded = list.replace("Đ", "%C4%90")
                .replace("ồ", "%e1%bb%93")
                .replace("ố", "%E1%BB%91")
                .replace(" ", "%20")
                .replace("+", "%2B");
        String query = "/v1/pieces?sort=-name&list=" + encoded + "&limit=1";

        String next = api.get(query).json().path("next").asText();
        String third = api.get(next).json().path("next").asText();
        String reordered = api.get(next.replace("&limit=1&", "&")
                        .replace("sort=", "limit=1&sort=")
                        .replace("cursor", "%63ursor"))
                .json()
                .path("next")
                .asText();

        assertEquals(query, next.replaceAll("&cursor=[\\w-]+$", ""));
        assertEquals(query, third.replaceAll("&cursor=[\\w-]+$", ""));
        assertEquals(
                query.replace("&limit=1", "").replace("sort=", "limit=1&sort="),
                reordered.replaceAll("&cursor=[\\w-]+$", ""));
    }

    @Test
    void aValueThatChangesByItselfBindsNoCursor() throws SQLException {
        String list = pieces.random(new Random(1), 9);

        assertEquals(pieces.sorted(list, "name, id"), all("/v1/pieces?past=true&limit=2&list=" + list));
    }

    @Test
    void theLongestNamesFitIntoACursor() throws SQLException {
        String list = UUID.randomUUID().toString();
        String name = "🌚".repeat(200);
        for (int i = 0; i < 3; i++) {
            pieces.add(list, name, Instant.EPOCH, 1, 1, 1);
        }

        assertEquals(pieces.sorted(list, "name, id"), all("/v1/pieces?limit=1&list=" + list));
    }

    private List<String> all(String first) {
        List<String> ids = new ArrayList<>();
        String next = first;
        while (next != null) {
            Answer answer = api.get(next);
            assertEquals(200, answer.status(), answer::text);
            answer.json().path("items").forEach(id -> ids.add(id.asText()));
            next = answer.json().path("next").asText(null);
        }
        return ids;
    }

    private String add(String list, Integer worth) throws SQLException {
        return pieces.add(list, "a", Instant.EPOCH, 1, 1, worth).toString();
    }

    private JsonNode page(String list, String query) {
        return api.get("/v1/pieces?" + query + "&list=" + list).json();
    }
}
