package vn.hanoi.creativecity.events.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.events.registration.Registrations.PATH;
import static vn.hanoi.creativecity.events.registration.Registrations.get;
import static vn.hanoi.creativecity.events.registration.Registrations.move;
import static vn.hanoi.creativecity.events.registration.Registrations.refusal;
import static vn.hanoi.creativecity.events.registration.Registrations.register;
import static vn.hanoi.creativecity.events.registration.Registrations.sessionWith;
import static vn.hanoi.creativecity.events.registration.Registrations.state;
import static vn.hanoi.creativecity.events.registration.Registrations.unique;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** Every move that there could be, by everybody. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class RegistrationStatesTest {

    private static final List<String> STATES = List.of("attending", "waitlisted", "offered", "cancelled");

    /** What the table allows, whoever it is that does it. */
    private static final Map<String, Set<String>> ALL = Map.of(
            "attending", Set.of("cancelled"),
            "waitlisted", Set.of("offered", "cancelled"),
            "offered", Set.of("attending", "waitlisted", "cancelled"),
            "cancelled", Set.of());

    private static final Set<String> OF_THE_OWNER = Set.of("attending", "cancelled");
    private static final Set<String> OF_STAFF = Set.of("cancelled");

    /** To whom it does not exist. */
    private static final List<String> OTHERS = List.of(
            "resident", "centre_editor", "idea_manager", "juror", "mentor", "finance", "partner", "events:register");

    private final String lan = unique();
    private String session;

    @BeforeEach
    void layDownTerms() {
        session = sessionWith(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"attending", "waitlisted", "offered", "cancelled"})
    void eachMoveIsMadeByWhomItIsForAndByNobodyElse(String from) {
        List<String> wrong = new ArrayList<>();
        for (String to : STATES) {
            check(from, to, lan, OF_THE_OWNER, wrong);
            for (String staff : List.of("admin", "event_manager")) {
                check(from, to, staff, OF_STAFF, wrong);
            }
        }
        String kept = in(from);
        for (String to : STATES) {
            for (String other : OTHERS) {
                note(from, to, other, 404, move(other, kept, to, "reason", "Vì sao"), wrong);
            }
            for (String turnedAway : List.of("nobody", "events:read")) {
                note(
                        from,
                        to,
                        turnedAway,
                        turnedAway.equals("nobody") ? 403 : 403,
                        move(turnedAway, kept, to, "reason", "Vì sao"),
                        wrong);
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(from, state(kept));
    }

    private void check(String from, String to, String who, Set<String> theirs, List<String> wrong) {
        String registration = in(from);
        Response answer = move(who, registration, to, "reason", "Vì sao");
        boolean isPossible = ALL.get(from).contains(to);
        boolean isTheirs = theirs.contains(to);
        note(from, to, who, !isPossible ? 409 : isTheirs ? 200 : 403, answer, wrong);
        assertEquals(isPossible && isTheirs ? to : from, state(registration));
    }

    private static void note(String from, String to, String who, int expected, Response answer, List<String> wrong) {
        if (answer.statusCode() != expected) {
            wrong.add("%s from %s to %s: %d and not %d".formatted(who, from, to, answer.statusCode(), expected));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"attending", "waitlisted", "offered", "cancelled"})
    void itShowsWhereItsReaderCanBringIt(String state) {
        String registration = in(state);

        assertEquals(shared(ALL.get(state), OF_THE_OWNER), shown(get(lan, PATH + "/" + registration)));
        assertEquals(shared(ALL.get(state), OF_STAFF), shown(get("admin", PATH + "/" + registration)));
    }

    @Test
    void staffSayWhyTheyCancelWhatIsNotTheirs() {
        String registration = register(lan, session, 1).path("id");

        assertEquals("422 /reason required", refusal(move("event_manager", registration, "cancelled")));
        Response cancelled = move("event_manager", registration, "cancelled", "reason", "Đăng ký trùng");

        assertEquals("by_staff", cancelled.path("cancellation"));
        Response history = get(lan, PATH + "/" + registration + "/transitions");
        assertEquals(List.of("cancelled"), history.path("items.to"));
        assertEquals(List.of("Đăng ký trùng"), history.path("items.reason"));
    }

    @Test
    void aRepeatedMoveIsMadeOnce() {
        String registration = register(lan, session, 1).path("id");
        for (String replayed : new String[] {null, "true"}) {
            Response answer = Registrations.as(lan)
                    .header("Idempotency-Key", registration)
                    .contentType("application/json")
                    .body(Map.of("state", "cancelled"))
                    .post(PATH + "/" + registration + "/transitions");
            assertEquals(200, answer.statusCode(), answer::asString);
            assertEquals(replayed, answer.header("Idempotent-Replayed"));
        }
        List<String> moves =
                get(lan, PATH + "/" + registration + "/transitions").path("items.to");
        assertEquals(List.of("cancelled"), moves);
    }

    private static Set<String> shown(Response registration) {
        List<String> states = registration.path("allowedTransitions");
        return new TreeSet<>(states);
    }

    private static Set<String> shared(Set<String> some, Set<String> others) {
        Set<String> shared = new TreeSet<>(some);
        shared.retainAll(others);
        return shared;
    }

    /** Lan's, in the state. */
    private String in(String state) {
        Database.change("""
                update registration set state = 'CANCELLED', cancellation = 'BY_STAFF', offer_until = null
                where registrant = ? and state <> 'CANCELLED'""", lan);
        String registration = register(lan, session, 1).path("id");
        Database.change("""
                update registration set state = upper(?), offer_until = case when ? = 'offered' then now() + interval '1 day' end,
                    cancellation = case when ? = 'cancelled' then 'BY_REGISTRANT' end
                where id = ?::uuid""", state, state, state, registration);
        return registration;
    }
}
