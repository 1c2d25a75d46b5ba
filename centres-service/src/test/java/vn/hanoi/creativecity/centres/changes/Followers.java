package vn.hanoi.creativecity.centres.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.Follower;
import vn.hanoi.creativecity.testing.InnerTokens;

/** Those who ask in a landscape, each of whom follows the feed. */
final class Followers {

    static final String FEED = "/v1/changes/centres";

    private final Landscape landscape;
    private final Map<String, InnerTokens> viewers;
    private final Map<String, Follower> followers = new LinkedHashMap<>();

    /** @param names of those who follow; everybody when none is named */
    Followers(Landscape landscape, String... names) {
        this.landscape = landscape;
        this.viewers = new LinkedHashMap<>(landscape.viewers());
        if (names.length > 0) {
            viewers.keySet().retainAll(List.of(names));
        }
        viewers.forEach((name, viewer) -> followers.put(name, Follower.fromTheBeginning(viewer, FEED)));
        catchUp();
    }

    /** Everybody reads on until they have what was written last; gives what came to each. */
    Map<String, List<JsonNode>> catchUp() {
        String last = Api.json(Api.post(
                        Api.admin(), "/v1/organisations", Map.of("kind", "community", "name", Landscape.name("Nhóm"))))
                .path("id")
                .asText();
        Map<String, List<JsonNode>> came = new LinkedHashMap<>();
        followers.forEach((name, follower) -> came.put(
                name,
                follower.readUntil(last).stream()
                        .filter(change -> !change.path("id").asText().equals(last))
                        .toList()));
        return came;
    }

    /** Everybody has what they may read at its address, as it is there, and nothing else; the feed knows who they are. */
    void checkThatEachHasWhatTheyMayRead() {
        viewers.forEach((name, viewer) -> {
            Map<String, JsonNode> readable = readable(viewer);
            Map<String, JsonNode> copy = new TreeMap<>(followers.get(name).copy());
            copy.keySet().retainAll(landscape.addresses.keySet());
            assertEquals(readable.keySet(), told(name), name + ": audience");
            assertEquals(readable.keySet(), copy.keySet(), name + ": copy");
            assertEquals(readable, copy, name);
        });
    }

    private Map<String, JsonNode> readable(InnerTokens viewer) {
        Map<String, JsonNode> readable = new TreeMap<>();
        landscape.addresses.forEach((key, address) -> {
            var answer = Api.by(viewer).get(address);
            if (answer.statusCode() == 200) {
                readable.put(key, Api.json(answer));
            } else {
                assertEquals(404, answer.statusCode(), address);
            }
        });
        return readable;
    }

    private Set<String> told(String viewer) {
        Set<String> told = new TreeSet<>(Database.rows(
                "select collection, resource_id from change_subject where audience && string_to_array(?, ',')",
                String.join(",", landscape.words(viewer))));
        told.retainAll(landscape.addresses.keySet());
        return told;
    }
}
