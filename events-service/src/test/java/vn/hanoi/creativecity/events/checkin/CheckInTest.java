package vn.hanoi.creativecity.events.checkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hanoi.creativecity.events.registration.Registrations.event;
import static vn.hanoi.creativecity.events.registration.Registrations.get;
import static vn.hanoi.creativecity.events.registration.Registrations.layDown;
import static vn.hanoi.creativecity.events.registration.Registrations.move;
import static vn.hanoi.creativecity.events.registration.Registrations.now;
import static vn.hanoi.creativecity.events.registration.Registrations.patch;
import static vn.hanoi.creativecity.events.registration.Registrations.post;
import static vn.hanoi.creativecity.events.registration.Registrations.refusal;
import static vn.hanoi.creativecity.events.registration.Registrations.register;
import static vn.hanoi.creativecity.events.registration.Registrations.session;
import static vn.hanoi.creativecity.events.registration.Registrations.state;
import static vn.hanoi.creativecity.events.registration.Registrations.terms;
import static vn.hanoi.creativecity.events.registration.Registrations.unique;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** At the door: who has seats comes in once, and whoever does not learns why. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class CheckInTest {

    private static final String PATH = "/v1/check-ins";

    private final String lan = unique();
    private final Instant starts = now().plus(Duration.ofMinutes(30));
    private String event;
    private String session;

    @BeforeEach
    void beginSoon() {
        event = event();
        session = session(event, starts);
        layDown("/v1/sessions/" + session, terms(4, "closesAt", starts.toString()));
    }

    @Test
    void whoHasSeatsComesInOnce() {
        Response made = register(lan, session, 3);
        Response first = checkIn(made.path("code"), session);
        Response second = checkIn(made.path("code"), session);

        assertEquals(201, first.statusCode(), first::asString);
        assertEquals(made.<String>path("id"), first.path("registration"));
        assertEquals(List.of(3, 3), List.of(first.<Integer>path("groupSize"), first.<Integer>path("present")));
        assertEquals(
                first.asString(), get("event_manager", first.header("Location")).asString());
        assertEquals("409 /code already_checked_in", refusal(second));
        assertEquals("/problems/already-checked-in", second.path("type"));
        assertTrue(second.<String>path("detail").contains(first.<String>path("at")), second::asString);
    }

    @Test
    void ofTwoDevicesAtOnceOneLetsThemIn() throws Exception {
        String code = register(lan, session, 1).path("code");

        List<Integer> answers = atOnce(8, () -> checkIn(code, session).statusCode());

        assertEquals(1, answers.stream().filter(status -> status == 201).count());
        assertEquals(7, answers.stream().filter(status -> status == 409).count());
    }

    @Test
    void whoHasNoSeatsIsToldWhy() {
        Response all = register(lan, session, 4);
        Response waiting = register(unique(), session, 1);
        String another = session(event, starts.plus(Duration.ofDays(1)));
        String later = session(event, now().plus(Duration.ofHours(3)));
        layDown("/v1/sessions/" + later, terms(4));
        Response early = register(lan, later, 1);

        assertEquals("409 /code not_attending", refusal(checkIn(waiting.path("code"), session)));
        assertEquals("409 /code wrong_session", refusal(checkIn(all.path("code"), another)));
        assertEquals("409 /code too_early_to_check_in", refusal(checkIn(early.path("code"), later)));
        move(lan, all.path("id"), "cancelled");
        assertEquals("409 /code not_attending", refusal(checkIn(waiting.path("code"), session)));
        assertEquals("409 /code registration_cancelled", refusal(checkIn(all.path("code"), session)));
        assertEquals("422 /code unknown_reference", refusal(checkIn("2222-2222-2222", session)));
        assertEquals("422 /session unknown_reference", refusal(checkIn(all.path("code"), "KHONG-CO")));
    }

    @Test
    void aGroupMayComeInPartAndADeviceMayTellLater() {
        String code = register(lan, session, 3).path("code");
        assertEquals("422 /present too_large", refusal(checkIn(code, session, "present", 4)));
        assertEquals(
                "422 /at in_the_future",
                refusal(checkIn(
                        code, session, "at", now().plus(Duration.ofMinutes(5)).toString())));
        Instant at = now().minus(Duration.ofMinutes(20));

        Response made = checkIn(code, session, "present", 2, "at", at.toString());

        assertEquals(201, made.statusCode(), made::asString);
        assertEquals(at, Instant.parse(made.path("at")));
        assertTrue(Instant.parse(made.path("recordedAt")).isAfter(at));
        Response attendance = get("event_manager", "/v1/sessions/" + session + "/attendance");
        assertEquals(
                Map.of("session", session, "registrations", 1, "registered", 3, "checkIns", 1, "present", 2),
                attendance.path(""));
    }

    @Test
    void aRegistrationForTheWholeEventIsGoodForEachSession() {
        String second = session(event, starts.plus(Duration.ofMinutes(10)));
        layDown("/v1/events/" + event, terms(4));
        String code = register(lan, null, 2, "session", null, "event", event).path("code");

        assertEquals(201, checkIn(code, session).statusCode());
        assertEquals(201, checkIn(code, second).statusCode());
        assertEquals("409 /code already_checked_in", refusal(checkIn(code, second)));
    }

    @Test
    void whoCameDoesNotCancelAnyMore() {
        Response made = register(lan, session, 1);
        checkIn(made.path("code"), session);

        assertEquals("409 /state already_checked_in", refusal(move(lan, made.path("id"), "cancelled")));
        assertEquals(
                "attending", get(lan, "/v1/registrations/" + made.path("id")).path("state"));
    }

    @Test
    void theSeatsOfThoseWhoCameAreNotGivenAwayAgain() {
        Response made = register(lan, session, 3);
        String waiting = register(unique(), session, 2).path("id");
        checkIn(made.path("code"), session, "present", 2);

        Response one = patch(lan, made.path("id"), "{\"groupSize\": 1}");

        assertEquals("409 /groupSize already_checked_in", refusal(one));
        assertEquals("waitlisted", state(waiting));
        assertEquals(
                Integer.valueOf(2),
                patch(lan, made.path("id"), "{\"groupSize\": 2}").path("groupSize"));
        assertEquals("offered", state(waiting));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelled", "postponed"})
    void nobodyComesInToASessionThatDoesNotTakePlace(String status) {
        layDown("/v1/events/" + event, terms(4));
        String code = register(lan, null, 2, "session", null, "event", event).path("code");
        Response moved = post(
                "event_manager",
                "/v1/sessions/" + session + "/transitions",
                Map.of("status", status, "reason", Map.of("vi", "Mưa bão")));
        assertEquals(200, moved.statusCode(), moved::asString);

        assertEquals("409 /session not_taking_place", refusal(checkIn(code, session)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "resident", "centre_editor", "idea_manager", "partner", "events:register"})
    void othersLetNobodyIn(String who) {
        String code = register(lan, session, 1).path("code");

        assertEquals(
                403, post(who, PATH, Map.of("code", code, "session", session)).statusCode());
        assertEquals(403, get(who, "/v1/sessions/" + session + "/attendance").statusCode());
    }

    private static Response checkIn(String code, String session, Object... changes) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("code", code, "session", session));
        for (int i = 0; i < changes.length; i += 2) {
            body.put((String) changes[i], changes[i + 1]);
        }
        return post("event_manager", PATH, body);
    }

    private static <T> List<T> atOnce(int threads, Callable<T> action) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads);
        try (var executor = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> results = IntStream.range(0, threads)
                    .mapToObj(i -> executor.submit(() -> {
                        start.await();
                        return action.call();
                    }))
                    .toList();
            List<T> values = new ArrayList<>();
            for (Future<T> result : results) {
                values.add(result.get());
            }
            return values;
        }
    }
}
