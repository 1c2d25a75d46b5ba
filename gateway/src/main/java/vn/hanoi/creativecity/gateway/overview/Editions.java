package vn.hanoi.creativecity.gateway.overview;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Which edition of the festival is the one to look at. */
final class Editions {

    private Editions() {}

    /**
     * The one that is running, else the next one, else the last one that was held.
     *
     * @param page the editions as events-service lists them, the latest year first
     */
    static Optional<JsonNode> current(JsonNode page) {
        List<JsonNode> editions =
                StreamSupport.stream(page.path("items").spliterator(), false).toList();
        return inState(editions, "running")
                .or(() -> inState(editions.reversed(), "announced", "programme_published"))
                .or(() -> inState(editions, "finished"));
    }

    private static Optional<JsonNode> inState(List<JsonNode> editions, String... states) {
        return editions.stream()
                .filter(edition ->
                        List.of(states).contains(edition.path("state").asText()))
                .findFirst();
    }
}
