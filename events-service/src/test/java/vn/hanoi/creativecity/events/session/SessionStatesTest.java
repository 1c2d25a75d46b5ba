package vn.hanoi.creativecity.events.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.events.Festival.as;
import static vn.hanoi.creativecity.events.Festival.event;
import static vn.hanoi.creativecity.events.Festival.get;
import static vn.hanoi.creativecity.events.Festival.json;
import static vn.hanoi.creativecity.events.Festival.session;
import static vn.hanoi.creativecity.events.Festival.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** Every pair of states, asked for by everybody there is. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class SessionStatesTest {

    private static final List<String> STATES =
            List.of("scheduled", "rescheduled", "postponed", "cancelled", "moved_online");

    private static final Map<String, Set<String>> TABLE = Map.of(
            "scheduled", Set.of("rescheduled", "postponed", "cancelled", "moved_online"),
            "rescheduled", Set.of("rescheduled", "postponed", "cancelled", "moved_online"),
            "postponed", Set.of("scheduled", "rescheduled", "cancelled", "moved_online"),
            "cancelled", Set.of("scheduled", "rescheduled"),
            "moved_online", Set.of("scheduled", "rescheduled", "postponed", "cancelled"));

    private static final List<String> OTHERS = List.of(
            "nobody",
            "resident",
            "juror",
            "mentor",
            "finance",
            "partner",
            "centre_editor",
            "idea_manager",
            "events:read");

    @ParameterizedTest
    @ValueSource(strings = {"scheduled", "rescheduled", "postponed", "cancelled", "moved_online"})
    void eachMoveIsMadeByStaffAsTheTableSaysAndByNobodyElse(String from) {
        List<String> wrong = new ArrayList<>();
        for (String to : STATES) {
            for (String staff : List.of("admin", "event_manager")) {
                String session = in(from);
                boolean leads = TABLE.get(from).contains(to);
                note(from, to, staff, leads ? 200 : 409, tryMove(staff, session, to), wrong);
                assertEquals(leads ? to : from, stateOf(session));
            }
        }
        String session = in(from);
        for (String to : STATES) {
            for (String other : OTHERS) {
                note(from, to, other, 403, tryMove(other, session, to), wrong);
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(from, stateOf(session));
        assertEquals(TABLE.get(from), shown(session));
    }

    private static Set<String> shown(String session) {
        return Set.copyOf(get("/v1/sessions/" + session).then().extract().path("allowedTransitions"));
    }

    private static String in(String state) {
        String session = session(event(), "2031-11-14T20:00:00+07:00", "2031-11-14T22:00:00+07:00");
        Database.change("update session set status = upper(?) where code = ?", state, session);
        return session;
    }

    private static int tryMove(String who, String session, String to) {
        Map<String, Object> move = with(
                Map.of("status", to, "reason", Map.of("vi", "Có mưa")),
                "startsAt",
                to.equals("rescheduled") ? "2031-11-15T20:00:00+07:00" : null,
                "onlineUrl",
                to.equals("moved_online") ? "https://example.org/a" : null);
        return as(who).contentType("application/json")
                .body(move)
                .post("/v1/sessions/" + session + "/transitions")
                .statusCode();
    }

    private static String stateOf(String session) {
        return json(get("/v1/sessions/" + session)).path("status").asText();
    }

    private static void note(String from, String to, String who, int expected, int status, List<String> wrong) {
        if (status != expected) {
            wrong.add("%s from %s to %s: %d and not %d".formatted(who, from, to, status, expected));
        }
    }
}
