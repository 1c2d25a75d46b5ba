package vn.hanoi.creativecity.centres.openinghours;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.hanoi.creativecity.centres.openinghours.Minutes.Days;
import vn.hanoi.creativecity.centres.openinghours.Minutes.Plan;
import vn.hanoi.creativecity.centres.openinghours.Minutes.Slot;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.time.Clocks;

/** Whatever somebody writes down, the service says of it what a painter of minutes sees. */
class OpeningCalendarPropertyTest {

    @Provide
    Arbitrary<Plan> plans() {
        return RandomPlans.plans();
    }

    @Provide
    Arbitrary<List<Slot>> slots() {
        return RandomPlans.slots(4);
    }

    @Provide
    Arbitrary<List<Integer>> moments() {
        return Arbitraries.integers().between(0, 14 * Minutes.DAY - 1).list().ofSize(20);
    }

    @Property(tries = 300)
    void atEachInstantItIsWhatTheMinuteSays(
            @ForAll("plans") Plan plan,
            @ForAll @IntRange(max = 6) int offset,
            @ForAll("moments") List<Integer> random) {
        Minutes minutes = Minutes.of(plan, RandomPlans.START + offset, 28);
        OpeningCalendar calendar = calendar(plan);

        for (int minute : moments(minutes, random)) {
            Instant instant = Instant.ofEpochSecond(minutes.epochSecond(minute));
            OpeningStatus status = calendar.at(instant);
            OpeningStatus later = calendar.at(instant.plusMillis(59_999));
            assertEquals(minutes.stateAt(minute), status.now().state().ordinal(), instant::toString);
            assertEquals(status.now(), later.now(), "within a minute nothing changes");
            int change = minutes.nextChangeAfter(minute);
            if (change < minutes.count()) {
                assertEquals(minutes.epochSecond(change), status.next().begins().getEpochSecond(), instant::toString);
                assertEquals(minutes.stateAt(change), status.next().state().ordinal(), instant::toString);
            } else {
                assertTrue(
                        status.next() == null || status.next().begins().getEpochSecond() >= minutes.epochSecond(change),
                        instant::toString);
            }
        }
    }

    @Property(tries = 300)
    void theDatesOfAWindowAreWhatTheMinutesSay(@ForAll("plans") Plan plan, @ForAll @IntRange(max = 6) int offset) {
        int first = RandomPlans.START + offset;
        Minutes minutes = Minutes.of(plan, first, 28);
        List<OpeningDay> days = calendar(plan)
                .between(LocalDate.ofEpochDay(first - 8), LocalDate.ofEpochDay(first + 28))
                .toList();

        assertEquals(36, days.size());
        assertArrayEquals(states(minutes), painted(days, minutes));
        for (OpeningDay day : days) {
            assertEquals(
                    ruleOf(plan, day.date()),
                    day.rule() == null ? "-" : day.rule().name().vi());
        }
    }

    /** Hours are refused exactly when a painter of them meets paint. */
    @Property(tries = 2000)
    void hoursThatMeetAreRefused(@ForAll("slots") List<Slot> slots, @ForAll @IntRange(min = 1, max = 3) int length) {
        Days days = new Days(RandomPlans.START, RandomPlans.START + length - 1, slots);
        List<Slot> ofADay = slots.stream()
                .map(slot -> new Slot(0, slot.begin(), slot.length(), slot.state()))
                .toList();
        int cycle = RandomPlans.cycle(days.first(), days.last());

        assertEquals(Minutes.meet(slots, Minutes.WEEK), isRefused(new Plan(List.of(days), List.of())));
        assertEquals(
                Minutes.meet(ofADay, cycle),
                isRefused(new Plan(List.of(), List.of(new Days(days.first(), days.last(), ofADay)))));
    }

    /** Days are refused exactly when two of a kind have one in common. */
    @Property(tries = 1000)
    void daysThatMeetAreRefused(
            @ForAll @IntRange(max = 20) int first,
            @ForAll @IntRange(max = 10) int length,
            @ForAll @IntRange(max = 20) int otherFirst,
            @ForAll @IntRange(max = 10) int otherLength) {
        Days one = new Days(first, first + length, List.of());
        Days other = new Days(otherFirst, otherFirst + otherLength, List.of());
        boolean haveOneInCommon = false;
        for (int day = first; day <= first + length; day++) {
            haveOneInCommon |= otherFirst <= day && day <= otherFirst + otherLength;
        }

        assertEquals(haveOneInCommon, isRefused(new Plan(List.of(one, other), List.of())));
        assertEquals(haveOneInCommon, isRefused(new Plan(List.of(), List.of(one, other))));
        assertEquals(false, isRefused(new Plan(List.of(one), List.of(other))));
    }

    private static OpeningCalendar calendar(Plan plan) {
        Timetable timetable = RandomPlans.timetable(plan);
        assertDoesNotThrow(() -> TimetableRules.check(timetable));
        return new OpeningCalendar(timetable, Clocks.HA_NOI);
    }

    private static boolean isRefused(Plan plan) {
        try {
            TimetableRules.check(RandomPlans.timetable(plan));
            return false;
        } catch (Problem refused) {
            return true;
        }
    }

    /** Each change of the first days, the minute before it, and some at random. */
    private static TreeSet<Integer> moments(Minutes minutes, List<Integer> random) {
        TreeSet<Integer> moments = new TreeSet<>(random);
        int end = 14 * Minutes.DAY;
        for (int minute = minutes.nextChangeAfter(0); minute < end; minute = minutes.nextChangeAfter(minute)) {
            moments.add(minute - 1);
            moments.add(minute);
        }
        return moments;
    }

    private static int[] states(Minutes minutes) {
        int[] states = new int[minutes.count()];
        Arrays.setAll(states, minutes::stateAt);
        return states;
    }

    /** The intervals as they were answered, painted by their instants, the later ones first. */
    private static int[] painted(List<OpeningDay> days, Minutes minutes) {
        int[] states = new int[minutes.count()];
        Arrays.fill(states, Minutes.CLOSED);
        long start = minutes.epochSecond(0);
        for (OpeningDay day : days.reversed()) {
            for (Interval interval : day.intervals().reversed()) {
                assertEquals(day.date(), interval.date());
                int begin = (int) Math.max(0, (interval.begins().getEpochSecond() - start) / 60);
                int end = (int) Math.clamp((interval.ends().getEpochSecond() - start) / 60, 0, states.length);
                Arrays.fill(
                        states,
                        begin,
                        Math.max(begin, end),
                        interval.hours().state().ordinal());
            }
        }
        return states;
    }

    private static String ruleOf(Plan plan, LocalDate date) {
        for (List<Days> kind : List.of(plan.overrides(), plan.periods())) {
            for (Days days : kind) {
                if (days.first() <= date.toEpochDay() && date.toEpochDay() <= days.last()) {
                    return "Từ ngày " + days.first();
                }
            }
        }
        return "-";
    }
}
