package vn.hanoi.creativecity.ideas.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.hanoi.creativecity.ideas.call.Calls.CLOSES;
import static vn.hanoi.creativecity.ideas.call.Calls.OPENS;
import static vn.hanoi.creativecity.ideas.call.Calls.PATH;
import static vn.hanoi.creativecity.ideas.call.Calls.VOTE_CLOSES;
import static vn.hanoi.creativecity.ideas.call.Calls.anybody;
import static vn.hanoi.creativecity.ideas.call.Calls.criterion;
import static vn.hanoi.creativecity.ideas.call.Calls.draft;
import static vn.hanoi.creativecity.ideas.call.Calls.manager;
import static vn.hanoi.creativecity.ideas.call.Calls.move;
import static vn.hanoi.creativecity.ideas.call.Calls.patch;
import static vn.hanoi.creativecity.ideas.call.Calls.published;
import static vn.hanoi.creativecity.ideas.call.Calls.reviewPolicy;
import static vn.hanoi.creativecity.ideas.call.Calls.tag;
import static vn.hanoi.creativecity.ideas.call.Calls.unique;
import static vn.hanoi.creativecity.ideas.call.Calls.votingPolicy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class CallPhaseTest {

    private static final List<String> PHASES = List.of("upcoming", "open", "in_evaluation", "closed");
    private static final List<String> VOTING_PHASES = List.of("upcoming", "open", "closed");

    @Inject
    TestClock clock;

    @Inject
    CallRepository calls;

    private final String centre = unique();

    @AfterEach
    void letTheClockRun() {
        clock.followTheSystem();
    }

    static Stream<Arguments> instants() {
        return Stream.of(
                Arguments.of("long before", OPENS.minus(365, ChronoUnit.DAYS), "upcoming"),
                Arguments.of("a nanosecond before it opens", OPENS.minusNanos(1), "upcoming"),
                Arguments.of("as it opens", OPENS, "open"),
                Arguments.of("a nanosecond later", OPENS.plusNanos(1), "open"),
                Arguments.of("a nanosecond before it closes", CLOSES.minusNanos(1), "open"),
                Arguments.of("as it closes", CLOSES, "closed"),
                Arguments.of("a nanosecond after that", CLOSES.plusNanos(1), "closed"),
                Arguments.of("long after", CLOSES.plus(365, ChronoUnit.DAYS), "closed"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("instants")
    void aPublishedCallIsOpenFromOpensAtUntilClosesAt(String when, Instant now, String phase) {
        String call = published("centre", centre);

        clock.itIs(now);

        assertEquals(phase, phaseOf(call));
        assertFound(PHASES, "phase", phase, call);
        assertEquals(phase.equals("open"), takesSubmissionsAt(call, now));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("instants")
    void aCallWithCriteriaIsInEvaluationWhenItHasClosed(String when, Instant now, String phase) {
        String call =
                published("centre", centre, "criteria", List.of(criterion("a")), "reviewPolicy", reviewPolicy("seed"));
        String expected = phase.equals("closed") ? "in_evaluation" : phase;

        clock.itIs(now);

        assertEquals(expected, phaseOf(call));
        assertFound(PHASES, "phase", expected, call);
        assertEquals(expected.equals("open"), takesSubmissionsAt(call, now));
    }

    @Test
    void anEvaluationEndsWhenTheCallIsCompleted() {
        String call =
                published("centre", centre, "criteria", List.of(criterion("a")), "reviewPolicy", reviewPolicy("seed"));
        clock.itIs(CLOSES);
        assertEquals("in_evaluation", phaseOf(call));

        move(call, "completed").then().statusCode(200);

        assertEquals("closed", phaseOf(call));
        assertFound(PHASES, "phase", "closed", call);
    }

    static Stream<Arguments> instantsOfAVote() {
        return Stream.of(
                Arguments.of("long before", OPENS.minus(365, ChronoUnit.DAYS), "upcoming"),
                Arguments.of("a nanosecond before it opens", CLOSES.minusNanos(1), "upcoming"),
                Arguments.of("as it opens", CLOSES, "open"),
                Arguments.of("a nanosecond before it closes", VOTE_CLOSES.minusNanos(1), "open"),
                Arguments.of("as it closes", VOTE_CLOSES, "closed"),
                Arguments.of("a nanosecond after that", VOTE_CLOSES.plusNanos(1), "closed"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("instantsOfAVote")
    void aVoteIsOpenFromItsOpeningUntilItsClosing(String when, Instant now, String phase) {
        String call = published("centre", centre, "votingPolicy", votingPolicy());
        published("centre", centre);

        clock.itIs(now);

        assertEquals(phase, read(call).get("votingPhase"));
        assertFound(VOTING_PHASES, "votingPhase", phase, call);
        assertEquals(phase.equals("open"), takesBallotsAt(call, now));
    }

    @Test
    void aDraftACancelledCallAndACallWithoutAVoteHaveNoPhaseOfIt() {
        String draft = draft("centre", centre, "votingPolicy", votingPolicy());
        String cancelled = published("centre", centre, "votingPolicy", votingPolicy());
        move(cancelled, "cancelled").then().statusCode(200);
        String without = published("centre", centre);
        clock.itIs(CLOSES);

        for (String call : List.of(draft, cancelled, without)) {
            assertEquals(null, read(call).getString("votingPhase"));
            assertEquals(false, takesBallotsAt(call, CLOSES));
        }
        assertEquals(List.of(), list("votingPhase", "upcoming,open,closed"));
    }

    @Test
    void theVoteOfACompletedCallIsClosed() {
        String call = published("centre", centre, "votingPolicy", votingPolicy());
        move(call, "completed").then().statusCode(200);
        clock.itIs(CLOSES);

        assertEquals("closed", read(call).get("votingPhase"));
        assertFound(VOTING_PHASES, "votingPhase", "closed", call);
        assertEquals(false, takesBallotsAt(call, CLOSES));
    }

    @Test
    void aCopyFromBeforeTheVoteIsOutOfDateAfterIt() {
        String call = published("votingPolicy", votingPolicy("opensAt", "2026-07-10T00:00:00Z"));
        clock.itIs(Instant.parse("2026-07-09T23:59:59Z"));
        String before = tag(call);

        clock.itIs(Instant.parse("2026-07-10T00:00:00Z"));

        assertEquals("closed", phaseOf(call));
        assertNotEquals(before, tag(call));
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "cancelled"})
    void aDraftAndACancelledCallHaveNoPhase(String state) {
        String call = draft("centre", centre);
        if (state.equals("cancelled")) {
            move(call, "published").then().statusCode(200);
            move(call, "cancelled").then().statusCode(200);
        }

        clock.itIs(OPENS);

        assertEquals(null, phaseOf(call));
        assertEquals(List.of(), list("phase", "upcoming,open,in_evaluation,closed"));
    }

    @Test
    void aCompletedCallIsClosedHoweverLongItsWindowWouldBe() {
        String call = published("centre", centre);
        move(call, "completed").then().statusCode(200);

        clock.itIs(OPENS);

        assertEquals("closed", phaseOf(call));
        assertEquals(List.of(call), list("phase", "closed"));
        assertEquals(List.of(), list("phase", "open"));
    }

    @Test
    void aCopyFromBeforeTheOpeningIsOutOfDateAfterIt() {
        String call = published();
        clock.itIs(OPENS.minusSeconds(1));
        String before = tag(call);
        manager().header("If-None-Match", before).get(PATH + "/" + call).then().statusCode(304);

        clock.itIs(OPENS);

        assertNotEquals(before, tag(call));
        manager().header("If-None-Match", before).get(PATH + "/" + call).then().statusCode(200);
        patch(call, before, "{}").then().statusCode(412);
    }

    @Test
    void theNextPageIsFoundAtALaterInstant() {
        List<String> calls = List.of(
                published("centre", centre, "opensAt", "2026-03-01T00:00:00Z"),
                published("centre", centre, "opensAt", "2026-03-02T00:00:00Z"),
                published("centre", centre, "opensAt", "2026-03-03T00:00:00Z"));
        clock.itIs(CLOSES.minusSeconds(2));
        var first = anybody()
                .get(PATH + "?sort=opensAt&limit=2&count=true&phase=open&centre=" + centre)
                .then()
                .statusCode(200)
                .extract();

        clock.itIs(CLOSES.minusSeconds(1));

        var second = anybody()
                .urlEncodingEnabled(false)
                .get(first.<String>path("next"))
                .then()
                .statusCode(200)
                .extract();
        assertEquals(calls.subList(0, 2), first.path("items.slug"));
        assertEquals(calls.subList(2, 3), second.path("items.slug"));
        assertEquals(3, second.<Integer>path("total"));
    }

    /** It is found by its phase and by no other. */
    private void assertFound(List<String> phases, String filter, String phase, String call) {
        for (String asked : phases) {
            assertEquals(asked.equals(phase) ? List.of(call) : List.of(), list(filter, asked), asked);
        }
        assertEquals(List.of(call), list(filter, String.join(",", phases)));
    }

    private boolean takesSubmissionsAt(String call, Instant instant) {
        return QuarkusTransaction.requiringNew().call(() -> called(call).takesSubmissionsAt(instant));
    }

    private boolean takesBallotsAt(String call, Instant instant) {
        return QuarkusTransaction.requiringNew().call(() -> called(call).takesBallotsAt(instant));
    }

    private Call called(String slug) {
        return calls.find("slug", slug).singleResult();
    }

    private static String phaseOf(String call) {
        return read(call).get("phase");
    }

    private static JsonPath read(String call) {
        return manager().get(PATH + "/" + call).then().statusCode(200).extract().jsonPath();
    }

    private List<String> list(String filter, String phases) {
        return manager()
                .get(PATH + "?centre=" + centre + "&" + filter + "=" + phases)
                .then()
                .statusCode(200)
                .extract()
                .path("items.slug");
    }
}
