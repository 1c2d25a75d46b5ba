package vn.hanoi.creativecity.gateway.webhook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hanoi.creativecity.gateway.directory.KnownClient;

/**
 * Endpoints at one place in the feed whose clients see the same: one reading serves all.
 *
 * @param client one of the clients, in whose name it is read
 */
record Readers(KnownClient client, String cursor, List<DueEndpoint> endpoints) {

    /** What decides what a client sees. Services check it too: a cursor is of no use to whoever sees something else. */
    private record Sight(Set<String> scopes, Optional<String> organisation) {}

    /** Those who see the same together; first those at the place where most are. */
    static List<List<Readers>> bySight(List<DueEndpoint> due) {
        Map<Sight, Map<String, List<DueEndpoint>>> places = new HashMap<>();
        for (DueEndpoint endpoint : due) {
            KnownClient client = endpoint.client();
            places.computeIfAbsent(new Sight(client.scopes(), client.organisation()), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(endpoint.cursor(), _ -> new ArrayList<>())
                    .add(endpoint);
        }
        return places.values().stream().map(Readers::mostFirst).toList();
    }

    private static List<Readers> mostFirst(Map<String, List<DueEndpoint>> places) {
        return places.entrySet().stream()
                .map(place -> new Readers(
                        place.getValue().getFirst().client(), place.getKey(), List.copyOf(place.getValue())))
                .sorted(Comparator.comparing(
                                (Readers readers) -> readers.endpoints().size())
                        .reversed())
                .toList();
    }

    String apiUrl() {
        return endpoints.getFirst().apiUrl();
    }
}
