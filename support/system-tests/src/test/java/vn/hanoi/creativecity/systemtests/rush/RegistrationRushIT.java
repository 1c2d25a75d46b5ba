package vn.hanoi.creativecity.systemtests.rush;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.hanoi.creativecity.testing.InnerTokens;

/**
 * Ten thousand people register for five hundred seats, 64 at a time, in groups of one to four; a fifth cancel, the seats
 * become fewer meanwhile, and the service is killed twice. Whoever gets no answer asks again with the same key, as often as
 * it takes. Only with {@code -Dlong=true}.
 */
@EnabledIfSystemProperty(named = "long", matches = "true")
class RegistrationRushIT {

    private static final int PEOPLE = 10_000;
    private static final int IN_FLIGHT = 64;
    private static final int SEATS = 500;
    private static final int FEWER_SEATS = 400;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ObjectMapper json = new ObjectMapper();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void noSeatIsOversoldNobodyIsLostAndTheListIsInOrder() throws Exception {
        try (EventsProcess service = new EventsProcess()) {
            String session = open(service);
            Random random = new Random(20261114);
            List<Future<String>> people = new ArrayList<>();
            try (var executor = Executors.newFixedThreadPool(IN_FLIGHT)) {
                for (int i = 0; i < PEOPLE; i++) {
                    String who = "person-" + i;
                    int size = 1 + random.nextInt(4);
                    boolean cancels = random.nextInt(5) == 0;
                    boolean repeats = random.nextInt(10) == 0;
                    people.add(executor.submit(() -> come(service, session, who, size, cancels, repeats)));
                }
                await(PEOPLE / 4);
                service.killAndStart();
                await(PEOPLE / 2);
                change(service, session, "{\"capacity\": %d}".formatted(FEWER_SEATS));
                await(PEOPLE * 3 / 4);
                service.killAndStart();
            }
            Set<String> ids = new HashSet<>();
            for (Future<String> person : people) {
                ids.add(person.get());
            }
            assertEquals(PEOPLE, ids.size());
            assertEquals(ids, new HashSet<>(ask(service, "select id from registration")));
            assertEquals(List.of(), ask(service, BROKEN));
        }
    }

    private void await(int some) throws InterruptedException {
        while (done.get() < some) {
            Thread.sleep(PAUSE);
        }
    }

    /** A session with seats, whose waiting list has no limit; gives its id. */
    private String open(EventsProcess service) throws Exception {
        Instant starts = Instant.now().plus(Duration.ofDays(30));
        String event =
                post(service, "manager", "event", "/v1/events", """
                {"type": "workshop", "title": {"vi": "Làm đèn lồng"}}""").path("id").asText();
        post(service, "manager", "publish", "/v1/events/" + event + "/transitions", "{\"publication\": \"published\"}");
        String session = post(service, "manager", "session", "/v1/sessions", """
                        {"event": "%s", "startsAt": "%s", "endsAt": "%s"}""".formatted(
                                event, starts, starts.plus(Duration.ofHours(2))))
                .path("id")
                .asText();
        HttpRequest terms = request(service, "manager", terms(session))
                .header("If-None-Match", "*")
                .PUT(BodyPublishers.ofString(
                        """
                        {"opensAt": "%s", "closesAt": "%s", "capacity": %d, "maxGroupSize": 4, "waitingList": true}""".formatted(starts.minus(Duration.ofDays(60)), starts.minus(Duration.ofDays(1)), SEATS)))
                .build();
        assertEquals(201, service.http().send(terms, BodyHandlers.discarding()).statusCode());
        return session;
    }

