package vn.hanoi.creativecity.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.platform.Answer;
import vn.hanoi.creativecity.platform.Api;
import vn.hanoi.creativecity.platform.LogLines;

@QuarkusTest
class UnexpectedFailureTest {

    @ParameterizedTest
    @CsvSource({
        "unexpected, FailureResource.unexpected(FailureResource.java",
        "error, FailureResource.error(FailureResource.java",
        "framework, FailureResource.framework(FailureResource.java",
        "unwritable, FailureResource$Unwritable.getValue(FailureResource.java"
    })
    void theCallerLearnsNothingOfItAndTheLogEverything(String failure, String frame) {
        try (LogLines log = LogLines.of(ExceptionMappers.class.getName())) {
            Answer answer = Api.anonymous().inEnglish().get("/v1/failures/" + failure);

            assertEquals("500 internal-error", answer.problem());
            assertEquals(
                    "The fault is ours. Please send the traceId when you report it.",
                    answer.json().path("detail").asText());
            assertEquals(1, log.lines().size());
            String line = log.lines().getFirst();
            String beginning =
                    answer.json().path("traceId").asText() + " Unexpected failure of GET /v1/failures/" + failure;
            assertTrue(line.contains(" ERROR ") && line.contains(beginning), line);
            assertTrue(line.contains("a secret of the ") && line.contains(frame), line);
        }
    }
}
