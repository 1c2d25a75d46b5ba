package vn.hanoi.creativecity.events.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.events.Festival.event;
import static vn.hanoi.creativecity.events.Festival.json;
import static vn.hanoi.creativecity.events.Festival.move;
import static vn.hanoi.creativecity.events.Festival.trySession;
import static vn.hanoi.creativecity.events.Festival.venue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/**
 * Whatever is placed, moved, cancelled and brought back in a venue: the service answers as somebody who paints quarters of
 * an hour on paper, and the database holds what they have on it. Each run is told by the seed that it is named by.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class OverlapPropertyTest {

    private static final int RUNS = 25;
    private static final int STEPS = 20;
    private static final int QUARTERS = 24;
    private static final Instant MIDNIGHT = Instant.parse("2031-11-14T17:00:00Z");

    private final Map<String, Painted> paper = new LinkedHashMap<>();

    /** A session on paper, in quarters of an hour; what does not take place leaves no colour. */
    private record Painted(int from, int until, String status) {

        boolean takesPlace() {
            return status.equals("scheduled") || status.equals("rescheduled");
        }

        boolean covers(int quarter) {
            return takesPlace() && from <= quarter && quarter < until;
        }
    }

    static List<Long> seeds() {
        long first = new Random().nextInt(1_000_000) * 1_000L;
        return IntStream.range(0, RUNS).mapToObj(i -> first + i).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theServiceAnswersAsThePaperDoes(long seed) {
        Random random = new Random(seed);
        String event = event();
        String venue = venue();
        for (int step = 0; step < STEPS; step++) {
            if (paper.isEmpty() || random.nextInt(3) > 0) {
                create(random, event, venue);
            } else {
                change(random, new ArrayList<>(paper.keySet()).get(random.nextInt(paper.size())));
            }
        }
        assertEquals(onPaper(), inTheDatabase(venue));
    }

    private void create(Random random, String event, String venue) {
        Painted wanted = anywhere(random, "scheduled");
        boolean withReason = random.nextInt(4) == 0;
        Response answer = trySession(
                event,
                instant(wanted.from()),
                instant(wanted.until()),
                "venue",
                venue,
                "overlapReason",
                withReason ? "Cùng sân khấu" : null);
        check(answer, wanted, "", withReason, 201);
    }

    private void change(Random random, String session) {
        Painted before = paper.get(session);
        boolean withReason = random.nextInt(4) == 0;
        String to =
                List.of("scheduled", "rescheduled", "cancelled", "postponed").get(random.nextInt(4));
        if (!SessionStatus.TABLE.allows(status(before.status()), status(to))) {
            return;
        }
        Painted wanted =
                to.equals("rescheduled") ? anywhere(random, to) : new Painted(before.from(), before.until(), to);
        if (before.takesPlace()
                && wanted.equals(new Painted(before.from(), before.until(), to))
                && to.equals("rescheduled")) {
            return;
        }
        Response answer = move(
                session,
                to,
                "startsAt",
                to.equals("rescheduled") ? instant(wanted.from()) : null,
                "endsAt",
                to.equals("rescheduled") ? instant(wanted.until()) : null,
                "overlapReason",
                withReason ? "Cùng sân khấu" : null);
        check(answer, wanted, session, withReason, 200);
    }

    /** Refused with everything that is in the way, and let in otherwise. */
    private void check(Response answer, Painted wanted, String session, boolean withReason, int success) {
        List<String> inTheWay = wanted.takesPlace() ? inTheWay(wanted, session) : List.of();
        JsonNode body = json(answer);
        if (inTheWay.isEmpty() || withReason) {
            assertEquals(success, answer.statusCode(), body::toString);
            assertEquals(!inTheWay.isEmpty(), body.has("overlap"), body::toString);
            paper.put(body.path("code").asText(), wanted);
        } else {
            assertEquals(409, answer.statusCode(), body::toString);
            List<String> named = body.path("errors").findValuesAsText("message").stream()
                    .map(message -> message.replaceAll("Trùng với buổi (\\w+) .*", "$1"))
                    .sorted()
                    .toList();
            assertEquals(inTheWay, named);
        }
    }

    private List<String> inTheWay(Painted wanted, String except) {
        return paper.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(except))
                .filter(entry -> IntStream.range(wanted.from(), wanted.until()).anyMatch(entry.getValue()::covers))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static Painted anywhere(Random random, String status) {
        int from = random.nextInt(QUARTERS);
        return new Painted(from, from + 1 + random.nextInt(6), status);
    }

    private static SessionStatus status(String name) {
        return SessionStatus.valueOf(name.toUpperCase(java.util.Locale.ROOT));
    }

    private static String instant(int quarter) {
        return MIDNIGHT.plusSeconds(quarter * 900L).toString();
    }

    private List<String> onPaper() {
        return paper.entrySet().stream()
                .map(entry -> "%s %d %d %s"
                        .formatted(
                                entry.getKey(),
                                entry.getValue().from(),
                                entry.getValue().until(),
                                entry.getValue().status()))
                .sorted()
                .collect(Collectors.toList());
    }

    private static List<String> inTheDatabase(String venue) {
        return Database.rows("""
                select code, round(extract(epoch from starts_at - timestamptz '2031-11-14T17:00:00Z') / 900),
                    round(extract(epoch from ends_at - timestamptz '2031-11-14T17:00:00Z') / 900), lower(status)
                from session where venue_id = (select id from venue where slug = ?) order by code""", venue);
    }
}
