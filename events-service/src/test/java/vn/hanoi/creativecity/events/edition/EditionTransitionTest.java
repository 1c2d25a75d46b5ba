package vn.hanoi.creativecity.events.edition;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.events.edition.Editions.PATH;
import static vn.hanoi.creativecity.events.edition.Editions.announced;
import static vn.hanoi.creativecity.events.edition.Editions.anybody;
import static vn.hanoi.creativecity.events.edition.Editions.manager;
import static vn.hanoi.creativecity.events.edition.Editions.move;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class EditionTransitionTest {

    /** Where each state leads; what is not here is refused. */
    private static final Map<String, List<String>> ALLOWED = Map.of(
            "announced", List.of("programme_published", "cancelled"),
            "programme_published", List.of("running", "cancelled"),
            "running", List.of("finished", "cancelled"),
            "finished", List.of(),
            "cancelled", List.of());

    /** How an edition comes into each state. */
    private static final Map<String, List<String>> WAY = Map.of(
            "announced", List.of(),
            "programme_published", List.of("programme_published"),
            "running", List.of("programme_published", "running"),
            "finished", List.of("programme_published", "running", "finished"),
            "cancelled", List.of("cancelled"));

    static Stream<Arguments> everyPair() {
        return ALLOWED.keySet().stream()
                .sorted()
                .flatMap(from -> ALLOWED.keySet().stream().sorted().map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyPair")
    void anEditionMovesAsTheTableSays(String from, String to) {
        int year = announced();
        WAY.get(from).forEach(step -> move(year, step).then().statusCode(200));
        boolean allowed = ALLOWED.get(from).contains(to);

        var answer = move(year, to).then();

        if (allowed) {
            answer.statusCode(200).body("state", equalTo(to)).body("allowedTransitions", equalTo(ALLOWED.get(to)));
        } else {
            String possible = ALLOWED.get(from).isEmpty() ? "–" : String.join(", ", ALLOWED.get(from));
            answer.statusCode(409)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/transition-not-allowed"))
                    .body(
                            "detail",
                            equalTo("Không thể chuyển từ %s sang %s; từ %1$s có thể sang: %3$s."
                                    .formatted(from, to, possible)));
        }
        anybody().get(PATH + "/" + year).then().body("state", equalTo(allowed ? to : from));
        assertEquals(WAY.get(from).size() + (allowed ? 1 : 0), history(year).size());
    }

    @Test
    void theHistoryTellsEveryMoveWhenAndWhy() {
        int year = announced();
        String published = manager()
                .contentType(ContentType.JSON)
                .body(Map.of("state", "programme_published", "reason", "Đã công bố", "document", "12/QĐ"))
                .post(PATH + "/{edition}/transitions", year)
                .then()
                .statusCode(200)
                .extract()
                .path("updatedAt");
        String cancelled =
                move(year, "cancelled").then().statusCode(200).extract().path("updatedAt");

        List<Map<String, Object>> history = history(year);

        List<String> recorded =
                history.stream().map(step -> (String) step.get("at")).toList();
        assertEquals(
                List.of(true, true),
                List.of(
                        recorded.getFirst().compareTo(published) >= 0,
                        recorded.getLast().compareTo(cancelled) >= 0));
        assertEquals(
                List.of(
                        Map.of(
                                "state", "state",
                                "from", "announced",
                                "to", "programme_published",
                                "at", recorded.getFirst(),
                                "reason", "Đã công bố",
                                "document", "12/QĐ"),
                        Map.of(
                                "state", "state",
                                "from", "programme_published",
                                "to", "cancelled",
                                "at", recorded.getLast())),
                history);
    }

    @Test
    void ofMovesAtOnceOneIsMade() throws Exception {
        int year = announced();

        List<Integer> statuses = Race.of(6, () -> move(year, "cancelled").statusCode()).stream()
                .sorted()
                .toList();

        assertEquals(List.of(200, 409, 409, 409, 409, 409), statuses);
        assertEquals(1, history(year).size());
    }

    private static List<Map<String, Object>> history(int year) {
        return anybody()
                .get(PATH + "/{edition}/transitions", year)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }
}
