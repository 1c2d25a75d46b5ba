package vn.hanoi.creativecity.events.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.events.registration.Registrations.event;
import static vn.hanoi.creativecity.events.registration.Registrations.layDown;
import static vn.hanoi.creativecity.events.registration.Registrations.move;
import static vn.hanoi.creativecity.events.registration.Registrations.now;
import static vn.hanoi.creativecity.events.registration.Registrations.patch;
import static vn.hanoi.creativecity.events.registration.Registrations.patchTerms;
import static vn.hanoi.creativecity.events.registration.Registrations.register;
import static vn.hanoi.creativecity.events.registration.Registrations.session;
import static vn.hanoi.creativecity.events.registration.Registrations.terms;
import static vn.hanoi.creativecity.events.registration.Registrations.unique;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.events.TestClock;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** Whatever people do in whatever order, seats and waiting list are what a naive book of them says. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class SeatsPropertyTest {

    private static final int TRIES = 25;
    private static final long SEED = 20261114;
    private static final int FEWEST_SEATS = 4;

    @Inject
    TestClock clock;

    @Inject
    OfferSchedule schedule;

    private enum Kind {
        REGISTER,
        CANCEL,
        RESIZE,
        ACCEPT,
        CAPACITY,
        LAPSE
    }

    /** @param which whom it concerns, of those whom it may concern */
    private record Command(Kind kind, int which, int size) {}

    @AfterEach
    void letTheClockRun() {
        clock.followTheSystem();
    }

    @Test
    void theServiceAgreesWithTheBook() {
        JqwikSession.run(() -> {
            var generator = commands().generator(1000);
            Random random = new Random(SEED);
            for (int i = 0; i < TRIES; i++) {
                Shrinkable<List<Command>> commands = generator.next(random);
                if (difference(commands.value()).isPresent()) {
                    List<Command> least = shrunk(commands);
                    assertEquals("no difference", difference(least).orElse("none any more"), least::toString);
                }
            }
        });
    }

    private static Arbitrary<List<Command>> commands() {
        Arbitrary<Kind> kinds = Arbitraries.frequency(
                net.jqwik.api.Tuple.of(8, Kind.REGISTER),
                net.jqwik.api.Tuple.of(4, Kind.CANCEL),
                net.jqwik.api.Tuple.of(3, Kind.RESIZE),
                net.jqwik.api.Tuple.of(3, Kind.ACCEPT),
                net.jqwik.api.Tuple.of(2, Kind.CAPACITY),
                net.jqwik.api.Tuple.of(1, Kind.LAPSE));
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.integers().between(1, 4))
                .as(Command::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }

    /** The smallest list of commands, of those that jqwik knows, about which service and book still differ. */
    private List<Command> shrunk(Shrinkable<List<Command>> commands) {
        Shrinkable<List<Command>> least = commands;
        Optional<Shrinkable<List<Command>>> smaller = Optional.of(least);
        while (smaller.isPresent()) {
            least = smaller.get();
            smaller = least.shrink()
                    .limit(200)
                    .filter(some -> difference(some.value()).isPresent())
                    .findFirst();
        }
        return least.value();
    }

    /** What service and book say differently; empty when they agree to the end. */
    private Optional<String> difference(List<Command> commands) {
        Instant time = now();
        clock.itIs(time);
        String session = session(event(), time.plus(Duration.ofDays(700)));
        layDown(
                "/v1/sessions/" + session,
                terms(FEWEST_SEATS, "closesAt", time.plus(Duration.ofDays(699)).toString()));
        NaiveSeats book = new NaiveSeats(FEWEST_SEATS);
        List<String[]> people = new ArrayList<>();
        for (Command command : commands) {
            if (command.kind() == Kind.LAPSE) {
                time = time.plus(Duration.ofHours(25));
                clock.itIs(time);
            }
            carryOut(command, session, book, people);
            List<String> kept = Database.rows("""
                    select r.state, r.group_size from registration r join registration_terms t on t.id = r.terms_id
                    where t.session_id = ?::uuid order by r.turn""", session);
            if (!kept.equals(book.written())) {
                return Optional.of("%s: %s and not %s".formatted(command, kept, book.written()));
            }
        }
        return wrongTotals(session);
    }

    private void carryOut(Command command, String session, NaiveSeats book, List<String[]> people) {
        switch (command.kind()) {
            case REGISTER -> {
                String who = unique();
                people.add(new String[] {
                    who, register(who, session, command.size()).path("id")
                });
                book.register(command.size());
            }
            case CANCEL ->
                someone(command, book, people, false, (entry, person) -> {
                    book.cancel(entry);
                    assertEquals(200, move(person[0], person[1], "cancelled").statusCode());
                });
            case RESIZE ->
                someone(command, book, people, false, (entry, person) -> {
                    boolean isPossible = book.resize(entry, command.size());
                    assertEquals(
                            isPossible ? 200 : 409,
                            patch(person[0], person[1], "{\"groupSize\": " + command.size() + "}")
                                    .statusCode());
                });
            case ACCEPT ->
                someone(command, book, people, true, (entry, person) -> {
                    book.accept(entry);
                    assertEquals(200, move(person[0], person[1], "attending").statusCode());
                });
            case CAPACITY -> {
                int seats = FEWEST_SEATS + command.which() % 8;
                book.changeCapacity(seats);
                assertEquals(
                        200,
                        patchTerms(session, "{\"capacity\": " + seats + "}").statusCode());
            }
            case LAPSE -> {
                book.lapse();
                schedule.lapse();
            }
        }
    }

    private interface Deed {
        void of(NaiveSeats.Entry entry, String[] person);
    }

    private static void someone(Command command, NaiveSeats book, List<String[]> people, boolean offered, Deed deed) {
        List<Integer> concerned = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            NaiveSeats.Entry entry = book.entries().get(i);
            if (offered ? entry.isOffered() : entry.isLive()) {
                concerned.add(i);
            }
        }
        if (!concerned.isEmpty()) {
            int i = concerned.get(command.which() % concerned.size());
            deed.of(book.entries().get(i), people.get(i));
        }
    }

    /** The totals are the sums. */
    private static Optional<String> wrongTotals(String session) {
        List<String> wrong = Database.rows("""
                select t.taken, t.offered, t.waiting, t.waiting_groups from registration_terms t
                where t.session_id = ?::uuid and (t.taken, t.offered, t.waiting, t.waiting_groups) <> (
                    select coalesce(sum(group_size) filter (where state = 'ATTENDING'), 0),
                        coalesce(sum(group_size) filter (where state = 'OFFERED'), 0),
                        coalesce(sum(group_size) filter (where state = 'WAITLISTED'), 0),
                        count(*) filter (where state = 'WAITLISTED')
                    from registration where terms_id = t.id)""", session);
        return wrong.stream().findFirst();
    }
}
