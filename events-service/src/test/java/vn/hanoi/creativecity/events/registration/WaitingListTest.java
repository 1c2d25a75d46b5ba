package vn.hanoi.creativecity.events.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static vn.hanoi.creativecity.events.registration.Registrations.move;
import static vn.hanoi.creativecity.events.registration.Registrations.now;
import static vn.hanoi.creativecity.events.registration.Registrations.patch;
import static vn.hanoi.creativecity.events.registration.Registrations.patchTerms;
import static vn.hanoi.creativecity.events.registration.Registrations.read;
import static vn.hanoi.creativecity.events.registration.Registrations.readTerms;
import static vn.hanoi.creativecity.events.registration.Registrations.refusal;
import static vn.hanoi.creativecity.events.registration.Registrations.register;
import static vn.hanoi.creativecity.events.registration.Registrations.sessionWith;
import static vn.hanoi.creativecity.events.registration.Registrations.state;
import static vn.hanoi.creativecity.events.registration.Registrations.tryToRegister;
import static vn.hanoi.creativecity.events.registration.Registrations.unique;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.events.TestClock;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** Who gets seats, who waits, and who is offered what others give back. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class WaitingListTest {

    private final String an = unique();
    private final String binh = unique();
    private final String chi = unique();
    private final String dung = unique();

    @Inject
    TestClock clock;

    @Inject
    OfferSchedule schedule;

    @AfterEach
    void letTheClockRun() {
        clock.followTheSystem();
    }

    @Test
    void whoFitsHasSeatsAndWhoDoesNotWaitsAtTheirPlace() {
        String session = sessionWith(3);
        Response first = register(an, session, 2);
        Response second = register(binh, session, 2);
        Response third = register(chi, session, 2);
        Response single = register(dung, session, 1);

        assertEquals("attending", first.path("state"));
        assertNull(first.path("place"));
        assertEquals("waitlisted", second.path("state"));
        assertEquals(Integer.valueOf(1), second.path("place"));
        assertEquals(Integer.valueOf(2), third.path("place"));
        assertEquals("attending", single.path("state"));
        assertEquals(totals(3, 0, 4), totals(session));
        assertEquals(Integer.valueOf(2), read(third.path("id")).path("place"));
    }

    @Test
    void freedSeatsGoToTheFirstThatFits() {
        String session = sessionWith(4);
        String four = register(an, session, 4).path("id");
        String three = register(binh, session, 3).path("id");
        String alsoThree = register(chi, session, 3).path("id");
        String one = register(dung, session, 1).path("id");

        assertEquals(200, move(an, four, "cancelled").statusCode());

        assertEquals(List.of("offered", "waitlisted", "offered"), List.of(state(three), state(alsoThree), state(one)));
        assertEquals(Integer.valueOf(1), read(alsoThree).path("place"));
        assertEquals(totals(0, 4, 3), totals(session));
    }

    @Test
    void anOfferIsAcceptedBeforeItEndsAndByWhomItWasMadeTo() {
        String session = sessionWith(1);
        String first = register(an, session, 1).path("id");
        String second = register(binh, session, 1).path("id");
        move(an, first, "cancelled");
        Instant until = Instant.parse(read(second).path("offerUntil"));

        assertEquals("403 /problems/forbidden", refusal(move("admin", second, "attending")));
        clock.itIs(until);
        assertEquals("409  offer_lapsed", refusal(move(binh, second, "attending")));
        clock.itIs(until.minusNanos(1000));
        Response accepted = move(binh, second, "attending");

        assertEquals("attending", accepted.path("state"));
        assertNull(accepted.path("offerUntil"));
        assertEquals(totals(1, 0, 0), totals(session));
    }

    @Test
    void whoAcceptedInTimeHasTheSeatsHoweverLongTheyWaitedForTheLock() {
        String session = sessionWith(1);
        String first = register(an, session, 1).path("id");
        String second = register(binh, session, 1).path("id");
        move(an, first, "cancelled");
        Instant until = Instant.parse(read(second).path("offerUntil"));

        clock.itIs(until.plus(Seats.ON_THE_WAY).minusNanos(1000));
        schedule.lapse();
        String third = register(chi, session, 1).path("id");
        clock.itIs(until.minusNanos(1000));
        Response accepted = move(binh, second, "attending");

        assertEquals("attending", accepted.path("state"), accepted::asString);
        assertEquals("waitlisted", state(third));
    }

    @Test
    void anOfferThatLapsesGoesToTheNext() {
        String session = sessionWith(1);
        String first = register(an, session, 1).path("id");
        String second = register(binh, session, 1).path("id");
        String third = register(chi, session, 1).path("id");
        move(an, first, "cancelled");

        clock.itIs(Instant.parse(read(second).path("offerUntil")).plus(Seats.ON_THE_WAY));
        schedule.lapse();

        assertEquals("cancelled", state(second));
        assertEquals("offer_lapsed", read(second).path("cancellation"));
        assertEquals("offered", state(third));
        assertEquals(totals(0, 1, 0), totals(session));
    }

    @Test
    void whoComesAfterAnOfferHasEndedFindsItGone() {
        String session = sessionWith(1);
        String first = register(an, session, 1).path("id");
        String second = register(binh, session, 1).path("id");
        move(an, first, "cancelled");

        clock.itIs(Instant.parse(read(second).path("offerUntil")).plus(Seats.ON_THE_WAY));
        Response late = register(chi, session, 1);

        assertEquals("attending", late.path("state"));
        assertEquals("cancelled", state(second));
        assertEquals(totals(1, 0, 0), totals(session));
    }

    @Test
    void whoComesOnceItHasBegunPassesNobodyBy() {
        Instant starts = now().plus(Duration.ofHours(1));
        String session = Registrations.session(Registrations.event(), starts);
        Registrations.layDown("/v1/sessions/" + session, Registrations.terms(2));
        String first = register(an, session, 1).path("id");
        register(binh, session, 1);
        String third = register(chi, session, 1).path("id");
        clock.itIs(starts.plus(Duration.ofMinutes(10)));
        move(an, first, "cancelled");

        String late = register(dung, session, 1).path("id");

        assertEquals(List.of("offered", "waitlisted"), states(third, late));
        assertEquals(starts.plus(Duration.ofHours(2)), Instant.parse(read(third).path("offerUntil")));
    }

    @Test
    void anOfferIsNotHeldBeyondTheBeginning() {
        String event = Registrations.event();
        Instant starts = now().plus(Duration.ofHours(10));
        String session = Registrations.session(event, starts);
        Registrations.layDown("/v1/sessions/" + session, Registrations.terms(1, "closesAt", starts.toString()));
        String first = register(an, session, 1).path("id");
        String second = register(binh, session, 1).path("id");
        String third = register(chi, session, 1).path("id");
        move(an, first, "cancelled");
        assertEquals(starts, Instant.parse(read(second).path("offerUntil")));

        clock.itIs(starts.plus(Seats.ON_THE_WAY));
        schedule.lapse();

        assertEquals(List.of("cancelled", "offered"), List.of(state(second), state(third)));
    }

    @Test
    void moreSeatsAreOfferedAndFewerTakeBackWhatIsOnlyOfferedAtTheOldPlace() {
        String session = sessionWith(1);
        register(an, session, 1);
        String second = register(binh, session, 1).path("id");
        String third = register(chi, session, 1).path("id");
        String fourth = register(dung, session, 1).path("id");

        assertEquals(
                200,
                patchTerms(session, "{\"capacity\": 3, \"maxGroupSize\": 1}").statusCode());
        assertEquals(List.of("offered", "offered", "waitlisted"), states(second, third, fourth));
        assertEquals(200, patchTerms(session, "{\"capacity\": 2}").statusCode());
        assertEquals(List.of("offered", "waitlisted", "waitlisted"), states(second, third, fourth));
        assertEquals(Integer.valueOf(1), read(third).path("place"));
        assertEquals(Integer.valueOf(2), read(fourth).path("place"));

        assertEquals(200, patchTerms(session, "{\"capacity\": 1}").statusCode());
        assertEquals(List.of("waitlisted", "waitlisted", "waitlisted"), states(second, third, fourth));
        assertEquals(Integer.valueOf(1), read(second).path("place"));
        assertEquals(totals(1, 0, 3), totals(session));
    }

    @Test
    void nobodyWhoHasASeatLosesItAndNobodyElseComesIn() {
        String session = sessionWith(4, "waitingList", false);
        String two = register(an, session, 2).path("id");
        register(binh, session, 2);

        assertEquals(
                200,
                patchTerms(session, "{\"capacity\": 2, \"maxGroupSize\": 2}").statusCode());
        assertEquals(totals(4, 0, 0), totals(session));
        assertEquals("409 /groupSize full", refusal(tryToRegister(chi, session, 1)));
        assertEquals(200, move(an, two, "cancelled").statusCode());
        assertEquals("409 /groupSize full", refusal(tryToRegister(chi, session, 1)));
        assertEquals(totals(2, 0, 0), totals(session));
    }

    @Test
    void aLargerGroupNeedsSeatsAndASmallerOneGivesSomeBack() {
        String session = sessionWith(4);
        String first = register(an, session, 3).path("id");
        String second = register(binh, session, 2).path("id");

        assertEquals(200, patch(an, first, "{\"groupSize\": 4}").statusCode());
        Response smaller = patch(an, first, "{\"groupSize\": 2}");

        assertEquals(Integer.valueOf(2), smaller.path("groupSize"));
        assertEquals("offered", state(second));
        assertEquals("409 /groupSize full", refusal(patch(an, first, "{\"groupSize\": 3}")));
        assertEquals("422 /groupSize too_large", refusal(patch(an, first, "{\"groupSize\": 5}")));
        assertEquals(totals(2, 2, 0), totals(session));
    }

    @Test
    void whoMakesTheirWaitingGroupSmallerMayFit() {
        String session = sessionWith(2, "maxGroupSize", 2);
        register(an, session, 1);
        String second = register(binh, session, 2).path("id");
        assertEquals("waitlisted", state(second));

        Response smaller = patch(binh, second, "{\"groupSize\": 1}");

        assertEquals("offered", smaller.path("state"));
        assertEquals(totals(1, 1, 0), totals(session));
    }

    @Test
    void theWaitingListHasALimitInPeople() {
        String session = sessionWith(2, "maxGroupSize", 2, "waitingLimit", 3);
        register(an, session, 2);
        String second = register(binh, session, 2).path("id");
        assertEquals("409 /groupSize waiting_list_full", refusal(tryToRegister(chi, session, 2)));
        assertEquals(Integer.valueOf(2), register(dung, session, 1).path("place"));
        assertEquals(200, patch(binh, second, "{\"groupSize\": 1}").statusCode());
        assertEquals(Integer.valueOf(3), register(chi, session, 1).path("place"));
        assertEquals("409 /groupSize waiting_list_full", refusal(patch(binh, second, "{\"groupSize\": 2}")));
    }

    @Test
    void onePersonRegistersOnceAndAgainAfterCancelling() {
        String session = sessionWith(5);
        String first = register(an, session, 1).path("id");
        assertEquals("409  already_registered", refusal(tryToRegister(an, session, 1)));

        move(an, first, "cancelled");

        assertNotEquals(first, register(an, session, 1).path("id"));
        assertEquals(totals(1, 0, 0), totals(session));
    }

    private static List<String> states(String... registrations) {
        return java.util.Arrays.stream(registrations).map(Registrations::state).toList();
    }

    private static String totals(String session) {
        Response terms = readTerms(session);
        return totals(terms.path("taken"), terms.path("offered"), terms.path("waiting"));
    }

    private static String totals(int taken, int offered, int waiting) {
        return "%d taken, %d offered, %d waiting".formatted(taken, offered, waiting);
    }
}
