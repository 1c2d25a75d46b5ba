package vn.hanoi.creativecity.centres.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Refusal;

/** A cursor goes on with the list that gave it, and with nothing else. */
@QuarkusTest
class CentreCursorTest {

    private static final Refusal MALFORMED = Refusal.of(400, "invalid-parameter", "parameter cursor malformed_cursor");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=a&limit=1",
                "kind=walking_space&limit=1",
                "sort=-name&limit=1",
                "sort=createdAt&limit=1",
                "near=105.8,21&radius=100000&limit=1",
                "bbox=105,20,106,22&limit=1",
                "unit=09877&limit=1"
            })
    void aCursorGoesOnlyWithTheListThatGaveIt(String other) {
        String cursor = cursorOf("/v1/centres?limit=1");
        assertEquals(
                Refusal.of(400, "invalid-parameter", "parameter cursor cursor_of_another_list"),
                Refusal.in(Api.nobody().get("/v1/centres?" + other + "&cursor=" + cursor)));
    }

    @Test
    void aCursorOfStaffDoesNotOpenTheirListToThePublic() {
        String cursor = cursorOf("/v1/centres?limit=1", true);
        assertEquals(
                Refusal.of(400, "invalid-parameter", "parameter cursor cursor_of_another_list"),
                Refusal.in(Api.nobody().get("/v1/centres?limit=1&cursor=" + cursor)));
    }

    @Test
    void theLimitMayChangeFromPageToPage() {
        String cursor = cursorOf("/v1/centres?limit=1");
        List<String> all = Api.slugs(Api.nobody().get("/v1/centres?limit=4"));
        assertEquals(all.subList(1, 4), Api.slugs(Api.nobody().get("/v1/centres?limit=3&cursor=" + cursor)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zz", "%00", "WyJhIl0", "W10", "bnVsbA", "e30", "WzEsMiwzXQ", "WyJhIiwiYiIsbnVsbF0"})
    void aCursorThatNobodyGaveIsRefused(String cursor) {
        Refusal refusal = Refusal.in(Api.nobody().urlEncodingEnabled(false).get("/v1/centres?cursor=" + cursor));
        assertEquals(400, refusal.status());
        assertEquals(
                List.of("parameter cursor"),
                refusal.places().stream().map(place -> place.substring(0, 16)).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "createdAt, yesterday",
        "createdAt, 2025-13-01 00:00:00+00",
        "createdAt, +999999999-12-31T23:59:59+00:00",
        "createdAt, -infinity",
        "distance, near",
        "distance, ٣",
        "relevance, high"
    })
    void aCursorWithAKeyThatTheListCannotHaveIsRefused(String sort, String key) throws Exception {
        NewCentre.named("Con trỏ").draft();
        String list = "/v1/centres?limit=1&q=k&near=105.8,21&radius=100000&sort=" + sort;
        JsonNode parts = decoded(cursorOf(list));
        assertEquals(
                MALFORMED,
                Refusal.in(Api.nobody()
                        .get(list + "&cursor="
                                + encoded(
                                        parts.get(0).asText(), key, parts.get(2).asText()))));
    }

    @Test
    void aCursorWhoseIdIsNoneIsRefused() throws Exception {
        JsonNode parts = decoded(cursorOf("/v1/centres?limit=1"));
        String cursor = encoded(parts.get(0).asText(), parts.get(1).asText(), "x");
        assertEquals(MALFORMED, Refusal.in(Api.nobody().get("/v1/centres?limit=1&cursor=" + cursor)));
    }

    @Test
    void aNameWithQuotesIsNoWayIntoTheQuery() throws Exception {
        JsonNode parts = decoded(cursorOf("/v1/centres?limit=1"));
        String cursor =
                encoded(parts.get(0).asText(), "zzzz' or 'a' = 'a", parts.get(2).asText());
        assertEquals(List.of(), Api.slugs(Api.nobody().get("/v1/centres?limit=1&cursor=" + cursor)));
    }

    private static String cursorOf(String list) {
        return cursorOf(list, false);
    }

    private static String cursorOf(String list, boolean staff) {
        String next = Api.next((staff ? Api.staff() : Api.nobody()).get(list));
        return next.substring(next.indexOf("cursor=") + 7);
    }

    private static JsonNode decoded(String cursor) throws Exception {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(cursor));
    }

    private static String encoded(String... parts) throws Exception {
        byte[] json = new ObjectMapper().writeValueAsString(List.of(parts)).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }
}
