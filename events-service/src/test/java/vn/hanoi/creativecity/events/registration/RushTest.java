package vn.hanoi.creativecity.events.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.events.registration.Registrations.PATH;
import static vn.hanoi.creativecity.events.registration.Registrations.as;
import static vn.hanoi.creativecity.events.registration.Registrations.body;
import static vn.hanoi.creativecity.events.registration.Registrations.patchTerms;
import static vn.hanoi.creativecity.events.registration.Registrations.sessionWith;
import static vn.hanoi.creativecity.events.registration.Registrations.unique;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** Two thousand people at once, for a hundred seats that become sixty meanwhile. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class RushTest {

    private static final int PEOPLE = 2_000;
    private static final int IN_FLIGHT = 32;
    private static final int SEATS = 100;
    private static final int FEWER_SEATS = 60;

    private final String rush = unique();
    private String session;

    @BeforeEach
    void layDownTerms() {
        session = sessionWith(SEATS);
    }

    @Test
    void noSeatIsOversoldAndNobodyIsLostOrTwice() throws Exception {
        Random random = new Random(20261114);
        List<Future<String>> answers = new ArrayList<>();
        try (var people = Executors.newFixedThreadPool(IN_FLIGHT)) {
            for (int i = 0; i < PEOPLE; i++) {
                int person = i;
                int size = 1 + random.nextInt(4);
                boolean cancels = random.nextInt(5) == 0;
                boolean repeats = random.nextInt(10) == 0;
                answers.add(people.submit(() -> come(person, size, cancels, repeats)));
                if (i == PEOPLE / 2) {
                    people.submit(() -> patchTerms(session, "{\"capacity\": " + FEWER_SEATS + "}"))
                            .get();
                }
            }
        }

        List<String> ids = new ArrayList<>();
        for (Future<String> answer : answers) {
            ids.add(answer.get());
        }
        List<String> kept = Database.rows("select id from registration where registrant like ?", rush + "-%");
        assertEquals(new TreeSet<>(ids), new TreeSet<>(kept));
        assertEquals(PEOPLE, kept.size());
        assertEquals(List.of(), broken());
    }

    /** Registers, perhaps asks again with the same key, and perhaps cancels; gives the id of the registration. */
    private String come(int person, int size, boolean cancels, boolean repeats) {
        String who = rush + "-" + person;
        Map<String, Object> body = body(session, size, "mail", who + "@example.org");
        String id = register(who, body);
        if (repeats) {
            assertEquals(id, register(who, body));
        }
        if (cancels) {
            Response cancelled =
                    post(who, who + "-cancels", PATH + "/" + id + "/transitions", Map.of("state", "cancelled"));
            assertEquals(200, cancelled.statusCode(), cancelled::asString);
        }
        return id;
    }

    private static String register(String who, Map<String, Object> body) {
        Response made = post(who, who, PATH, body);
        assertEquals(201, made.statusCode(), made::asString);
        return made.path("id");
    }

    /** Whoever has waited too long for a connection is told to ask again, and does so with the same key. */
    private static Response post(String who, String key, String path, Map<String, Object> body) {
        Response answer;
        do {
            answer = as(who).header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post(path);
        } while (answer.statusCode() == 503);
        return answer;
    }

    /** Every rule that the rows break. */
    private List<String> broken() {
        return Database.rows("""
                with terms as (select * from registration_terms where session_id = ?::uuid),
                    rows as (select r.* from registration r join terms t on t.id = r.terms_id)
                select 'seats are counted wrongly' from terms where (taken, offered, waiting, waiting_groups) <> (
                    select coalesce(sum(group_size) filter (where state = 'ATTENDING'), 0),
                        coalesce(sum(group_size) filter (where state = 'OFFERED'), 0),
                        coalesce(sum(group_size) filter (where state = 'WAITLISTED'), 0),
                        count(*) filter (where state = 'WAITLISTED') from rows)
                union all select 'more seats are given than there ever were' from terms where taken + offered > 100
                union all select 'offers exceed the seats' from terms where offered > 0 and taken + offered > capacity
                union all select 'somebody waits who fits' from terms t join rows r on r.state = 'WAITLISTED'
                    and r.group_size <= t.capacity - t.taken - t.offered
                union all select 'somebody was passed by who fitted' from rows earlier join rows later
                    on earlier.state = 'WAITLISTED' and later.state = 'OFFERED' and earlier.turn < later.turn
                    and earlier.group_size <= later.group_size
                union all select 'somebody is there twice' from rows where state <> 'CANCELLED'
                    group by registrant having count(*) > 1
                union all select 'a letter is missing' from rows r where not exists (select from notification n
                    where n.event in ('registration/' || r.id || '/attending', 'registration/' || r.id || '/waitlisted'))
                """, session);
    }
}
