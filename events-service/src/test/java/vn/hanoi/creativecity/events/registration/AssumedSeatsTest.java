package vn.hanoi.creativecity.events.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.events.registration.Registrations.get;
import static vn.hanoi.creativecity.events.registration.Registrations.refusal;
import static vn.hanoi.creativecity.events.registration.Registrations.register;
import static vn.hanoi.creativecity.events.registration.Registrations.sessionWith;
import static vn.hanoi.creativecity.events.registration.Registrations.tryToRegister;
import static vn.hanoi.creativecity.events.registration.Registrations.unique;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** What becomes of who was about to get a seat when the terms change at that very moment. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class AssumedSeatsTest {

    private final String lan = unique();
    private String session;

    @BeforeEach
    void layDownTerms() {
        session = sessionWith(3);
    }

    @Test
    void whoFindsTheSeatsGoneWaitsAndIsToldOfNothingElse() throws Exception {
        Response made = registeredWhile("update registration_terms set capacity = 1");

        assertEquals("201 waitlisted 1", made.statusCode() + " " + made.path("state") + " " + made.path("place"));
        String id = made.path("id");
        assertEquals(made.asString(), get(lan, Registrations.PATH + "/" + id).asString());
        assertEquals(
                List.of(id + " WAITLISTED"),
                Database.rows("select id || ' ' || state from registration where registrant = ?", lan));
        assertEquals(
                List.of("registration/" + id + "/waitlisted"),
                Database.rows("select event from notification where name = ? order by event", lan));
        assertEquals(
                List.of(id + " waitlisted"),
                Database.rows("select resource_id || ' ' || (after ->> 'state') from audit where actor = ?", lan));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update registration_terms set cancelled_at = now()                          | 409 /session cancelled
            update registration_terms set closes_at = opens_at + interval '1 second'    | 409 /session closed
            update registration_terms set max_group_size = 1                            | 422 /groupSize too_large
            update registration_terms set capacity = 1, waiting_list = false            | 409 /groupSize full
            delete from registration_terms                                              | 404 /problems/not-found
            """)
    void whoMayNotComeAnyMoreIsToldWhy(String change, String refusal) throws Exception {
        Response refused = registeredWhile(change);

        assertEquals(refusal, refusal(refused));
        assertEquals(List.of(), Database.rows("select id from registration where registrant = ?", lan));
        assertEquals(List.of(), Database.rows("select event from notification where name = ?", lan));
        assertEquals(List.of(), Database.rows("select resource_id from audit where actor = ?", lan));
    }

    @Test
    void whoIsRegisteredAlreadyIsToldSo() {
        register(lan, session, 1);

        assertEquals("409  already_registered", refusal(tryToRegister(lan, session, 1)));
    }

    /** Registers two people, which waits for a change of the terms that was begun before and is committed then. */
    private Response registeredWhile(String change) throws Exception {
        try (ExecutorService threads = Executors.newSingleThreadExecutor();
                Connection holder = Database.connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute(change + " where session_id = '" + session + "'");
            Future<Response> made = threads.submit(() -> tryToRegister(lan, session, 2, "name", lan));
            Database.awaitWaiterFor(holder);
            holder.commit();
            return made.get(20, TimeUnit.SECONDS);
        }
    }
}
