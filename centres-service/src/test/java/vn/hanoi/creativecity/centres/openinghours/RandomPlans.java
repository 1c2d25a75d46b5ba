package vn.hanoi.creativecity.centres.openinghours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import vn.hanoi.creativecity.centres.openinghours.Minutes.Days;
import vn.hanoi.creativecity.centres.openinghours.Minutes.Plan;
import vn.hanoi.creativecity.centres.openinghours.Minutes.Slot;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** Random timetables in plain numbers, and the same in the words of the service. */
final class RandomPlans {

    /** 2026-12-28, a Monday: the windows that are looked at begin within a week of it. */
    static final int START = (int) LocalDate.of(2026, 12, 28).toEpochDay();

    private RandomPlans() {}

    /** Any hours, whether or not they get in each other's way. */
    static Arbitrary<List<Slot>> slots(int most) {
        Arbitrary<Integer> begin = Arbitraries.oneOf(
                Arbitraries.integers().between(0, Minutes.DAY - 1),
                Arbitraries.integers().between(0, 23).map(hour -> hour * 60));
        Arbitrary<Integer> length = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(1, 12).map(hours -> hours * 60)),
                Tuple.of(2, Arbitraries.integers().between(1, Minutes.DAY)),
                Tuple.of(1, Arbitraries.integers().between(1, 7).map(days -> days * Minutes.DAY)));
        Arbitrary<Integer> state = Arbitraries.integers().between(0, OpeningState.values().length - 1);
        return Combinators.combine(Arbitraries.integers().between(0, 6), begin, length, state)
                .as(Slot::new)
                .list()
                .ofMaxSize(most);
    }

    /** Timetables that the service takes. */
    static Arbitrary<Plan> plans() {
        Arbitrary<List<Days>> periods =
                days(40, slots(12).map(slots -> withoutMeetings(slots, Minutes.WEEK)), Function.identity());
        Arbitrary<List<Days>> overrides = days(
                9,
                slots(4).map(slots -> slots.stream()
                        .map(slot -> new Slot(0, slot.begin(), slot.length(), slot.state()))
                        .toList()),
                days -> new Days(
                        days.first(), days.last(), withoutMeetings(days.slots(), cycle(days.first(), days.last()))));
        return Combinators.combine(periods, overrides).as(Plan::new);
    }

    /** Stretches of days one after the other, with or without days between them. */
    private static Arbitrary<List<Days>> days(
            int longest, Arbitrary<List<Slot>> slots, Function<Days, Days> completion) {
        record Stretch(int gap, int length, List<Slot> slots) {}
        Arbitrary<Stretch> stretch = Combinators.combine(
                        Arbitraries.integers().between(0, longest / 2),
                        Arbitraries.integers().between(1, longest),
                        slots)
                .as(Stretch::new);
        return stretch.list().ofMaxSize(5).map(stretches -> {
            List<Days> found = new ArrayList<>();
            int day = START - 14;
            for (Stretch next : stretches) {
                int first = day + next.gap();
                day = first + next.length();
                found.add(completion.apply(new Days(first, day - 1, next.slots())));
            }
            return found;
        });
    }

    /** The hours of an override come again on its next day, if it has one. */
    static int cycle(int first, int last) {
        return first < last ? Minutes.DAY : 100 * Minutes.DAY;
    }

    private static List<Slot> withoutMeetings(List<Slot> slots, int cycle) {
        List<Slot> kept = new ArrayList<>();
        for (Slot slot : slots) {
            kept.add(slot);
            if (Minutes.meet(kept, cycle)) {
                kept.removeLast();
            }
        }
        return kept;
    }

    static Timetable timetable(Plan plan) {
        return new Timetable(
                plan.periods().stream().map(RandomPlans::period).toList(),
                plan.overrides().stream().map(RandomPlans::special).toList());
    }

    private static Period period(Days days) {
        return new Period(
                name(days),
                LocalDate.ofEpochDay(days.first()),
                LocalDate.ofEpochDay(days.last()),
                days.slots().stream()
                        .map(slot -> new WeeklyRule(
                                DayOfWeek.of(slot.dayOfWeek() + 1),
                                clock(slot.begin()),
                                clock(slot.begin() + slot.length()),
                                (slot.begin() + slot.length()) / Minutes.DAY,
                                state(slot)))
                        .toList());
    }

    private static SpecialDays special(Days days) {
        return new SpecialDays(
                name(days),
                LocalDate.ofEpochDay(days.first()),
                LocalDate.ofEpochDay(days.last()),
                null,
                days.slots().stream()
                        .map(slot -> new Hours(
                                clock(slot.begin()),
                                clock(slot.begin() + slot.length()),
                                (slot.begin() + slot.length()) / Minutes.DAY,
                                state(slot)))
                        .toList());
    }

    private static LocalizedText name(Days days) {
        return LocalizedText.of("Từ ngày " + days.first(), null);
    }

    private static OpeningState state(Slot slot) {
        return OpeningState.values()[slot.state()];
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60 % 24, minute % 60);
    }
}