    /** Registers, perhaps asks once more with the same key, and perhaps cancels; gives the id of the registration. */
    private String come(EventsProcess service, String session, String who, int size, boolean cancels, boolean repeats)
            throws Exception {
        String body = """
                {"session": "%s", "groupSize": %d, "name": "Người đăng ký", "mail": "%s@example.org",
                    "consents": ["contact"]}""".formatted(session, size, who);
        String id =
                post(service, who, who, "/v1/registrations", body).path("id").asText();
        if (repeats) {
            assertEquals(
                    id,
                    post(service, who, who, "/v1/registrations", body)
                            .path("id")
                            .asText());
        }
        if (cancels) {
            post(
                    service,
                    who,
                    who + "-cancels",
                    "/v1/registrations/" + id + "/transitions",
                    "{\"state\": \"cancelled\"}");
        }
        done.incrementAndGet();
        return id;
    }

    private void change(EventsProcess service, String session, String patch) throws Exception {
        HttpResponse<String> answer;
        do {
            HttpResponse<Void> read = service.http()
                    .send(request(service, "manager", terms(session)).GET().build(), BodyHandlers.discarding());
            HttpRequest change = request(service, "manager", terms(session))
                    .setHeader("Content-Type", "application/merge-patch+json")
                    .header("If-Match", read.headers().firstValue("ETag").orElseThrow())
                    .method("PATCH", BodyPublishers.ofString(patch))
                    .build();
            answer = service.http().send(change, BodyHandlers.ofString());
        } while (answer.statusCode() == 503);
        assertEquals(200, answer.statusCode(), answer::body);
    }

    private static String terms(String session) {
        return "/v1/sessions/" + session + "/registration-terms";
    }

    /** Sends it until there is an answer that says what has become of it. */
    private JsonNode post(EventsProcess service, String who, String key, String path, String body) throws Exception {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                HttpRequest request = request(service, who, path)
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body))
                        .timeout(Duration.ofSeconds(30))
                        .build();
                HttpResponse<String> answer = service.http().send(request, BodyHandlers.ofString());
                if (answer.statusCode() < 300) {
                    return json.readTree(answer.body());
                }
                boolean isAway = answer.statusCode() >= 500 || answer.body().contains("idempotency-key-in-use");
                if (!isAway || Instant.now().isAfter(deadline)) {
                    throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
                }
            } catch (IOException away) {
                if (Instant.now().isAfter(deadline)) {
                    throw away;
                }
            }
            Thread.sleep(PAUSE);
        }
    }

    private static HttpRequest.Builder request(EventsProcess service, String who, String path) {
        String role = who.equals("manager") ? "event_manager" : "resident";
        return HttpRequest.newBuilder(service.address(path))
                .header(
                        "Authorization",
                        "Bearer " + InnerTokens.viewer(who).roles(role).token())
                .header("Content-Type", "application/json");
    }

    private static List<String> ask(EventsProcess service, String question) throws Exception {
        try (Connection connection = service.database().connect();
                ResultSet rows = connection.createStatement().executeQuery(question)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }

    /** Every rule that the rows break. */
    private static final String BROKEN = """
            select 'seats are counted wrongly' from registration_terms where (taken, offered, waiting, waiting_groups) <> (
                select coalesce(sum(group_size) filter (where state = 'ATTENDING'), 0),
                    coalesce(sum(group_size) filter (where state = 'OFFERED'), 0),
                    coalesce(sum(group_size) filter (where state = 'WAITLISTED'), 0),
                    count(*) filter (where state = 'WAITLISTED') from registration)
            union all select 'more seats are given than there ever were' from registration_terms
                where taken + offered > %d
            union all select 'offers exceed the seats' from registration_terms
                where offered > 0 and taken + offered > capacity
            union all select 'somebody waits who fits' from registration_terms t join registration r
                on r.state = 'WAITLISTED' and r.group_size <= t.capacity - t.taken - t.offered
            union all select 'somebody was passed by who fitted' from registration earlier join registration later
                on earlier.state = 'WAITLISTED' and later.state = 'OFFERED' and earlier.turn < later.turn
                and earlier.group_size <= later.group_size
            union all select 'somebody is there twice' from registration group by registrant having count(*) > 1
            union all select 'a letter is missing' from registration r where not exists (select from notification n
                where n.event in ('registration/' || r.id || '/attending', 'registration/' || r.id || '/waitlisted'))
            """.formatted(SEATS);
}
