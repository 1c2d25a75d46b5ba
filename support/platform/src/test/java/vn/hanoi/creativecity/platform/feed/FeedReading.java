package vn.hanoi.creativecity.platform.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.hanoi.creativecity.platform.Answer;
import vn.hanoi.creativecity.platform.Api;
import vn.hanoi.creativecity.testing.InnerTokens;

/** Somebody who follows the feed over HTTP from where they began. */
final class FeedReading {

    private static final int PATIENCE_S = 20;

    private final InnerTokens viewer;
    private String next;

    private FeedReading(InnerTokens viewer, String next) {
        this.viewer = viewer;
        this.next = next;
    }

    /** Begins behind all that is there. */
    static FeedReading from(InnerTokens viewer) {
        FeedReading reading = new FeedReading(viewer, "/v1/changes/forest?limit=1000");
        reading.skip();
        return reading;
    }

    /** Begins with what changes from now on, without having read what was. */
    static FeedReading fromNow(InnerTokens viewer) {
        FeedReading reading = new FeedReading(viewer, "/v1/changes/forest?limit=1000&cursor=now");
        reading.next = reading.get(reading.next).path("next").asText();
        return reading;
    }

    /** Until nothing more is there at once. */
    private void skip() {
        boolean more = true;
        while (more) {
            JsonNode page = get(next);
            next = page.path("next").asText();
            more = page.path("more").asBoolean();
        }
    }

    String next() {
        return next;
    }

    /** Reads until so many changes of the resources came, and what is there then. */
    List<String> read(int count, Set<String> ids) {
        List<String> lines = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE_S * 1_000_000_000L;
        while (lines.size() < count && System.nanoTime() < deadline) {
            JsonNode page = get(next + "&wait=1");
            next = page.path("next").asText().replace("&wait=1", "");
            addLines(page, ids, lines);
        }
        return lines;
    }

    /** Reads what is there of the resources, and goes on from behind it. */
    List<String> readOnce(Set<String> ids) {
        List<String> lines = new ArrayList<>();
        JsonNode page = get(next);
        next = page.path("next").asText();
        addLines(page, ids, lines);
        return lines;
    }

    private static void addLines(JsonNode page, Set<String> ids, List<String> lines) {
        page.path("items").forEach(item -> {
            if (ids.contains(item.path("id").asText())) {
                lines.add(line(item));
            }
        });
    }

    private JsonNode get(String path) {
        Answer answer = Api.of(viewer).get(path);
        if (answer.status() != 200) {
            throw new AssertionError(answer.problem());
        }
        return answer.json();
    }

    private static String line(JsonNode item) {
        JsonNode document = item.path("document");
        return item.path("collection").asText() + " " + item.path("version").asInt() + " "
                + item.path("kind").asText()
                + (document.isMissingNode()
                        ? ""
                        : " "
                                + document.path("name")
                                        .asText(document.path("grove").asText()));
    }
}
