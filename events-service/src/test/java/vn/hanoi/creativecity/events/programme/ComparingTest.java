package vn.hanoi.creativecity.events.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hanoi.creativecity.platform.text.LocalizedText;

class ComparingTest {

    private static final String THERE_IS_NONE = "none";
    private static final Instant START = Instant.parse("2026-11-08T02:00:00Z");
    private static final FrozenSession.FrozenVenue HERE =
            new FrozenSession.FrozenVenue(new UUID(0, 1), "day", LocalizedText.of("Đây", null));
    private static final FrozenSession.FrozenVenue THERE =
            new FrozenSession.FrozenVenue(new UUID(0, 2), "kia", LocalizedText.of("Kia", null));

    /** Every pair of states, at the same place and time. */
    @ParameterizedTest
    @CsvSource({
        "none,scheduled,NEW",
        "none,rescheduled,NEW",
        "none,moved_online,NEW",
        "none,postponed,NEW",
        "none,cancelled,CANCELLED",
        "scheduled,none,REMOVED",
        "cancelled,none,REMOVED",
        "scheduled,scheduled,",
        "scheduled,rescheduled,",
        "scheduled,moved_online,MOVED_ONLINE",
        "scheduled,postponed,POSTPONED",
        "scheduled,cancelled,CANCELLED",
        "rescheduled,scheduled,",
        "rescheduled,rescheduled,",
        "rescheduled,moved_online,MOVED_ONLINE",
        "rescheduled,postponed,POSTPONED",
        "rescheduled,cancelled,CANCELLED",
        "moved_online,scheduled,MOVED",
        "moved_online,rescheduled,MOVED",
        "moved_online,moved_online,",
        "moved_online,postponed,POSTPONED",
        "moved_online,cancelled,CANCELLED",
        "postponed,scheduled,REINSTATED",
        "postponed,rescheduled,REINSTATED",
        "postponed,moved_online,REINSTATED",
        "postponed,postponed,",
        "postponed,cancelled,CANCELLED",
        "cancelled,scheduled,REINSTATED",
        "cancelled,rescheduled,REINSTATED",
        "cancelled,moved_online,REINSTATED",
        "cancelled,postponed,POSTPONED",
        "cancelled,cancelled,"
    })
    void eachPairOfStatesIsToldInOneWay(String before, String now, ChangeKind told) {
        assertEquals(told == null ? List.of() : List.of(told), kinds(session(before), session(now)));
    }

    @Test
    void aSessionMovesInTimeAndInPlace() {
        FrozenSession before = session("scheduled", START, HERE, "Gốm");

        assertEquals(
                List.of(ChangeKind.MOVED), kinds(before, session("rescheduled", START.plusSeconds(60), HERE, "Gốm")));
        assertEquals(List.of(ChangeKind.MOVED), kinds(before, session("scheduled", START, THERE, "Gốm")));
        assertEquals(List.of(ChangeKind.MOVED), kinds(before, session("scheduled", START, null, "Gốm")));
        assertEquals(
                List.of(ChangeKind.MOVED, ChangeKind.RETITLED),
                kinds(before, session("scheduled", START, THERE, "Lụa")));
    }

    @Test
    void ofWhatIsCancelledNothingElseIsTold() {
        FrozenSession before = session("scheduled", START, HERE, "Gốm");

        assertEquals(List.of(ChangeKind.CANCELLED), kinds(before, session("cancelled", START, THERE, "Lụa")));
        assertEquals(List.of(), kinds(session("cancelled"), session("cancelled", START, THERE, "Lụa")));
    }

    @Test
    void aVenueThatIsOnlyCalledOtherwiseIsNoMove() {
        FrozenSession.FrozenVenue renamed =
                new FrozenSession.FrozenVenue(HERE.id(), "day", LocalizedText.of("Ngay đây", null));

        assertEquals(List.of(), kinds(session("scheduled"), session("scheduled", START, renamed, "Gốm")));
    }

    @Test
    void anHourAroundMidnightIsOfTheDayOnWhichItBegins() {
        FrozenSession late = session("scheduled", Instant.parse("2026-11-08T16:30:00Z"), HERE, "Gốm");

        LocalizedText text = Comparing.of(null, late).getFirst().text();

        assertEquals("Mới: “Gốm”, 23:30–00:30 ngày 8/11/2026, Đây.", text.vi());
        assertEquals("New: “Gốm”, 8 November 2026, 23:30–00:30, Đây.", text.en());
    }

    private static List<ChangeKind> kinds(FrozenSession before, FrozenSession now) {
        return Comparing.of(before, now).stream().map(ProgrammeChange::kind).toList();
    }

    private static FrozenSession session(String status) {
        return status.equals(THERE_IS_NONE) ? null : session(status, START, HERE, "Gốm");
    }

    private static FrozenSession session(String status, Instant start, FrozenSession.FrozenVenue venue, String title) {
        return new FrozenSession(
                new UUID(0, 7),
                "HN-1",
                new FrozenSession.FrozenEvent(new UUID(0, 8), "gom", "talk"),
                LocalizedText.of(title, null),
                start,
                start.plusSeconds(3600),
                LocalDate.of(2026, 11, 8),
                venue,
                null,
                status,
                List.of());
    }
}
