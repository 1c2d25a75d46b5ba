package vn.hanoi.creativecity.platform.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.platform.Api;
import vn.hanoi.creativecity.testing.InnerTokens;

@QuarkusTest
class TransitionHistoryTest {

    private final String path = "/v1/lamps/" + UUID.randomUUID() + "/transitions";
    private final Api editor = Api.of(InnerTokens.viewer("an").roles("admin"));

    @Test
    void everyMoveIsToldTheOldestFirst() {
        Instant before = Instant.now().minusMillis(1);
        move(
                "off",
                "very_bright",
                ",\"effectiveOn\":\"2026-11-01\",\"reason\":\"Lễ hội\",\"document\":\"102/KH-UBND\"");
        move("very_bright", "off", "");
        JsonNode history = editor.get(path).json();

        assertEquals(2, history.size());
        assertEquals(
                "{\"state\":\"shine\",\"from\":\"off\",\"to\":\"very_bright\",\"at\":\"AT\",\"actor\":\"an\","
                        + "\"effectiveOn\":\"2026-11-01\",\"reason\":\"Lễ hội\",\"document\":\"102/KH-UBND\"}",
                timeless(history.get(0)));
        assertEquals(
                "{\"state\":\"shine\",\"from\":\"very_bright\",\"to\":\"off\",\"at\":\"AT\",\"actor\":\"an\"}",
                timeless(history.get(1)));
        Instant first = Instant.parse(history.get(0).path("at").asText());
        Instant second = Instant.parse(history.get(1).path("at").asText());
        assertTrue(first.isAfter(before) && !second.isBefore(first), history::toString);
    }

    /** Whoever moves it to and fro hides nothing that comes afterwards. */
    @Test
    void ofVeryManyMovesTheLastOnesAreTold() {
        for (int i = 0; i < 101; i++) {
            move("off", "very_bright", "");
            move("very_bright", "off", ",\"reason\":\"Lần %d\"".formatted(i));
        }

        JsonNode history = editor.get(path).json();

        assertEquals(200, history.size());
        assertEquals("Lần 1", history.get(1).path("reason").asText());
        assertEquals("Lần 100", history.get(199).path("reason").asText());
    }

    @Test
    void whoMovedItIsForStaffToKnow() {
        move("off", "very_bright", "");

        assertTrue(editor.get(path).json().get(0).has("actor"));
        assertFalse(Api.anonymous().get(path).json().get(0).has("actor"));
        assertFalse(Api.of(InnerTokens.viewer("lan").roles("resident"))
                .get(path)
                .json()
                .get(0)
                .has("actor"));
    }

    @Test
    void aMoveThatFailsLeavesNoTrace() {
        assertEquals(
                "409 conflict",
                editor.post(path, "{\"from\":\"off\",\"to\":\"very_bright\",\"fails\":true}")
                        .problem());

        assertEquals("[]", editor.get(path).text());
    }

    private void move(String from, String to, String grounds) {
        String body = "{\"from\":\"%s\",\"to\":\"%s\",\"fails\":false%s}".formatted(from, to, grounds);
        assertEquals(204, editor.post(path, body).status());
    }

    private static String timeless(JsonNode transition) {
        return transition.toString().replaceFirst("\"at\":\"[^\"]+\"", "\"at\":\"AT\"");
    }
}
