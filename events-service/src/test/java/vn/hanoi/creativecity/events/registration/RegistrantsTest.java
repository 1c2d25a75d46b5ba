package vn.hanoi.creativecity.events.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hanoi.creativecity.events.registration.Registrations.PATH;
import static vn.hanoi.creativecity.events.registration.Registrations.as;
import static vn.hanoi.creativecity.events.registration.Registrations.event;
import static vn.hanoi.creativecity.events.registration.Registrations.get;
import static vn.hanoi.creativecity.events.registration.Registrations.layDown;
import static vn.hanoi.creativecity.events.registration.Registrations.now;
import static vn.hanoi.creativecity.events.registration.Registrations.patch;
import static vn.hanoi.creativecity.events.registration.Registrations.read;
import static vn.hanoi.creativecity.events.registration.Registrations.refusal;
import static vn.hanoi.creativecity.events.registration.Registrations.register;
import static vn.hanoi.creativecity.events.registration.Registrations.session;
import static vn.hanoi.creativecity.events.registration.Registrations.sessionWith;
import static vn.hanoi.creativecity.events.registration.Registrations.state;
import static vn.hanoi.creativecity.events.registration.Registrations.terms;
import static vn.hanoi.creativecity.events.registration.Registrations.unique;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.events.TestClock;
import vn.hanoi.creativecity.events.course.Courses;
import vn.hanoi.creativecity.platform.erasure.Erasing;
import vn.hanoi.creativecity.platform.erasure.Person;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.InnerTokens;
import vn.hanoi.creativecity.testing.PostgresResource;

