package vn.hanoi.creativecity.events.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hanoi.creativecity.events.registration.Registrations.PATH;
import static vn.hanoi.creativecity.events.registration.Registrations.event;
import static vn.hanoi.creativecity.events.registration.Registrations.get;
import static vn.hanoi.creativecity.events.registration.Registrations.layDown;
import static vn.hanoi.creativecity.events.registration.Registrations.move;
import static vn.hanoi.creativecity.events.registration.Registrations.now;
import static vn.hanoi.creativecity.events.registration.Registrations.post;
import static vn.hanoi.creativecity.events.registration.Registrations.read;
import static vn.hanoi.creativecity.events.registration.Registrations.refusal;
import static vn.hanoi.creativecity.events.registration.Registrations.register;
import static vn.hanoi.creativecity.events.registration.Registrations.session;
import static vn.hanoi.creativecity.events.registration.Registrations.state;
import static vn.hanoi.creativecity.events.registration.Registrations.terms;
import static vn.hanoi.creativecity.events.registration.Registrations.tryToRegister;
import static vn.hanoi.creativecity.events.registration.Registrations.unique;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.events.Festival;
import vn.hanoi.creativecity.events.TestClock;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** What registrants are written, and what becomes of them when the programme changes. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class ProgrammeChangesTest {

    private final String an = unique();
    private final String binh = unique();
    private final Instant starts = Instant.parse("2030-11-15T13:00:00Z");
    private String event;
    private String session;

    @Inject
    TestClock clock;

    @Inject
    OfferSchedule schedule;

    @BeforeEach
    void layDownTerms() {
        event = event();
        session = session(event, starts);
        layDown("/v1/sessions/" + session, terms(1));
    }

    @AfterEach
    void letTheClockRun() {
        clock.followTheSystem();
    }

    @Test
    void eachThingIsToldOnceInTheLanguageOfWhomItConcerns() {
        String first = register(an, session, 1, "mail", an + "@example.org").path("id");
        String second = register(binh, session, 1, "mail", binh + "@example.org", "language", "en")
                .path("id");
        move(an, first, "cancelled");
        clock.itIs(Instant.parse(read(second).path("offerUntil")).plus(Seats.ON_THE_WAY));
        schedule.lapse();
        schedule.lapse();

        assertEquals(List.of("Đã đăng ký: Làm đèn lồng", "Đăng ký đã huỷ: Làm đèn lồng"), subjects(an));
        assertEquals(
                List.of(
                        "On the waiting list: Làm đèn lồng",
                        "There are seats for you: Làm đèn lồng",
                        "Your offer has lapsed: Làm đèn lồng"),
                subjects(binh));
        String offer = text(binh, "There are seats%");
        assertTrue(offer.contains("20:00 on 15 November 2030"), offer);
        assertTrue(text(binh, "On the waiting%").contains("Your place on the waiting list is 1"));
        assertTrue(text(an, "Đã đăng ký%").contains("20:00 ngày 15/11/2030"));
        assertTrue(text(an, "Đã đăng ký%").contains(read(first).<String>path("code")));
    }

    @Test
    void whoCancelsWritesNothingToTheAddressThatTheyGaveAndStaffSayWhy() {
        String first = register(an, session, 1, "mail", an + "@example.org").path("id");
        String second =
                register(binh, session, 1, "mail", binh + "@example.org").path("id");

        assertEquals(200, move(an, first, "cancelled", "reason", "Nhấn vào đây").statusCode());
        assertEquals(
                200,
                move("event_manager", second, "cancelled", "reason", "Đăng ký trùng")
                        .statusCode());

        assertFalse(text(an, "Đăng ký đã huỷ%").contains("Nhấn vào đây"));
        assertTrue(text(binh, "Đăng ký đã huỷ%").contains("Đăng ký trùng"));
        assertEquals(
                List.of("Nhấn vào đây"),
                get(an, PATH + "/" + first + "/transitions").path("items.reason"));
    }

    @Test
    void aMovedSessionIsToldToAllWhoComeOrWait() {
        register(an, session, 1, "mail", an + "@example.org");
        register(binh, session, 1, "mail", binh + "@example.org");

        Response moved = moveSession(
                "rescheduled", "startsAt", starts.plus(Duration.ofDays(1)).toString());

        assertEquals(200, moved.statusCode(), moved::asString);
        for (String who : List.of(an, binh)) {
            String text = text(who, "Thay đổi%");
            assertTrue(text.contains("20:00 ngày 16/11/2030"), text);
            assertTrue(text.contains("20:00 ngày 15/11/2030"), text);
            assertTrue(text.contains("Mưa bão"), text);
        }
    }

    @Test
    void withACancelledSessionItsRegistrationsEndAndAllAreTold() {
        String first = register(an, session, 1, "mail", an + "@example.org").path("id");
        String second =
                register(binh, session, 1, "mail", binh + "@example.org").path("id");

        assertEquals(200, moveSession("cancelled").statusCode());

        assertEquals(List.of("cancelled", "cancelled"), List.of(state(first), state(second)));
        assertEquals("session_cancelled", read(second).path("cancellation"));
        assertTrue(text(binh, "Đăng ký đã huỷ%").contains("Mưa bão"));
        assertEquals("409 /session cancelled", refusal(tryToRegister(unique(), session, 1)));
        Response terms = get("resident", "/v1/sessions/" + session + "/registration-terms");
        assertEquals(true, terms.path("cancelled"));

        assertEquals(200, moveSession("scheduled").statusCode());
        assertEquals("attending", register(an, session, 1).path("state"));
        assertEquals("cancelled", state(first));
    }

    @Test
    void aCancelledSessionThatGetsAnotherVenueStaysCancelledForAll() {
        layDown("/v1/events/" + event, terms(3));
        register(an, session, 1, "mail", an + "@example.org");
        register(binh, null, 1, "event", event, "mail", binh + "@example.org");
        assertEquals(200, moveSession("cancelled").statusCode());
        List<String> told = subjects(binh);

        Festival.patch("/v1/sessions/" + session, "{\"venue\": \"%s\"}".formatted(Festival.venue()))
                .then()
                .statusCode(200);

        Response terms = get("resident", "/v1/sessions/" + session + "/registration-terms");
        assertEquals(true, terms.path("cancelled"));
        assertEquals("409 /session cancelled", refusal(tryToRegister(unique(), session, 1)));
        assertEquals(told, subjects(binh));
    }

    @Test
    void withACancelledEventAllOfItsRegistrationsEnd() {
        layDown("/v1/events/" + event, terms(3));
        String whole = register(an, null, 1, "event", event).path("id");
        String single = register(an, session, 1).path("id");

        Response cancelled = cancelEvent();

        assertEquals(200, cancelled.statusCode(), cancelled::asString);
        assertEquals(List.of("cancelled", "cancelled"), List.of(state(whole), state(single)));
        assertEquals("event_cancelled", read(whole).path("cancellation"));
    }

    @Test
    void aSessionThatIsOverIsNotCancelledWithItsEvent() {
        Instant soon = now().plus(Duration.ofHours(1));
        String over = session(event, soon);
        layDown("/v1/sessions/" + over, terms(1));
        String came = register(an, over, 1, "mail", an + "@example.org").path("id");
        String comes = register(binh, session, 1).path("id");
        clock.itIs(soon.plus(Duration.ofHours(2)));

        assertEquals(200, cancelEvent().statusCode());

        assertEquals(List.of("attending", "cancelled"), List.of(state(came), state(comes)));
        assertEquals(List.of("Đã đăng ký: Làm đèn lồng"), subjects(an));
    }

    @Test
    void ofACancelledEventEverybodyIsToldOnce() {
        session(event, starts.plus(Duration.ofDays(1)));
        layDown("/v1/events/" + event, terms(3));
        register(an, null, 1, "event", event, "mail", an + "@example.org");
        register(binh, session, 1, "mail", binh + "@example.org");

        assertEquals(200, cancelEvent().statusCode());

        assertEquals(List.of("Đã đăng ký: Làm đèn lồng", "Đăng ký đã huỷ: Làm đèn lồng"), subjects(an));
        assertEquals(List.of("Đã đăng ký: Làm đèn lồng", "Đăng ký đã huỷ: Làm đèn lồng"), subjects(binh));
    }

    /** So does whoever else takes several: nobody waits for each other in a circle. */
    @Test
    void theTermsOfASessionAndOfItsEventAreTakenInTheOrderOfTheirIds() throws Exception {
        layDown("/v1/events/" + event, terms(3));
        String later = session(event, starts.plus(Duration.ofDays(1)));
        layDown("/v1/sessions/" + later, terms(1));
        Map<String, Object> postponed = Map.of("status", "postponed", "reason", Map.of("vi", "Mưa bão"));
        try (ExecutorService threads = Executors.newSingleThreadExecutor();
                Connection holder = Database.connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("select id from registration_terms where event_id = '%s' for update".formatted(event));
            Future<Integer> moved =
                    threads.submit(() -> post("event_manager", "/v1/sessions/" + later + "/transitions", postponed)
                            .statusCode());
            Database.awaitWaiterFor(holder);

            assertEquals(
                    1,
                    Database.rows(
                                    "select id from registration_terms where session_id = ?::uuid for update skip locked",
                                    later)
                            .size());

            holder.rollback();
            assertEquals(200, moved.get(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void whoComesToTheWholeEventIsToldOfEachSession() {
        layDown("/v1/events/" + event, terms(3));
        String whole = register(an, null, 1, "event", event, "mail", an + "@example.org")
                .path("id");

        assertEquals(200, moveSession("cancelled").statusCode());

        assertEquals("attending", state(whole));
        assertTrue(text(an, "Thay đổi%").contains("Buổi này bị huỷ."));
    }

    @Test
    void offersEndWithTheBeginningWhenASessionIsMovedEarlier() {
        String first = register(an, session, 1).path("id");
        String second =
                register(binh, session, 1, "mail", binh + "@example.org").path("id");
        move(an, first, "cancelled");
        Instant until = Instant.parse(read(second).path("offerUntil"));
        Instant earlier = now().plus(Duration.ofHours(3));

        assertEquals(
                200, moveSession("rescheduled", "startsAt", earlier.toString()).statusCode());

        assertEquals(earlier, Instant.parse(read(second).path("offerUntil")));
        assertTrue(until.isAfter(earlier));
        String text = text(binh, "Xin nhận chỗ sớm hơn%");
        assertTrue(text.contains(RegistrationNews.written(earlier).vi()), text);
        assertEquals(
                List.of("changed", "moved", "created"),
                get("admin", "/v1/audit/events?resource=" + second).path("items.action"));

        assertEquals(
                200, moveSession("rescheduled", "startsAt", starts.toString()).statusCode());
        assertEquals(earlier, Instant.parse(read(second).path("offerUntil")), "nothing was promised beyond that");
        assertEquals(
                1, subjects(binh).stream().filter(s -> s.startsWith("Xin nhận")).count());

        clock.itIs(earlier.plus(Seats.ON_THE_WAY));
        schedule.lapse();
        assertEquals("cancelled", state(second));
    }

    @Test
    void anOfferOfAWholeEventEndsWithItsNextSession() {
        Instant soon = now().plus(Duration.ofHours(5));
        String next = session(event, soon);
        layDown("/v1/events/" + event, terms(1));
        String first = register(an, null, 1, "event", event).path("id");
        String second = register(binh, null, 1, "event", event).path("id");
        move(an, first, "cancelled");
        assertEquals(soon, Instant.parse(read(second).path("offerUntil")));

        Instant sooner = soon.minus(Duration.ofHours(1));
        Response moved = post(
                "event_manager",
                "/v1/sessions/" + next + "/transitions",
                Map.of("status", "rescheduled", "startsAt", sooner.toString(), "reason", Map.of("vi", "Mưa bão")));
        assertEquals(200, moved.statusCode(), moved::asString);
        assertEquals(sooner, Instant.parse(read(second).path("offerUntil")));

        Instant lapsed = sooner.plus(Seats.ON_THE_WAY);
        clock.itIs(lapsed);
        schedule.lapse();
        String third = register(an, null, 1, "event", event).path("id");
        String fourth = register(binh, null, 1, "event", event).path("id");
        move(an, third, "cancelled");
        assertEquals(
                lapsed.plus(Duration.ofHours(24)),
                Instant.parse(read(fourth).path("offerUntil")),
                "others are to come");
    }

    @Test
    void whatWasOverAndIsMovedIsOfferedAgain() {
        Instant soon = now().plus(Duration.ofHours(1));
        assertEquals(
                200, moveSession("rescheduled", "startsAt", soon.toString()).statusCode());
        String first = register(an, session, 1).path("id");
        String second = register(binh, session, 1).path("id");
        clock.itIs(soon.plus(Duration.ofHours(2)));
        move(an, first, "cancelled");
        assertEquals("waitlisted", state(second));

        assertEquals(
                200, moveSession("rescheduled", "startsAt", starts.toString()).statusCode());

        assertEquals("offered", state(second));
    }

    @Test
    void whatIsPostponedHasNoBeginningWithWhichAnOfferWouldEnd() {
        Instant soon = now().plus(Duration.ofHours(1));
        assertEquals(
                200, moveSession("rescheduled", "startsAt", soon.toString()).statusCode());
        String first = register(an, session, 1).path("id");
        String second = register(binh, session, 1).path("id");
        assertEquals(200, moveSession("postponed").statusCode());
        clock.itIs(soon);

        move(an, first, "cancelled");

        assertEquals(soon.plus(Duration.ofHours(24)), Instant.parse(read(second).path("offerUntil")));
    }

    @Test
    void theHistoryTellsWhatTheWaitingListDid() {
        String first = register(an, session, 1).path("id");
        String second = register(binh, session, 1).path("id");
        move(an, first, "cancelled");
        move(binh, second, "attending");

        Response history = get(binh, PATH + "/" + second + "/transitions");
        Response audit = get("admin", "/v1/audit/events?resource=" + second);

        assertEquals(List.of("offered", "attending"), history.path("items.to"));
        assertEquals(List.of("moved", "moved", "created"), audit.path("items.action"));
    }

    private Response moveSession(String status, Object... changes) {
        Map<String, Object> body =
                new java.util.LinkedHashMap<>(Map.of("status", status, "reason", Map.of("vi", "Mưa bão")));
        for (int i = 0; i < changes.length; i += 2) {
            body.put((String) changes[i], changes[i + 1]);
        }
        return post("event_manager", "/v1/sessions/" + session + "/transitions", body);
    }

    private Response cancelEvent() {
        return post(
                "event_manager",
                "/v1/events/" + event + "/transitions",
                Map.of("publication", "cancelled", "reason", Map.of("vi", "Mưa bão")));
    }

    private static List<String> subjects(String who) {
        return Database.rows(
                "select subject from notification where address = ? order by subject", who + "@example.org");
    }

    private static String text(String who, String subject) {
        return Database.rows(
                        "select text from notification where address = ? and subject like ?",
                        who + "@example.org",
                        subject)
                .getFirst();
    }
}
