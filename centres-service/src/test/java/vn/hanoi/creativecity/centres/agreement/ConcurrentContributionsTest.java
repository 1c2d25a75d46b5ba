package vn.hanoi.creativecity.centres.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.centres.Api;
import vn.hanoi.creativecity.centres.Partnership;
import vn.hanoi.creativecity.centres.Refusal;
import vn.hanoi.creativecity.testing.Database;

/** However many come at the same moment, what is disbursed is what was recorded, and never more than was promised. */
@QuarkusTest
class ConcurrentContributionsTest {

    private static final int AT_ONCE = 50;

    @Test
    void ofFiftyAsManyAreTakenAsFit() throws Exception {
        String path = Partnership.signed(Partnership.make().agreement("Đồng thời"));
        Callable<Response> contribution = () -> Partnership.give(
                Api.admin(), path, Map.of("contributedOn", "2024-02-01", "amount", Partnership.vnd("60")));

        List<Response> answers = atOnce(contribution);

        assertEquals(16, count(answers, 201), "16 times 60 are within 1,000");
        assertEquals(34, count(answers, 409));
        for (Response answer : answers) {
            if (answer.statusCode() == 409) {
                assertEquals(
                        Refusal.of(409, "conflict", "pointer /amount/amount exceeds_the_commitment"),
                        Refusal.in(answer));
            }
        }
        JsonNode agreement = Api.json(Api.admin().get(path));
        assertEquals("960", agreement.at("/disbursed/amount").asText());
        assertEquals(
                List.of("960 16"),
                Database.rows(
                        "select sum(amount), count(*) from contribution where agreement_id = cast(? as uuid)",
                        agreement.path("id").asText()));
    }

    @Test
    void ofFiftyThatTakeTheSameBackOneDoes() throws Exception {
        String path = Partnership.signed(Partnership.make().agreement("Đảo đồng thời"));
        String id = Api.json(Api.admin().get(Partnership.given(path, "60")))
                .path("id")
                .asText();

        List<Response> answers = atOnce(
                () -> Partnership.give(Api.admin(), path, Map.of("contributedOn", "2024-02-01", "reverses", id)));

        assertEquals(1, count(answers, 201));
        assertEquals(49, count(answers, 409));
        assertEquals(
                "0", Api.json(Api.admin().get(path)).at("/disbursed/amount").asText());
    }

    @Test
    void aCommitmentThatIsLoweredMeanwhileHoldsToo() throws Exception {
        String path = Partnership.signed(Partnership.make().agreement("Giảm vốn"));
        AtomicInteger turn = new AtomicInteger();
        List<Response> answers = atOnce(() -> turn.getAndIncrement() % 10 == 0
                ? Api.patch(Api.admin(), path, "*", "{\"committedCapital\": {\"amount\": \"300\"}}")
                : Partnership.give(
                        Api.admin(), path, Map.of("contributedOn", "2024-02-01", "amount", Partnership.vnd("60"))));

        assertEquals(AT_ONCE, count(answers, 200) + count(answers, 201) + count(answers, 409));
        JsonNode agreement = Api.json(Api.admin().get(path));
        long disbursed = agreement.at("/disbursed/amount").asLong();
        assertEquals(60L * count(answers, 201), disbursed);
        assertTrue(disbursed <= agreement.at("/committedCapital/amount").asLong(), agreement::toString);
    }

    private static List<Response> atOnce(Callable<Response> request) throws Exception {
        List<Response> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var answer : people.invokeAll(Collections.nCopies(AT_ONCE, request))) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private static long count(List<Response> answers, int status) {
        return answers.stream().filter(answer -> answer.statusCode() == status).count();
    }
}
