package vn.hanoi.creativecity.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.contract.CommittedContract.Operation;

/** Each operation says what it does and names every answer that a client may get, and each error is a problem. */
class AnswersTest {

    private static final List<String> ALWAYS = List.of("400", "401", "406", "429", "500", "502", "503", "504");
    private static final String PROBLEM = "application/problem+json";

    private final CommittedContract contract = CommittedContract.read();

    @Test
    void whateverCanAlwaysHappenIsNamed() {
        assertNamed(ALWAYS, _ -> true);
    }

    @Test
    void whatIsAskedForByItsNameMayBeAbsent() {
        assertNamed(List.of("404"), operation -> contract.takes(operation, "path", ""));
    }

    @Test
    void whoNeedsARoleOrAScopeMayBeRefused() {
        assertNamed(List.of("403"), AnswersTest::isForSome);
    }

    @Test
    void aBodyMayBeTooLargeOfAnotherTypeOrInvalid() {
        assertNamed(List.of("413", "415", "422"), operation -> operation.body().has("requestBody"));
    }

    @Test
    void aChangeMayComeTooLateOrWithoutItsCondition() {
        assertNamed(List.of("412", "428"), operation -> contract.takes(operation, "header", "If-Match"));
    }

    @Test
    void aRepeatMayRunAlreadyOrBeOfAnotherRequest() {
        assertNamed(List.of("409", "422"), operation -> contract.takes(operation, "header", "Idempotency-Key"));
    }

    @Test
    void whatChangesMayBreakARule() {
        assertNamed(List.of("409"), operation -> !operation.method().equals("get"));
    }

    @Test
    void whoHasItAlreadyIsToldSo() {
        assertNamed(
                List.of("304"),
                operation -> operation.method().equals("get") && contract.takes(operation, "header", "If-None-Match"));
    }

    @Test
    void aFeedMayHaveForgottenItsCursor() {
        assertNamed(List.of("410"), operation -> operation.path().startsWith("/v1/changes"));
    }

    /** What the table of who gets what expects, the contract names. */
    @Test
    void everyStatusOfTheAuthorisationTableIsNamed() throws IOException {
        Map<String, Operation> byId = new TreeMap<>();
        contract.operations().forEach(operation -> byId.put(operation.id(), operation));
        var missing = new TreeSet<String>();
        Files.readAllLines(Path.of("authorisation.csv")).stream()
                .skip(1)
                .map(line -> Arrays.asList(line.split(",", -1)))
                .filter(cells -> byId.containsKey(cells.getFirst()))
                .forEach(cells -> cells.subList(2, cells.size()).stream()
                        .filter(status -> !byId.get(cells.getFirst()).answers(status))
                        .forEach(status -> missing.add(cells.getFirst() + " " + status)));
        assertEquals(List.of(), List.copyOf(missing));
    }

    @Test
    void everyErrorIsAProblemAndSaysOfWhichKinds() {
        List<String> others = new ArrayList<>();
        answers((place, status, answer) -> {
            var isError = status.startsWith("4") || status.startsWith("5");
            var schema = answer.path("content").path(PROBLEM).at("/schema/$ref").asText();
            if (isError
                    && (answer.path("content").size() != 1
                            || !schema.equals("#/components/schemas/Problem")
                            || answer.path("description").asText().isBlank())) {
                others.add(place);
            }
        });
        assertEquals(List.of(), others);
    }

    @Test
    void everyErrorShowsAnExample() {
        List<String> without = new ArrayList<>();
        answers((place, status, answer) -> {
            var isError = status.startsWith("4") || status.startsWith("5");
            if (isError && answer.path("content").path(PROBLEM).path("examples").isEmpty()) {
                without.add(place);
            }
        });
        assertEquals(List.of(), without);
    }

    @Test
    void everyOperationSaysWhatItDoes() {
        var silent = contract.operations().stream()
                .filter(operation -> operation.body().path("summary").asText().isBlank()
                        || operation.body().path("description").asText().isBlank())
                .map(Operation::id)
                .toList();
        assertEquals(List.of(), silent);
    }

    @Test
    void everyKindOfProblemHasAnExampleThatIsOne() {
        List<String> others = new ArrayList<>();
        var kinds = Pattern.compile("^`([a-z-]+)`: ", Pattern.MULTILINE);
        contract.root().at("/components/responses").properties().forEach(named -> {
            JsonNode answer = named.getValue();
            kinds.matcher(answer.path("description").asText()).results().forEach(kind -> {
                var example = contract.follow(answer.path("content")
                                .path(PROBLEM)
                                .path("examples")
                                .path(kind.group(1)))
                        .path("value");
                if (!example.path("type").asText().equals("/problems/" + kind.group(1))) {
                    others.add(named.getKey() + " " + kind.group(1));
                }
            });
        });
        assertEquals(List.of(), others);
    }

    private void assertNamed(List<String> statuses, Predicate<Operation> of) {
        var missing = contract.operations().stream()
                .filter(of)
                .flatMap(operation -> statuses.stream()
                        .filter(status -> !operation.answers(status))
                        .map(status -> operation.id() + " " + status))
                .toList();
        assertEquals(List.of(), missing);
    }

    private interface Visitor {
        void see(String place, String status, JsonNode answer);
    }

    private void answers(Visitor visitor) {
        for (var operation : contract.operations()) {
            operation
                    .body()
                    .path("responses")
                    .properties()
                    .forEach(answer -> visitor.see(
                            operation.id() + " " + answer.getKey(),
                            answer.getKey(),
                            contract.follow(answer.getValue())));
        }
    }

    /** Whether some of those who say who they are may not. */
    private static boolean isForSome(Operation operation) {
        var alternatives = operation.body().path("security");
        for (var alternative : alternatives) {
            if (alternative.isEmpty()) {
                return false;
            }
        }
        return alternatives.findValues("person").stream().anyMatch(roles -> !roles.isEmpty())
                || alternatives.findValues("apiKey").stream().anyMatch(scopes -> !scopes.isEmpty());
    }
}
