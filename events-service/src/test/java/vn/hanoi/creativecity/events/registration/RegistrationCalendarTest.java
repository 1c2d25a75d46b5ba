package vn.hanoi.creativecity.events.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hanoi.creativecity.events.registration.Registrations.PATH;
import static vn.hanoi.creativecity.events.registration.Registrations.as;
import static vn.hanoi.creativecity.events.registration.Registrations.event;
import static vn.hanoi.creativecity.events.registration.Registrations.get;
import static vn.hanoi.creativecity.events.registration.Registrations.layDown;
import static vn.hanoi.creativecity.events.registration.Registrations.move;
import static vn.hanoi.creativecity.events.registration.Registrations.now;
import static vn.hanoi.creativecity.events.registration.Registrations.refusal;
import static vn.hanoi.creativecity.events.registration.Registrations.register;
import static vn.hanoi.creativecity.events.registration.Registrations.session;
import static vn.hanoi.creativecity.events.registration.Registrations.sessionWith;
import static vn.hanoi.creativecity.events.registration.Registrations.terms;
import static vn.hanoi.creativecity.events.registration.Registrations.unique;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.events.Feeds;
import vn.hanoi.creativecity.events.TestClock;
import vn.hanoi.creativecity.platform.erasure.Erasing;
import vn.hanoi.creativecity.platform.erasure.Person;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** What somebody has registered for, in a calendar that only they know the address of. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class RegistrationCalendarTest {

    private static final Pattern UID = Pattern.compile("UID:([0-9a-f-]{36})@");

    private final String an = unique();
    private final String binh = unique();

    @Inject
    TestClock clock;

    @Inject
    ContactRetention retention;

    @Inject
    Erasing erasing;

    @AfterEach
    void letTheClockRun() {
        clock.followTheSystem();
    }

    @Test
    void itHasTheSessionAndItsAddressIsWhole() {
        String session = sessionWith(4);
        Response registration = register(an, session, 1);

        Response made = make(an, registration.path("code"));

        assertEquals(201, made.statusCode(), made::asString);
        assertEquals("no-store", made.header("Cache-Control"));
        String address = made.path("address");
        assertTrue(address.matches("https://api\\.example/v1/calendars/registrations/[a-z2-7]{32}\\.ics"), address);
        Response calendar = calendar(address);
        assertTrue(calendar.asString().contains("X-WR-CALNAME:Làm đèn lồng\r\n"), calendar::asString);
        assertEquals(Set.of(session), sessions(address));
        String same = get(an, PATH + "/" + registration.path("id")).header("ETag");
        assertEquals(registration.header("ETag"), same, "it is none of what a registration says");
    }

    @Test
    void ofAWholeEventItHasAllOfItsSessions() {
        String event = event();
        String first = session(event, now().plus(Duration.ofDays(2)));
        String second = session(event, now().plus(Duration.ofDays(3)));
        layDown("/v1/events/" + event, terms(4));
        String id = register(an, null, 1, "event", event).path("id");

        assertEquals(Set.of(first, second), sessions(address(an, id)));
    }

    @Test
    void itIsEmptyUnlessSomebodyAttends() {
        String session = sessionWith(1);
        String first = register(an, session, 1).path("id");
        String second = register(binh, session, 1).path("id");
        String ofFirst = address(an, first);
        String ofSecond = address(binh, second);
        assertEquals(List.of(Set.of(session), Set.of()), List.of(sessions(ofFirst), sessions(ofSecond)));

        assertEquals(200, move(an, first, "cancelled").statusCode());
        assertEquals(List.of(Set.of(), Set.of()), List.of(sessions(ofFirst), sessions(ofSecond)));

        assertEquals(200, move(binh, second, "attending").statusCode());
        assertEquals(List.of(Set.of(), Set.of(session)), List.of(sessions(ofFirst), sessions(ofSecond)));
        assertEquals("409  cancelled", refusal(make(an, first)));
    }

    @Test
    void aNewAddressTakesThePlaceOfTheFormer() {
        String session = sessionWith(4);
        String id = register(an, session, 1).path("id");
        String former = address(an, id);

        String present = address(an, id);

        assertEquals(404, Feeds.get(path(former)).statusCode());
        assertEquals(Set.of(session), sessions(present));
    }

    @Test
    void onlyWhoRegisteredMakesIt() {
        String id = register(an, sessionWith(4), 1).path("id");
        for (String staff : List.of("admin", "event_manager")) {
            assertEquals(403, make(staff, id).statusCode(), staff);
        }
        for (String other : List.of(binh, "juror", "partner", "events:register")) {
            assertEquals(404, make(other, id).statusCode(), other);
        }
        for (String turnedAway : List.of("nobody", "events:read")) {
            assertEquals(403, make(turnedAway, id).statusCode(), turnedAway);
        }
        assertEquals(
                List.of("t"), Database.rows("select calendar_hash is null from registration where id = ?::uuid", id));
    }

    @Test
    void theAddressIsShownOnceAndKeptNowhere() {
        String id = register(an, sessionWith(4), 1).path("id");
        String key = unique();
        assertEquals("/problems/idempotency-key-required", make(an, id, null).path("type"));

        Response first = make(an, id, key);
        Response second = make(an, id, key);

        assertEquals(List.of(201, 409), List.of(first.statusCode(), second.statusCode()));
        String secret = secret(first.path("address"));
        assertFalse(second.asString().contains(secret), second::asString);
        assertFalse(get(an, PATH + "/" + id).asString().contains(secret));
        for (String table : List.of("registration", "audit", "idempotency_key", "notification")) {
            assertEquals(
                    0,
                    Database.count("select count(*) from " + table + " t where t::text like '%" + secret + "%'"),
                    table);
        }
        Response audit = get("admin", "/v1/audit/events?resource=" + id);
        assertEquals(List.of("registration-calendars", "registrations"), audit.path("items.collection"));
    }

    @Test
    void itGoesWithWhoRegistered() {
        Instant starts = now().plus(Duration.ofDays(2));
        String session = session(event(), starts);
        layDown("/v1/sessions/" + session, terms(4));
        String ofAn = address(an, register(an, session, 1).path("id"));
        String ofBinh = address(binh, register(binh, session, 1).path("id"));

        erase(an);
        assertEquals(
                List.of(404, 200),
                List.of(
                        Feeds.get(path(ofAn)).statusCode(),
                        Feeds.get(path(ofBinh)).statusCode()));
        clock.itIs(starts.plus(Duration.ofDays(31)));
        retention.forget();
        assertEquals(404, Feeds.get(path(ofBinh)).statusCode());
    }

    @ActivateRequestContext
    void erase(String subject) {
        QuarkusTransaction.requiringNew()
                .run(() -> erasing.erase(new Person(Set.of(subject), Set.of(), Set.of(), Set.of())));
    }

    private static Response make(String who, String registration) {
        return make(who, registration, unique());
    }

    private static Response make(String who, String registration, String key) {
        var request = as(who).header("X-Internal-Public-Url", Feeds.BASE);
        return (key == null ? request : request.header("Idempotency-Key", key))
                .post(PATH + "/" + registration + "/calendar");
    }

    private static String address(String who, String registration) {
        Response made = make(who, registration);
        assertEquals(201, made.statusCode(), made::asString);
        return made.path("address");
    }

    private static String path(String address) {
        assertTrue(address.startsWith(Feeds.BASE), address);
        return address.substring(Feeds.BASE.length());
    }

    private static String secret(String address) {
        return address.substring(address.lastIndexOf('/') + 1).replace(".ics", "");
    }

    private static Response calendar(String address) {
        Response calendar = Feeds.get(path(address));
        assertEquals(200, calendar.statusCode(), calendar::asString);
        return calendar;
    }

    private static Set<String> sessions(String address) {
        String text = new String(calendar(address).asByteArray(), StandardCharsets.UTF_8);
        return UID.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(uid -> uid.substring("UID:".length(), uid.length() - 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
