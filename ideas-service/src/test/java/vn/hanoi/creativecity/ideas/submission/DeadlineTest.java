package vn.hanoi.creativecity.ideas.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.ideas.submission.Submissions.PATH;
import static vn.hanoi.creativecity.ideas.submission.Submissions.as;
import static vn.hanoi.creativecity.ideas.submission.Submissions.body;
import static vn.hanoi.creativecity.ideas.submission.Submissions.call;
import static vn.hanoi.creativecity.ideas.submission.Submissions.draft;
import static vn.hanoi.creativecity.ideas.submission.Submissions.json;
import static vn.hanoi.creativecity.ideas.submission.Submissions.move;
import static vn.hanoi.creativecity.ideas.submission.Submissions.moveTo;
import static vn.hanoi.creativecity.ideas.submission.Submissions.patch;
import static vn.hanoi.creativecity.ideas.submission.Submissions.post;
import static vn.hanoi.creativecity.ideas.submission.Submissions.read;
import static vn.hanoi.creativecity.ideas.submission.Submissions.refusal;
import static vn.hanoi.creativecity.ideas.submission.Submissions.submitted;
import static vn.hanoi.creativecity.ideas.submission.Submissions.tag;
import static vn.hanoi.creativecity.ideas.submission.Submissions.tryMove;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.ideas.call.TestClock;
import vn.hanoi.creativecity.testing.Database;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** What is in time, to the microsecond: it opens at `opensAt` and takes nothing from `closesAt` on. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class DeadlineTest {

    private static final int HANDED_IN = 100;
    private static final int AT_ONCE = 24;

    private final Instant opens = Instant.now().truncatedTo(ChronoUnit.MICROS).minus(Duration.ofDays(1));
    private final Instant closes = opens.plus(Duration.ofDays(20));
    private final String lan = unique();
    private String call;

    @Inject
    TestClock clock;

    @BeforeEach
    void publishACall() {
        call = call("opensAt", opens.toString(), "closesAt", closes.toString());
    }

    @AfterEach
    void letTheClockRun() {
        clock.followTheSystem();
    }

    @ParameterizedTest
    @CsvSource({
        "opens, -1, 409 /state not_open_yet",
        "opens, 0, handed in",
        "closes, -1, handed in",
        "closes, 0, 409 /state closed",
        "closes, 1, 409 /state closed"
    })
    void theWindowIsHalfOpen(String end, long microseconds, String expected) {
        String code = draft(lan, call);
        Instant at = (end.equals("opens") ? opens : closes).plus(microseconds, ChronoUnit.MICROS);

        Response answer = handIn(lan, code, at);

        if (expected.equals("handed in")) {
            assertEquals(200, answer.statusCode(), answer::asString);
            assertEquals(at.toString(), answer.path("submittedAt"));
            assertEquals(
                    at.toString(),
                    json(Submissions.get(lan, PATH + "/" + code + "/transitions"))
                            .at("/items/0/at")
                            .asText());
        } else {
            assertEquals(expected, refusal(answer));
            assertEquals("draft", read(lan, code).path("state").asText());
            assertEquals(0, read(lan, code).path("versions").asInt());
        }
    }

    @Test
    void whoIsLateIsToldWhenTheRequestCameInBothLanguages() {
        String code = draft(lan, call);

        assertEquals(
                "Đợt kêu gọi nhận bài từ %s đến trước %s; yêu cầu đến lúc %2$s.".formatted(opens, closes),
                json(handIn(lan, code, closes)).path("detail").asText());
        assertEquals(
                "The call takes submissions from %s until before %s; the request came at %2$s."
                        .formatted(opens, closes),
                json(as(lan).header("Test-Time", closes.toString())
                                .header("Accept-Language", "en")
                                .contentType(ContentType.JSON)
                                .body(moveTo("submitted"))
                                .post(PATH + "/" + code + "/transitions"))
                        .path("detail")
                        .asText());
    }

    /** A hundred in the last second and a hundred in the first one after it, all mixed, many at once. */
    @Test
    void ofTwoHundredAroundTheDeadlineEachIsDecidedByWhenItCame() throws Exception {
        Random random = new Random(4);
        List<Instant> times = new ArrayList<>(
                List.of(closes.minusSeconds(1), closes.minus(1, ChronoUnit.MICROS), closes, closes.plusSeconds(1)));
        while (times.size() < 2 * HANDED_IN) {
            long offset = random.nextLong(1_000_000);
            times.add(
                    times.size() % 2 == 0
                            ? closes.minus(1 + offset, ChronoUnit.MICROS)
                            : closes.plus(offset, ChronoUnit.MICROS));
        }
        Collections.shuffle(times, random);
        List<String> codes = times.stream().map(_ -> draft(lan, call)).toList();

        List<Response> answers = new ArrayList<>();
        try (var executor = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Response>> running = new ArrayList<>();
            for (int i = 0; i < times.size(); i++) {
                String code = codes.get(i);
                Instant time = times.get(i);
                running.add(executor.submit(() -> handIn(lan, code, time)));
            }
            for (Future<Response> answer : running) {
                answers.add(answer.get());
            }
        }

        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            boolean inTime = times.get(i).isBefore(closes);
            Response answer = answers.get(i);
            boolean isRight = inTime
                    ? answer.statusCode() == 200 && times.get(i).toString().equals(answer.path("submittedAt"))
                    : answer.statusCode() == 409 && refusal(answer).equals("409 /state closed");
            if (!isRight) {
                wrong.add(times.get(i) + ": " + answer.statusCode() + " " + answer.asString());
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(
                HANDED_IN, times.stream().filter(time -> time.isBefore(closes)).count());
        assertEquals(
                HANDED_IN,
                Database.count(
                        "select count(*) from submission_version v join submission s on s.id = v.submission_id where s.owner = ?",
                        lan));
    }

    @ParameterizedTest
    @CsvSource({"submission, false", "submission, true", "call, false", "idempotency_key, true"})
    void whoWaitedForALockCountsByWhenTheRequestCame(String locked, boolean isKeyed) throws Exception {
        String code = draft(lan, call);
        clock.itIs(closes.minusMillis(1));
        try (Connection other = Database.connect();
                var executor = Executors.newSingleThreadExecutor()) {
            other.setAutoCommit(false);
            lock(other, locked, code);
            Future<Response> waiting = executor.submit(() -> {
                var request = as(lan).contentType(ContentType.JSON).body(moveTo("submitted"));
                return (isKeyed ? request.header("Idempotency-Key", unique()) : request)
                        .post(PATH + "/" + code + "/transitions");
            });
            awaitSomebodyWhoWaits();
            clock.itIs(closes.plus(Duration.ofHours(1)));
            other.commit();

            Response answer = waiting.get();
            assertEquals(200, answer.statusCode(), answer::asString);
            assertEquals(closes.minusMillis(1).toString(), answer.path("submittedAt"));
        }
        assertEquals("409 /state closed", refusal(tryMove(lan, draftBefore(), moveTo("submitted"))));
    }

    private String draftBefore() {
        clock.itIs(opens);
        String code = draft(lan, call);
        clock.itIs(closes);
        return code;
    }

    private static void lock(Connection other, String table, String code) throws SQLException {
        String sql = switch (table) {
            case "submission" -> "select 1 from submission where code = '" + code + "' for update";
            case "call" ->
                "select 1 from call where id = (select call_id from submission where code = '" + code + "') for update";
            default -> "lock table idempotency_key in access exclusive mode";
        };
        other.createStatement().execute(sql);
    }

    private static void awaitSomebodyWhoWaits() {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (Database.count(
                        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                == 0) {
            assertEquals(true, System.nanoTime() < deadline, "nobody waits");
            Thread.onSpinWait();
        }
    }

    @Test
    void whoeverReadsTheCallMayPrepareBeforeItOpens() {
        String code;
        clock.itIs(opens.minus(Duration.ofDays(3)));
        code = draft(lan, call);
        assertEquals(200, patch(lan, code, Map.of("language", "vi")).statusCode());
        assertEquals("409 /state not_open_yet", refusal(tryMove(lan, code, moveTo("submitted"))));

        clock.itIs(opens);
        assertEquals(200, tryMove(lan, code, moveTo("submitted")).statusCode());
    }

    @Test
    void afterwardsADraftStaysAsItIsToBeReadByItsOwner() {
        String code = draft(lan, call);
        String withdrawn = submitted(lan, call);
        move(lan, withdrawn, "withdrawn");
        String tag = tag(lan, code);
        clock.itIs(closes);

        assertEquals("409  closed", refusal(patch(lan, code, tag, Map.of("language", "vi"))));
        assertEquals("409 /call closed", refusal(post(lan, PATH, body(call))));
        assertEquals("409 /state closed", refusal(tryMove(lan, withdrawn, moveTo("draft"))));
        assertEquals("409 /state closed", refusal(tryMove(lan, withdrawn, moveTo("submitted"))));
        assertEquals("draft", read(lan, code).path("state").asText());
        assertEquals(404, Submissions.get("admin", PATH + "/" + code).statusCode());
    }

    @Test
    void changesThatWereRequestedHaveATimeOfTheirOwn() {
        String code = submitted(lan, call);
        Instant until = closes.plus(Duration.ofDays(5));
        clock.itIs(closes.plus(Duration.ofDays(1)));
        Map<String, String> request =
                Map.of("state", "changes_requested", "reason", "Thiếu", "until", until.toString());
        assertEquals(200, tryMove("admin", code, request).statusCode());

        clock.itIs(until.minus(1, ChronoUnit.MICROS));
        assertEquals(200, patch(lan, code, Map.of("language", "vi")).statusCode());
        String tag = tag(lan, code);

        clock.itIs(until);
        assertEquals("409  closed", refusal(patch(lan, code, tag, Map.of("language", "vi"))));
        assertEquals("409 /state closed", refusal(tryMove(lan, code, moveTo("submitted"))));

        clock.itIs(until.minus(1, ChronoUnit.MICROS));
        assertEquals(200, tryMove(lan, code, moveTo("submitted")).statusCode());
    }

    @Test
    void anExtensionLetsTheLateOnesIn() {
        String code = draft(lan, call);
        clock.itIs(closes);
        assertEquals("409 /state closed", refusal(tryMove(lan, code, moveTo("submitted"))));

        Response extended = post(
                "admin",
                "/v1/calls/" + call + "/extensions",
                Map.of("closesAt", closes.plusSeconds(60).toString(), "reason", Map.of("vi", "Bão", "en", "Storm")));
        assertEquals(201, extended.statusCode(), extended::asString);

        assertEquals(200, tryMove(lan, code, moveTo("submitted")).statusCode());
    }

    @Test
    void aCallThatWasCancelledTakesNothing() {
        String code = draft(lan, call);
        assertEquals(
                200,
                post("admin", "/v1/calls/" + call + "/transitions", Map.of("state", "cancelled"))
                        .statusCode());

        assertEquals("409 /state closed", refusal(tryMove(lan, code, moveTo("submitted"))));
        assertEquals("409 /call closed", refusal(post(lan, PATH, body(call))));
    }

    private static Response handIn(String who, String code, Instant at) {
        return as(who).header("Test-Time", at.toString())
                .contentType(ContentType.JSON)
                .body(moveTo("submitted"))
                .post(PATH + "/" + code + "/transitions");
    }
}
