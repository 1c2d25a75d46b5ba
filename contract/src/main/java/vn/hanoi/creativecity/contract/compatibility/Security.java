package vn.hanoi.creativecity.contract.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who an operation admits: any one of the alternatives is enough, and an empty alternative is anybody. */
record Security(List<Map<String, Set<String>>> alternatives) {

    static Security of(JsonNode operation) {
        var alternatives = new ArrayList<Map<String, Set<String>>>();
        for (var requirement : operation.path("security")) {
            var alternative = new HashMap<String, Set<String>>();
            requirement.properties().forEach(scheme -> {
                var scopes = new HashSet<String>();
                scheme.getValue().forEach(scope -> scopes.add(scope.asText()));
                alternative.put(scheme.getKey(), scopes);
            });
            alternatives.add(alternative);
        }
        return new Security(alternatives.isEmpty() ? List.of(Map.of()) : alternatives);
    }

    boolean isAdmittedBy(Security other) {
        return alternatives.stream()
                .allMatch(held -> other.alternatives.stream().anyMatch(asked -> suffices(held, asked)));
    }

    private static boolean suffices(Map<String, Set<String>> held, Map<String, Set<String>> asked) {
        return asked.entrySet().stream()
                .allMatch(scheme -> held.containsKey(scheme.getKey())
                        && held.get(scheme.getKey()).containsAll(scheme.getValue()));
    }
}
