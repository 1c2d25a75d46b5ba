package vn.hanoi.creativecity.ideas.call;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.ideas.call.Calls.CLOSES;
import static vn.hanoi.creativecity.ideas.call.Calls.OPENS;
import static vn.hanoi.creativecity.ideas.call.Calls.PATH;
import static vn.hanoi.creativecity.ideas.call.Calls.VOTE_CLOSES;
import static vn.hanoi.creativecity.ideas.call.Calls.anybody;
import static vn.hanoi.creativecity.ideas.call.Calls.draft;
import static vn.hanoi.creativecity.ideas.call.Calls.manager;
import static vn.hanoi.creativecity.ideas.call.Calls.move;
import static vn.hanoi.creativecity.ideas.call.Calls.published;
import static vn.hanoi.creativecity.ideas.call.Calls.votingPolicy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.InnerTokens;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class CallTransitionTest {

    /** Where each state leads; what is not here is refused. */
    private static final Map<String, List<String>> ALLOWED = Map.of(
            "draft", List.of("published"),
            "published", List.of("cancelled", "completed"),
            "cancelled", List.of(),
            "completed", List.of());

    @Inject
    TestClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.followTheSystem();
    }

    static Stream<Arguments> everyPair() {
        return ALLOWED.keySet().stream()
                .sorted()
                .flatMap(from -> ALLOWED.keySet().stream().sorted().map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyPair")
    void aCallMovesAsTheTableSays(String from, String to) {
        String call = callIn(from);
        boolean allowed = ALLOWED.get(from).contains(to);
        int movesBefore = history(call).size();

        var answer = move(call, to).then();

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
        manager().get(PATH + "/" + call).then().body("state", equalTo(allowed ? to : from));
        assertEquals(movesBefore + (allowed ? 1 : 0), history(call).size());
    }

    static Stream<Arguments> everyPairByEverybody() {
        return Stream.of(
                        "nobody",
                        "admin",
                        "centre_editor",
                        "idea_manager",
                        "event_manager",
                        "juror",
                        "mentor",
                        "finance",
                        "partner",
                        "resident",
                        "ideas:read",
                        "ideas:submit")
                .flatMap(who -> everyPair().map(pair -> Arguments.of(who, pair.get()[0], pair.get()[1])));
    }

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @MethodSource("everyPairByEverybody")
    void onlyWhoMakesCallsMovesThem(String who, String from, String to) {
        String call = callIn(from);
        boolean may = List.of("admin", "idea_manager").contains(who);
        int expected = !may ? 403 : ALLOWED.get(from).contains(to) ? 200 : 409;

        int status = viewer(who)
                .contentType(ContentType.JSON)
                .body(Map.of("state", to))
                .post(PATH + "/{call}/transitions", call)
                .statusCode();

        assertEquals(expected, status);
        manager().get(PATH + "/" + call).then().body("state", equalTo(expected == 200 ? to : from));
    }

    private static RequestSpecification viewer(String who) {
        InnerTokens viewer = who.equals("nobody") ? InnerTokens.anonymous() : InnerTokens.viewer("someone");
        return (who.contains(":") ? viewer.scopes(who) : who.equals("nobody") ? viewer : viewer.roles(who)).request();
    }

    @Test
    void theHistoryTellsEveryMoveWhenAndWhy() {
        String call = draft();
        Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        clock.itIs(at);
        manager()
                .contentType(ContentType.JSON)
                .body(Map.of("state", "published", "reason", "Thể lệ đã duyệt", "document", "12/QĐ"))
                .post(PATH + "/{call}/transitions", call)
                .then()
                .statusCode(200)
                .body("updatedAt", equalTo(at.toString()));
        clock.itIs(at.plusSeconds(60));
        move(call, "cancelled").then().statusCode(200);

        List<Map<String, Object>> history = anybody()
                .get(PATH + "/{call}/transitions", call)
                .then()
                .statusCode(200)
                .extract()
                .path("items");

        assertEquals(
                List.of(
                        Map.of(
                                "state", "state",
                                "from", "draft",
                                "to", "published",
                                "at", at.toString(),
                                "reason", "Thể lệ đã duyệt",
                                "document", "12/QĐ"),
                        Map.of(
                                "state", "state",
                                "from", "published",
                                "to", "cancelled",
                                "at", at.plusSeconds(60).toString())),
                history);
    }

    @Test
    void whoMovedItIsForStaffToKnow() {
        String call = published();

        assertEquals("manager", history(call).getFirst().get("actor"));
        anybody()
                .get(PATH + "/{call}/transitions", call)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].actor", nullValue());
    }

    /** Nobody who is in time is turned away, and what is hidden until then stays so. */
    @Test
    void aCallIsCompletedWhenItHasClosedAndAllVotesAreCast() {
        String call = published("votingPolicy", votingPolicy());
        for (Instant early : List.of(OPENS.minusSeconds(1), OPENS, CLOSES.minusNanos(1000))) {
            clock.itIs(early);
            move(call, "completed").then().statusCode(409).body("errors.code", equalTo(List.of("call_open")));
        }
        for (Instant early : List.of(CLOSES, VOTE_CLOSES.minusSeconds(1), VOTE_CLOSES.plusSeconds(119))) {
            clock.itIs(early);
            move(call, "completed").then().statusCode(409).body("errors.code", equalTo(List.of("vote_open")));
        }
        manager().get(PATH + "/" + call).then().body("state", equalTo("published"));

        clock.itIs(VOTE_CLOSES.plusSeconds(120));
        move(call, "completed").then().statusCode(200);

        String without = published();
        clock.itIs(CLOSES);
        move(without, "completed").then().statusCode(200);
        String cancelled = published("votingPolicy", votingPolicy());
        clock.itIs(OPENS);
        move(cancelled, "cancelled").then().statusCode(200);
    }

    @Test
    void ofMovesAtOnceOneIsMade() throws Exception {
        String call = published();

        List<Integer> statuses = Race.of(6, () -> move(call, "completed").statusCode()).stream()
                .sorted()
                .toList();

        assertEquals(List.of(200, 409, 409, 409, 409, 409), statuses);
        assertEquals(2, history(call).size());
    }

    private static String callIn(String state) {
        return switch (state) {
            case "draft" -> draft();
            case "published" -> published();
            default -> {
                String call = published();
                move(call, state).then().statusCode(200);
                yield call;
            }
        };
    }

    private static List<Map<String, Object>> history(String call) {
        return manager()
                .get(PATH + "/{call}/transitions", call)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }
}
