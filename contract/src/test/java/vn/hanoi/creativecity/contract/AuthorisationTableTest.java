package vn.hanoi.creativecity.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * The hand-written table of who gets what is complete, and says of the edge what the contract does. A test of the whole
 * suite walks it.
 */
class AuthorisationTableTest {

    /** An operation that is called on several kinds of things has as many rows; so that none of them gets lost. */
    private static final int ROWS = 411;

    private static final String NOBODY = "nobody";
    private static final String ELSEWHERE = " of another organisation";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private final List<List<String>> lines = Files.readAllLines(Path.of("authorisation.csv")).stream()
            .map(line -> Arrays.asList(line.split(",", -1)))
            .toList();
    private final List<String> callers =
            lines.getFirst().subList(2, lines.getFirst().size());
    private final Map<String, JsonNode> security =
            security(new ObjectMapper().readTree(Path.of("openapi.json").toFile()));

    AuthorisationTableTest() throws IOException {}

    @Test
    void everyOperationHasARowAndEveryRowAnOperation() {
        Set<String> rows = new TreeSet<>();
        rows().forEach(row -> rows.add(row.getFirst()));
        assertEquals(new TreeSet<>(security.keySet()), rows);
    }

    @Test
    void whoTakesARowAwayOrAddsOneSaysSoHere() {
        assertEquals(ROWS, rows().size());
    }

    @Test
    void noRowIsThereTwiceAndNoCellIsMissing() {
        Set<List<String>> seen = new HashSet<>();
        rows().forEach(row -> {
            assertEquals(lines.getFirst().size(), row.size(), row::toString);
            assertTrue(seen.add(row.subList(0, 2)), row::toString);
        });
    }

    @Test
    void everyRoleAndScopeOfTheContractHasAColumn() {
        Set<String> grants = new TreeSet<>();
        security.values()
                .forEach(alternatives -> alternatives.forEach(
                        alternative -> alternative.forEach(names -> names.forEach(name -> grants.add(name.asText())))));
        grants.removeAll(callers);
        assertEquals(Set.of(), grants, "have no column");
    }

    /** Who is refused at the edge gets 401 or 403 by the table, and nobody else gets 401. */
    @Test
    void theTableRefusesWhomTheContractRefuses() {
        List<String> contradictions = new ArrayList<>();
        rows().forEach(row -> {
            for (int i = 0; i < callers.size(); i++) {
                String caller = callers.get(i);
                String status = row.get(i + 2);
                boolean isLetIn = isLetIn(caller, security.get(row.getFirst()));
                boolean agrees = isLetIn ? !status.equals("401") : status.equals(caller.equals(NOBODY) ? "401" : "403");
                if (!agrees) {
                    contradictions.add(row.getFirst() + ": " + caller + " is " + (isLetIn ? "let in" : "refused")
                            + ", not " + status);
                }
            }
        });
        assertEquals(List.of(), contradictions);
    }

    private List<List<String>> rows() {
        return lines.subList(1, lines.size());
    }

    private static boolean isLetIn(String caller, JsonNode alternatives) {
        String grant = caller.replace(ELSEWHERE, "");
        String scheme = grant.contains(":") ? "apiKey" : "person";
        return alternatives.isEmpty()
                || StreamSupport.stream(alternatives.spliterator(), false)
                        .anyMatch(alternative -> alternative.isEmpty()
                                || !caller.equals(NOBODY)
                                        && alternative.has(scheme)
                                        && isCovered(alternative.get(scheme), grant));
    }

    private static boolean isCovered(JsonNode names, String grant) {
        return StreamSupport.stream(names.spliterator(), false)
                .allMatch(name -> name.asText().equals(grant));
    }

    /** The requirement of each operation, by its id. */
    private static Map<String, JsonNode> security(JsonNode contract) {
        Map<String, JsonNode> found = new TreeMap<>();
        contract.get("paths")
                .forEach(path -> path.properties().forEach(member -> {
                    if (METHODS.contains(member.getKey())) {
                        JsonNode operation = member.getValue();
                        found.put(operation.get("operationId").asText(), operation.get("security"));
                    }
                }));
        return found;
    }
}
