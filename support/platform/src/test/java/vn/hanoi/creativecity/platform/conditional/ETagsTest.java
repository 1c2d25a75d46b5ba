package vn.hanoi.creativecity.platform.conditional;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;

class ETagsTest {

    @Test
    void aTagNamesTheVersionAndWhateverElseMakesTheAnswerDiffer() {
        assertEquals("\"3\"", ETags.of(3));
        assertEquals("\"3.staff\"", ETags.of(3, Tier.STAFF));
        assertEquals("\"3.public.open\"", ETags.of(3, Tier.PUBLIC, "open"));
    }

    @Test
    void whatTheAnswerShowsOfOthersIsPartOfItsTagOnceItHasChanged() {
        assertEquals("\"3.staff\"", ETags.of(3, Tier.STAFF, ETags.shown(LongStream.of(0, 0))));
        assertEquals("\"3.staff.with-5\"", ETags.of(3, Tier.STAFF, ETags.shown(LongStream.of(1, 4))));
    }

    @Test
    void aChangeDoesNotDependOnWhatTheAnswerShowsOfOthers() {
        assertDoesNotThrow(() -> ETags.requireMatch("\"3.staff.with-5\"", "\"3.staff.with-6\""));
        assertDoesNotThrow(() -> ETags.requireMatch("\"3.staff\"", "\"3.staff.with-6\""));
        assertThrows(Problem.class, () -> ETags.requireMatch("\"2.staff.with-6\"", "\"3.staff.with-6\""));
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
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            nothing there, first          | -   | *   | -   | passes
            nothing there, a change       | "3" | -   | -   | 412 If-Match stale
            nothing there, any            | *   | -   | -   | 412 If-Match stale
            nothing there, another        | -   | "3" | -   | 428 If-None-Match required
            nothing there, no condition   | -   | -   | -   | 428 If-None-Match required
            there, a change               | "3" | -   | "3" | passes
            there, a change of another    | "2" | -   | "3" | 412 If-Match stale
            there, first                  | -   | *   | "3" | 412 If-None-Match stale
            there, both                   | "3" | *   | "3" | 412 If-None-Match stale
            there, unless it is another   | -   | "2" | "3" | 428 If-Match required
            there, no condition           | -   | -   | "3" | 428 If-Match required
            """)
    void aDocumentIsWrittenFirstOrReplaced(
            String what, String ifMatch, String ifNoneMatch, String current, String outcome) {
        assertEquals(outcome, outcome(() -> ETags.requireMatchOrNone(ifMatch, ifNoneMatch, current)));
    }

    private static String outcome(Runnable condition) {
        try {
            condition.run();
            return "passes";
        } catch (Problem problem) {
            Violation place = problem.violations().getFirst();
            return problem.type().status() + " " + place.place() + " " + place.code();
        }
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
