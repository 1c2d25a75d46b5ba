package vn.hanoi.creativecity.ideas.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.ideas.submission.Submissions.PATH;
import static vn.hanoi.creativecity.ideas.submission.Submissions.as;
import static vn.hanoi.creativecity.ideas.submission.Submissions.body;
import static vn.hanoi.creativecity.ideas.submission.Submissions.call;
import static vn.hanoi.creativecity.ideas.submission.Submissions.draft;
import static vn.hanoi.creativecity.ideas.submission.Submissions.get;
import static vn.hanoi.creativecity.ideas.submission.Submissions.json;
import static vn.hanoi.creativecity.ideas.submission.Submissions.move;
import static vn.hanoi.creativecity.ideas.submission.Submissions.moveTo;
import static vn.hanoi.creativecity.ideas.submission.Submissions.patch;
import static vn.hanoi.creativecity.ideas.submission.Submissions.read;
import static vn.hanoi.creativecity.ideas.submission.Submissions.submitted;
import static vn.hanoi.creativecity.ideas.submission.Submissions.tag;
import static vn.hanoi.creativecity.ideas.submission.Submissions.tryMove;
import static vn.hanoi.creativecity.ideas.submission.Submissions.unique;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.ideas.call.Race;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** What several at once do to one submission. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class SubmissionRacesTest {

    private final String lan = unique();
    private String call;

    @BeforeEach
    void publishACall() {
        call = call();
    }

    @Test
    void handedInTwiceAtOnceItHasOneVersion() throws Exception {
        String code = draft(lan, call);

        assertEquals(
                Map.of(200, 1L, 409, 7L),
                counted(Race.of(8, () -> tryMove(lan, code, moveTo("submitted")).statusCode())));

        assertEquals(1, read(lan, code).path("versions").asInt());
        assertEquals(
                1, json(get(lan, PATH + "/" + code + "/versions")).path("items").size());
        assertEquals(
                1,
                json(get(lan, PATH + "/" + code + "/transitions")).path("items").size());
    }

    @Test
    void withOneKeyItIsHandedInOnceAndAllAreToldSo() throws Exception {
        String code = draft(lan, call);
        String key = unique();

        Map<Integer, Long> answers = counted(Race.of(8, () -> {
            Response answer;
            do {
                answer = keyed(key, PATH + "/" + code + "/transitions", moveTo("submitted"));
            } while (answer.statusCode() == 409 && answer.path("type").equals("/problems/idempotency-key-in-use"));
            return answer.statusCode();
        }));

        assertEquals(Map.of(200, 8L), answers);
        assertEquals(1, read(lan, code).path("versions").asInt());
    }

    @Test
    void aRepeatBeginsNoSecondOne() {
        String key = unique();
        Map<String, Object> body = body(call);

        Response first = keyed(key, PATH, body);
        Response second = keyed(key, PATH, body);

        assertEquals(201, first.statusCode(), first::asString);
        assertEquals(json(first), json(second));
        assertEquals("true", second.header("Idempotent-Replayed"));
        assertEquals(
                1, json(get(lan, PATH + "?mine=true&count=true")).path("total").asInt());
    }

    @Test
    void ofFiftyPatchesAtOnceOneIsMadeInEachRound() throws Exception {
        String code = draft(lan, call);

        for (int round = 0; round < 3; round++) {
            String tag = tag(lan, code);
            AtomicInteger number = new AtomicInteger();
            assertEquals(
                    Map.of(200, 1L, 412, 49L),
                    counted(Race.of(
                            50,
                            () -> patch(
                                            lan,
                                            code,
                                            tag,
                                            Map.of("title", Map.of("vi", "Bản " + number.incrementAndGet())))
                                    .statusCode())));
            assertEquals(round + 1, read(lan, code).path("version").asInt());
        }
    }

    /** Whoever comes first: never both, and the history tells the same. */
    @Test
    void withdrawnAndTakenUpForReviewAtOnceItIsOneOfBothFirst() throws Exception {
        for (int round = 0; round < 10; round++) {
            String code = submitted(lan, call);
            AtomicInteger turn = new AtomicInteger();
            Race.of(
                    2,
                    () -> turn.getAndIncrement() == 0
                            ? tryMove(lan, code, moveTo("withdrawn")).statusCode()
                            : tryMove("admin", code, moveTo("under_review")).statusCode());

            List<String> moves = Submissions.values(get(lan, PATH + "/" + code + "/transitions"), "to");
            assertEquals(read(lan, code).path("state").asText(), moves.getLast());
            assertEquals("withdrawn", moves.getLast(), moves.toString());
        }
    }

    @Test
    void whileACallIsCancelledEachIsHandedInBeforeOrNotAtAll() throws Exception {
        List<String> codes = java.util.stream.IntStream.range(0, 12)
                .mapToObj(_ -> draft(lan, call))
                .toList();
        AtomicInteger next = new AtomicInteger();

        Race.of(13, () -> {
            int i = next.getAndIncrement();
            return i == 6
                    ? Submissions.post("admin", "/v1/calls/" + call + "/transitions", Map.of("state", "cancelled"))
                            .statusCode()
                    : tryMove(lan, codes.get(i > 6 ? i - 1 : i), moveTo("submitted"))
                            .statusCode();
        });

        String cancelledAt =
                json(get("admin", "/v1/calls/" + call)).path("updatedAt").asText();
        for (String code : codes) {
            var submission = read(lan, code);
            assertEquals(
                    submission.path("state").asText().equals("submitted") ? 1 : 0,
                    submission.path("versions").asInt(),
                    cancelledAt);
        }
        assertEquals(409, tryMove(lan, draftOf(codes), moveTo("submitted")).statusCode());
    }

    private String draftOf(List<String> codes) {
        return codes.stream()
                .filter(code -> read(lan, code).path("state").asText().equals("draft"))
                .findFirst()
                .orElseGet(() -> {
                    move(lan, codes.getFirst(), "withdrawn");
                    return codes.getFirst();
                });
    }

    private Response keyed(String key, String path, Object body) {
        return as(lan).header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    private static Map<Integer, Long> counted(List<Integer> statuses) {
        return statuses.stream().collect(Collectors.groupingBy(status -> status, TreeMap::new, Collectors.counting()));
    }
}