/** Who registered is known for as long as it is needed, and no longer. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class RegistrantsTest {

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
    void namesAndAddressesGoThirtyDaysAfterTheLastSession() {
        Instant starts = now().plus(Duration.ofDays(2));
        String session = session(event(), starts);
        layDown("/v1/sessions/" + session, terms(4));
        String id = register(an, session, 2, "guests", List.of("Khách 1")).path("id");
        Instant forgotten = starts.plus(Duration.ofHours(2)).plus(Duration.ofDays(30));

        clock.itIs(forgotten);
        retention.forget();
        assertNotNull(read(id).path("mail"));
        clock.itIs(forgotten.plusMillis(1));
        retention.forget();

        Response kept = read(id);
        assertNull(kept.path("mail"));
        assertNull(kept.path("name"));
        assertEquals(List.of(), kept.path("guests"));
        assertEquals(List.of(2, 1), List.of(kept.<Integer>path("groupSize"), kept.<Integer>path("version")));
        assertEquals("attending", state(id));
        String again = "{\"name\": \"Phạm Thị Gốm\", \"mail\": \"%s@example.org\"}".formatted(an);
        assertEquals("409  forgotten", refusal(patch(an, id, again)));
        assertNull(read(id).path("mail"));
    }

    @Test
    void ofAnEventWithSeveralSessionsTheLastOneCounts() {
        String event = event();
        session(event, now().plus(Duration.ofDays(2)));
        session(event, now().plus(Duration.ofDays(20)));
        layDown("/v1/events/" + event, terms(4));
        String id = register(an, null, 1, "event", event).path("id");

        clock.itIs(now().plus(Duration.ofDays(40)));
        retention.forget();

        assertNotNull(read(id).path("mail"));
    }

    @Test
    void whoIsErasedGivesTheirSeatsToTheNextAndLeavesNoTrace() {
        String session = sessionWith(1);
        String first = register(an, session, 1, "name", "Phạm Thị Gốm " + an, "mail", an + "@example.org")
                .path("id");
        String second = register(binh, session, 1).path("id");

        int records = erase(an);

        assertEquals(1, records);
        Response erased = read(first);
        assertEquals(List.of("cancelled", "person_erased"), List.of(erased.path("state"), erased.path("cancellation")));
        assertEquals(Person.ERASED, erased.path("name"));
        assertNull(erased.path("mail"));
        assertTrue(erased.<String>path("registrant").startsWith("erased:"));
        assertEquals("offered", state(second));
        assertEquals(List.of(), get(an, PATH).path("items.id"));
        for (String table : List.of("registration", "notification", "audit", "idempotency_key", "transition")) {
            assertEquals(
                    0, Database.count("select count(*) from " + table + " t where t::text like '%" + an + "%'"), table);
        }
    }

    @Test
    void anAddressThatSomebodyGaveLeadsToNobodyElsesAccount() {
        String session = sessionWith(4);
        String binhsMail = binh + "@example.org";
        String binhs = register(binh, session, 1, "mail", binhsMail).path("id");
        register(an, session, 1, "mail", binhsMail);
        String course = Courses.course(Courses.event("PUBLISHED"));
        String trainee = Courses.enrolled(course, "Học viên 1", "subject", binh, "mail", binhsMail);
        String another = Courses.course(Courses.event("PUBLISHED"));
        String withoutAccount = Courses.enrolled(another, "Học viên 1", "mail", binhsMail);
        InnerTokens logsInByMail = InnerTokens.viewer(unique()).name(binhsMail).roles("admin");
        String laidDown = logsInByMail
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of("type", "workshop", "title", Map.of("vi", "Làm đèn lồng")))
                .post("/v1/events")
                .path("id");

        erase(an);

        assertEquals("attending", state(binhs));
        assertEquals(binhsMail, read(binhs).path("mail"));
        assertEquals(binh, Courses.read("admin", trainee).path("subject").asText());
        assertEquals(
                Person.ERASED,
                Courses.read("admin", withoutAccount).path("name").asText());
        assertEquals(
                List.of(binhsMail),
                Database.rows("select actor_name from audit where resource_id = cast(? as uuid)", laidDown));

        eraseByMail(binhsMail);

        assertEquals("cancelled", state(binhs));
        assertTrue(Courses.read("admin", trainee).path("subject").asText().startsWith("erased:"));
        assertEquals(
                List.of(Person.ERASED),
                Database.rows("select actor_name from audit where resource_id = cast(? as uuid)", laidDown));
    }

    @Test
    void whoIsErasedGoesFromTheGroupsOfOthersToo() {
        String session = sessionWith(4);
        String name = "Phạm Thị Gốm " + an;
        register(an, session, 1, "name", name);
        String other = register(binh, session, 2, "guests", List.of(name)).path("id");

        erase(an);

        assertEquals(List.of(Person.ERASED), read(other).path("guests"));
        assertEquals(Integer.valueOf(2), read(other).path("groupSize"));
    }

    @Test
    void whoeverCameGoesOnBeingCounted() {
        Instant starts = now().plus(Duration.ofHours(1));
        String session = session(event(), starts);
        layDown("/v1/sessions/" + session, terms(4, "closesAt", starts.toString()));
        String id = register(an, session, 3).path("id");

        clock.itIs(starts.plus(Duration.ofDays(1)));
        erase(an);

        assertEquals("attending", state(id));
        assertEquals(
                Integer.valueOf(3),
                get("admin", "/v1/sessions/" + session + "/attendance").path("registered"));
    }

    private static void eraseByMail(String mail) {
        Response erased = as("admin")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", unique())
                .body(Map.of("mail", mail))
                .post("/v1/event-erasures");
        assertEquals(201, erased.statusCode(), erased::asString);
    }

    @Test
    void whoHasComeAgainIsErasedAgain() {
        Instant starts = now().plus(Duration.ofHours(1));
        String session = session(event(), starts);
        layDown("/v1/sessions/" + session, terms(4));
        String course = Courses.course(Courses.event("PUBLISHED"));
        String first = register(an, session, 1).path("id");
        Courses.enrolled(course, "Học viên 1", "subject", an);
        clock.itIs(starts);
        erase(an);

        String second = register(an, session, 1).path("id");
        String trainee = Courses.enrolled(course, "Học viên 1", "subject", an);
        erase(an);

        assertEquals(List.of("attending", "attending"), List.of(state(first), state(second)));
        assertEquals(Person.ERASED, read(second).path("name"));
        assertEquals(Person.ERASED, Courses.read("admin", trainee).path("name").asText());
    }

    @ActivateRequestContext
    int erase(String subject) {
        return QuarkusTransaction.requiringNew()
                .call(() -> erasing.erase(new Person(Set.of(subject), Set.of(), Set.of(), Set.of())))
                .records()
                .stream()
                .filter(records -> records.of().equals("registrations"))
                .findFirst()
                .orElseThrow()
                .records();
    }
}
