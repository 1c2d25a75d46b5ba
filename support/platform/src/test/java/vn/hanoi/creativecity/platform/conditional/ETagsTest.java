package vn.hanoi.creativecity.platform.conditional;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;

class ETagsTest {

    @Test
    void aTagNamesTheVersionAndWhateverElseMakesTheAnswerDiffer() {
        assertEquals("\"3\"", ETags.of(3));
        assertEquals("\"3.staff\"", ETags.of(3, Tier.STAFF));
        assertEquals("\"3.public.open\"", ETags.of(3, Tier.PUBLIC, "open"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"3.staff\"",
                "*",
                " * ",
                "\"2\", \"3.staff\"",
                "\"3.staff\",\"2\"",
                "W/\"3.staff\", \"3.staff\""
            })
    void aChangeWithThePresentTagPasses(String ifMatch) {
        assertDoesNotThrow(() -> ETags.requireMatch(ifMatch, "\"3.staff\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2.staff\"", "\"3\"", "3.staff", "W/\"3.staff\"", "\"1\", \"2\"", "\"*\""})
    void aChangeWithAnotherTagIsStale(String ifMatch) {
        Problem problem = assertThrows(Problem.class, () -> ETags.requireMatch(ifMatch, "\"3.staff\""));

        assertEquals(ProblemType.PRECONDITION_FAILED, problem.type());
        assertEquals(1, problem.violations().size());
        assertEquals("If-Match", problem.violations().getFirst().place());
        assertEquals(
                "The present ETag is \"3.staff\".",
                problem.violations().getFirst().message().en());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void aChangeWithoutATagIsNotMade(String ifMatch) {
        Problem problem = assertThrows(Problem.class, () -> ETags.requireMatch(ifMatch, "\"3\""));

        assertEquals(ProblemType.PRECONDITION_REQUIRED, problem.type());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "W/\"3\"", "*", "\"1\", \"3\"", "\"1\",W/\"3\""})
    void whoNamesTheTagHasTheAnswer(String ifNoneMatch) {
        assertTrue(ETags.noneMatchNames(ifNoneMatch, "\"3\""));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "\"2\"", "3", "\"1\", \"2\""})
    void whoNamesAnotherHasNot(String ifNoneMatch) {
        assertFalse(ETags.noneMatchNames(ifNoneMatch, "\"3\""));
    }
}
