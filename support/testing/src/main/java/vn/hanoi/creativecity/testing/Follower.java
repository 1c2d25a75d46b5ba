package vn.hanoi.creativecity.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Somebody who keeps a copy of what they may see, by following a change feed over HTTP. */
public final class Follower {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final InnerTokens viewer;
    private final Map<String, JsonNode> copy = new TreeMap<>();
    private String next;

    private Follower(InnerTokens viewer, String next) {
        this.viewer = viewer;
        this.next = next;
    }

    /** Has nothing yet, and will read all that the feed tells, {@code /v1/changes/centres} for instance. */
    public static Follower fromTheBeginning(InnerTokens viewer, String feed) {
        return new Follower(viewer, feed + "?limit=1000");
    }

    /** Has all that is there. */
    public static Follower fromNow(InnerTokens viewer, String feed) {
        Follower follower = fromTheBeginning(viewer, feed);
        follower.readAll();
        return follower;
    }

    /** Has what an export tells, {@code /v1/exports/centres} for instance, and goes on from its cursor. */
    public static Follower afterAnExport(InnerTokens viewer, String export) {
        Follower follower = new Follower(viewer, null);
        Response answer = viewer.request().get(export);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.asString());
        }
        String collection = export.substring(export.lastIndexOf('/') + 1);
        new String(answer.asByteArray(), StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> follower.take(collection, json(line)));
        if (follower.next == null) {
            throw new AssertionError("The export has no end");
        }
        return follower;
    }

    private void take(String collection, JsonNode line) {
        if (line.has("cursor")) {
            next = line.path("next").asText() + "&limit=1000";
        } else {
            // Opening hours have the id of their centre.
            copy.put(
                    collection + " "
                            + line.path(line.has("id") ? "id" : "centreId").asText(),
                    line);
        }
    }

    /** The changes that are there. */
    public List<JsonNode> readAll() {
        List<JsonNode> changes = new ArrayList<>();
        boolean more = true;
        while (more) {
            more = read("", changes);
        }
        return changes;
    }

    /** The changes until one of this resource has come, and all that came together with it. */
    public List<JsonNode> readUntil(String id) {
        return readUntil(change -> change.path("id").asText().equals(id));
    }

    /** The changes until such a one has come, and all that came together with it. */
    public List<JsonNode> readUntil(Predicate<JsonNode> awaited) {
        List<JsonNode> changes = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean more = true;
        while (more || changes.stream().noneMatch(awaited)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("It has not come, but " + changes);
            }
            more = read("&wait=1", changes);
        }
        return changes;
    }

    /** What they have: each document by its collection and id. */
    public Map<String, JsonNode> copy() {
        return Map.copyOf(copy);
    }

    /** Reads a part, keeps the copy, and tells whether more is there. */
    private boolean read(String patience, List<JsonNode> changes) {
        Response answer = viewer.renewed().request().urlEncodingEnabled(false).get(next + patience);
        JsonNode page = json(answer);
        if (answer.statusCode() != 200) {
            throw new AssertionError(page);
        }
        page.path("items").forEach(change -> {
            changes.add(change);
            String key =
                    change.path("collection").asText() + " " + change.path("id").asText();
            if (change.path("kind").asText().equals("removed")) {
                copy.remove(key);
            } else {
                copy.put(key, change.path("document"));
            }
        });
        next = page.path("next").asText().replace("&wait=1", "");
        return page.path("more").asBoolean();
    }

    private static JsonNode json(Response answer) {
        return json(new String(answer.asByteArray(), StandardCharsets.UTF_8));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
