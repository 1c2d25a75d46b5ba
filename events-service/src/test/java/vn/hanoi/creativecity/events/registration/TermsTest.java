package vn.hanoi.creativecity.events.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hanoi.creativecity.events.registration.Registrations.MERGE_PATCH;
import static vn.hanoi.creativecity.events.registration.Registrations.as;
import static vn.hanoi.creativecity.events.registration.Registrations.event;
import static vn.hanoi.creativecity.events.registration.Registrations.get;
import static vn.hanoi.creativecity.events.registration.Registrations.layDown;
import static vn.hanoi.creativecity.events.registration.Registrations.now;
import static vn.hanoi.creativecity.events.registration.Registrations.patchTerms;
import static vn.hanoi.creativecity.events.registration.Registrations.refusal;
import static vn.hanoi.creativecity.events.registration.Registrations.register;
import static vn.hanoi.creativecity.events.registration.Registrations.registered;
import static vn.hanoi.creativecity.events.registration.Registrations.session;
import static vn.hanoi.creativecity.events.registration.Registrations.sessionWith;
import static vn.hanoi.creativecity.events.registration.Registrations.terms;
import static vn.hanoi.creativecity.events.registration.Registrations.tryToRegister;
import static vn.hanoi.creativecity.events.registration.Registrations.unique;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.events.TestClock;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** By what rules people register: who lays them down, who sees what of them, and what they allow when. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class TermsTest {

    @Inject
    TestClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.followTheSystem();
    }

    @Test
    void thereIsNoRegistrationUntilStaffLayDownTheTerms() {
        String session = session();
        String path = "/v1/sessions/" + session + "/registration-terms";

        assertEquals(404, get("resident", path).statusCode());
        assertEquals(404, tryToRegister(unique(), session, 1).statusCode());
        Response made = layDown("/v1/sessions/" + session, terms(40));

        assertEquals(201, made.statusCode(), made::asString);
        assertEquals(path, made.header("Location"));
        assertEquals(session, made.path("session"));
        assertEquals(412, layDown("/v1/sessions/" + session, terms(40)).statusCode());
        assertEquals(200, get("nobody", path).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "resident", "centre_editor", "idea_manager", "partner", "events:register"})
    void othersLayDownNone(String who) {
        String session = session();

        Response answer = as(who).contentType(ContentType.JSON)
                .header("If-None-Match", "*")
                .body(terms(40))
                .put("/v1/sessions/" + session + "/registration-terms");

        assertEquals(403, answer.statusCode(), who);
    }

    @Test
    void everybodySeesThePlacesOnlyIfStaffChoseSo() {
        String hidden = sessionWith(3);
        String shown = sessionWith(3, "showsPlaces", true);
        for (String session : List.of(hidden, shown)) {
            registered(session, 2);
            registered(session, 2);
        }

        assertEquals("null null null null", places("resident", hidden));
        assertEquals("3 1 2 null", places("resident", shown));
        assertEquals("3 1 2 null", places("nobody", shown));
        assertEquals("3 1 2 2", places("event_manager", hidden));
    }

    @Test
    void theTagSaysWhatItsReaderSees() {
        String session = sessionWith(3);
        String path = "/v1/sessions/" + session + "/registration-terms";
        String before = get("resident", path).header("ETag");
        String beforeForStaff = get("event_manager", path).header("ETag");

        registered(session, 1);

        assertEquals(before, get("resident", path).header("ETag"));
        assertNotEquals(beforeForStaff, get("event_manager", path).header("ETag"));
        Response changed = as("event_manager")
                .contentType(MERGE_PATCH)
                .header("If-Match", beforeForStaff)
                .body("{\"capacity\": 5}")
                .patch(path);
        assertEquals(200, changed.statusCode(), changed::asString);
        assertEquals(Integer.valueOf(4), changed.path("free"));
        assertNotEquals(before, get("resident", path).header("ETag"));
    }

    @ParameterizedTest
    @CsvSource({
        "opens, -1, 409 /session not_open_yet",
        "opens, 0, 201",
        "closes, -1, 201",
        "closes, 0, 409 /session closed"
    })
    void theWindowIsHalfOpenToTheMicrosecond(String end, long microseconds, String expected) {
        Instant opens = now().plus(Duration.ofDays(1));
        Instant closes = opens.plus(Duration.ofDays(1));
        String session = sessionWith(3, "opensAt", opens.toString(), "closesAt", closes.toString());

        clock.itIs((end.equals("opens") ? opens : closes).plus(microseconds, ChronoUnit.MICROS));
        Response answer = tryToRegister(unique(), session, 1);

        assertEquals(expected, answer.statusCode() == 201 ? "201" : refusal(answer));
    }

    @Test
    void aRegistrationForAWholeEventIsOfItsOwnTerms() {
        String event = event();
        String session = session(event, now().plus(Duration.ofDays(3)));
        layDown("/v1/events/" + event, terms(2));
        layDown("/v1/sessions/" + session, terms(2));
        String lan = unique();

        register(lan, null, 2, "session", null, "event", event);
        Response also = register(lan, session, 1);

        assertEquals("attending", also.path("state"));
        assertEquals(
                event,
                get("admin", "/v1/events/" + event + "/registration-terms").path("event"));
        assertEquals(
                Integer.valueOf(0),
                get("admin", "/v1/events/" + event + "/registration-terms").path("free"));
        List<String> ofTheEvent =
                get("admin", "/v1/registrations?event=" + event).path("items.id");
        List<String> ofTheSession =
                get("admin", "/v1/registrations?session=" + session).path("items.id");
        assertEquals(2, ofTheEvent.size());
        assertEquals(List.of(also.<String>path("id")), ofTheSession);
    }

    @Test
    void forADraftNobodyRegisters() {
        Response draft = Registrations.post(
                "event_manager", "/v1/events", Map.of("type", "talk", "title", Map.of("vi", "Bản nháp")));
        String event = draft.path("id");
        assertEquals(201, layDown("/v1/events/" + event, terms(2)).statusCode());

        assertEquals(
                404,
                get("resident", "/v1/events/" + event + "/registration-terms").statusCode());
        assertEquals(
                "422 /event unknown_reference",
                refusal(tryToRegister(unique(), null, 1, "session", null, "event", event)));
        assertEquals(
                "409 /event not_published",
                refusal(tryToRegister("event_manager", null, 1, "session", null, "event", event)));
    }

    @Test
    void badTermsAreNamedByTheirPlace() {
        String session = session();
        Response wrong = layDown(
                "/v1/sessions/" + session,
                terms(
                        3,
                        "closesAt",
                        now().minus(Duration.ofDays(2)).toString(),
                        "waitingList",
                        false,
                        "waitingLimit",
                        2,
                        "maxGroupSize",
                        4));

        assertEquals(
                "422 /closesAt ends_before_it_begins, /waitingLimit not_applicable, /maxGroupSize too_large",
                refusal(wrong));
        assertEquals(
                "422 /capacity out_of_range", refusal(layDown("/v1/sessions/" + session, terms(1, "capacity", 0))));
    }

    @Test
    void eachWriteIsInTheAudit() {
        String session = sessionWith(3);
        patchTerms(session, "{\"capacity\": 4}");
        String id = Database.rows("select id from registration_terms where session_id = ?::uuid", session)
                .getFirst();

        Response audit = get("admin", "/v1/audit/events?resource=" + id);

        assertEquals(List.of("changed", "created"), audit.path("items.action"));
        assertEquals(Integer.valueOf(3), audit.path("items[0].before.capacity"));
        assertEquals(Integer.valueOf(4), audit.path("items[0].after.capacity"));
    }

    @Test
    void theDatabaseKeepsTheTotalsWhoeverWrites() {
        String session = sessionWith(2);
        registered(session, 2);
        String waiting = registered(session, 1);

        Exception refusal = assertThrows(
                IllegalStateException.class,
                () -> Database.change("update registration set state = 'ATTENDING' where id = ?::uuid", waiting));

        String said = refusal.getCause().getMessage();
        assertTrue(said.contains("There are not so many seats"), said);
        assertEquals("2 0 1 2", places("event_manager", session));
    }

    private static String places(String who, String session) {
        Response terms = get(who, "/v1/sessions/" + session + "/registration-terms");
        assertEquals(200, terms.statusCode(), terms::asString);
        if (terms.path("capacity") == null) {
            assertNull(terms.path("free"));
        }
        return "%s %s %s %s"
                .formatted(
                        terms.<Integer>path("capacity"),
                        terms.<Integer>path("free"),
                        terms.<Integer>path("waiting"),
                        terms.<Integer>path("taken"));
    }
}
