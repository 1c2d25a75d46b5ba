package vn.hanoi.creativecity.ideas.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.hanoi.creativecity.ideas.call.Calls.CLOSES;
import static vn.hanoi.creativecity.ideas.call.Calls.OPENS;
import static vn.hanoi.creativecity.ideas.call.Calls.PATH;
import static vn.hanoi.creativecity.ideas.call.Calls.anybody;
import static vn.hanoi.creativecity.ideas.call.Calls.draft;
import static vn.hanoi.creativecity.ideas.call.Calls.manager;
import static vn.hanoi.creativecity.ideas.call.Calls.move;
import static vn.hanoi.creativecity.ideas.call.Calls.patch;
import static vn.hanoi.creativecity.ideas.call.Calls.published;
import static vn.hanoi.creativecity.ideas.call.Calls.tag;
import static vn.hanoi.creativecity.ideas.call.Calls.unique;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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

    private static final List<String> PHASES = List.of("upcoming", "open", "closed");

    @Inject
    TestClock clock;

    private final String centre = unique();

    @AfterEach
    void letTheClockRun() {
        clock.followTheSystem();
    }

    static Stream<Arguments> instants() {
        return Stream.of(
                Arguments.of("long before", OPENS.minus(365, ChronoUnit.DAYS), "upcoming"),
                Arguments.of("just before it opens", OPENS.minus(1, ChronoUnit.MICROS), "upcoming"),
                Arguments.of("as it opens", OPENS, "open"),
                Arguments.of("just before it closes", CLOSES.minus(1, ChronoUnit.MICROS), "open"),
                Arguments.of("as it closes", CLOSES, "closed"),
                Arguments.of("long after", CLOSES.plus(365, ChronoUnit.DAYS), "closed"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("instants")
    void aPublishedCallIsOpenFromOpensAtUntilClosesAt(String when, Instant now, String phase) {
        String call = published("centre", centre);

        clock.itIs(now);

        assertEquals(phase, phaseOf(call));
        for (String asked : PHASES) {
            assertEquals(asked.equals(phase) ? List.of(call) : List.of(), list(asked), asked);
        }
        assertEquals(List.of(call), list("upcoming,open,closed"));
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
        assertEquals(List.of(), list("upcoming,open,closed"));
    }

    @Test
    void aCompletedCallIsClosedHoweverLongItsWindowWouldBe() {
        String call = published("centre", centre);
        move(call, "completed").then().statusCode(200);

        clock.itIs(OPENS);

        assertEquals("closed", phaseOf(call));
        assertEquals(List.of(call), list("closed"));
        assertEquals(List.of(), list("open"));
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

    private static String phaseOf(String call) {
        return manager().get(PATH + "/" + call).then().statusCode(200).extract().path("phase");
    }

    private List<String> list(String phases) {
        return manager()
                .get(PATH + "?centre=" + centre + "&phase=" + phases)
                .then()
                .statusCode(200)
                .extract()
                .path("items.slug");
    }
}
