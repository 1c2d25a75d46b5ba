package vn.hanoi.creativecity.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.platform.Answer;
import vn.hanoi.creativecity.platform.Api;
import vn.hanoi.creativecity.platform.LogLines;
import vn.hanoi.creativecity.testing.TestPostgres;

@QuarkusTest
class DatabaseProblemTest {

    private final Api api = Api.anonymous().inEnglish();

    @Test
    void aUniqueNameThatIsTakenIsTheProblemOfItsRule() {
        int number = anyNumber();
        assertEquals(200, api.post("/v1/booths", booth(number, 1, "")).status());

        assertRule("Another booth has this number.", api.post("/v1/booths", booth(number, 1, "")));
    }

    @Test
    void aRuleIsFoundWhenTheTransactionCommitsToo() {
        int number = anyNumber();
        assertEquals(200, api.post("/v1/booths", booth(number, 1, "")).status());

        assertRule("Another booth has this number.", api.post("/v1/booths/late", booth(number, 1, "")));
    }

    @Test
    void aCheckIsTheProblemOfItsRule() {
        assertRule("A booth has room.", api.post("/v1/booths", booth(anyNumber(), 0, "")));
    }

    @Test
    void aForeignKeyIsTheProblemOfItsRule() {
        String beside = ",\"beside\":\"0197b3c2-7a51-7c3e-9d1f-2b1c4a5e6f70\"";

        assertRule("There is no such booth beside it.", api.post("/v1/booths", booth(anyNumber(), 1, beside)));
    }

    @Test
    void anExclusionIsTheProblemOfItsRule() {
        int from = anyNumber();
        String opens = ",\"opens\":\"[" + from + "," + (from + 1) + ")\"";
        assertEquals(200, api.post("/v1/booths", booth(anyNumber(), 1, opens)).status());

        assertRule("The opening hours overlap.", api.post("/v1/booths", booth(anyNumber(), 1, opens)));
    }

    @Test
    void aConstraintWithoutARuleIsOurFault() {
        Answer answer = api.post("/v1/booths", booth(anyNumber(), 5000, ""));

        assertEquals("500 internal-error", answer.problem());
        assertEquals(
                "The fault is ours. Please send the traceId when you report it.",
                answer.json().path("detail").asText());
    }

    @Test
    void whatARowHoldsIsInNoLog() {
        int number = ThreadLocalRandom.current().nextInt(1_000_000_000, Integer.MAX_VALUE);
        try (LogLines log = LogLines.of("")) {
            api.post("/v1/booths", booth(number, 1, ""));
            assertEquals(409, api.post("/v1/booths", booth(number, 1, "")).status());
            assertEquals(409, api.post("/v1/booths/late", booth(number, 1, "")).status());
            assertEquals(
                    500,
                    api.post("/v1/booths/late", booth(number + 1, 5000, "")).status());

            assertEquals(
                    1,
                    log.lines().stream()
                            .filter(line -> line.contains("Unexpected failure"))
                            .count());
            assertEquals(
                    List.of(),
                    log.lines().stream()
                            .filter(line -> line.contains(Integer.toString(number))
                                    || line.contains(Integer.toString(number + 1)))
                            .toList());
        }
    }

    @Test
    void aChangeOfWhatSomebodyElseHasChangedIsStale() {
        String id = api.post("/v1/booths/late", booth(anyNumber(), 1, ""))
                .json()
                .path("id")
                .asText();

        assertEquals(
                "412 precondition-failed",
                api.post("/v1/booths/" + id + "/overtaken", "").problem());
    }

    @Test
    void whoseTransactionCannotCommitSinceTheDatabaseIsAwayIsToldToComeBack() {
        Answer answer = api.get("/v1/booths/lost");

        assertEquals("503 service-unavailable", answer.problem());
        assertEquals("5", answer.header("Retry-After"));
    }

    @Test
    void whileTheDatabaseIsAwayTheCallerIsToldToComeBack() {
        assertEquals(200, api.get("/v1/booths").status());
        TestPostgres.stop();
        try {
            Answer answer = api.get("/v1/booths");

            assertEquals("503 service-unavailable", answer.problem());
            assertEquals("5", answer.header("Retry-After"));
            assertEquals(
                    "A part of the system is away for the moment; try again after what Retry-After says.",
                    answer.json().path("detail").asText());
            assertEquals(
                    "503 service-unavailable",
                    api.post("/v1/booths", booth(anyNumber(), 1, "")).problem());
        } finally {
            TestPostgres.start();
        }
        assertEquals(200, api.get("/v1/booths").status());
    }

    private static void assertRule(String detail, Answer answer) {
        assertEquals("409 conflict", answer.problem());
        assertEquals(detail, answer.json().path("detail").asText());
    }

    private static int anyNumber() {
        return ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
    }

    private static String booth(int number, int places, String more) {
        return "{\"number\":%d,\"places\":%d%s}".formatted(number, places, more);
    }
}
