package vn.hanoi.creativecity.centres.openinghours;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A timetable in plain numbers, and what it comes to, painted minute by minute: slow, and simple enough to be believed.
 * Days are counted from 1970-01-01, a Thursday; minutes from the midnight in Hà Nội, UTC+7, that this day began with.
 */
final class Minutes {

    static final int DAY = 24 * 60;
    static final int WEEK = 7 * DAY;
    static final int CLOSED = OpeningState.CLOSED.ordinal();

    /** Hours that begin so many minutes after a midnight. */
    record Slot(int dayOfWeek, int begin, int length, int state) {}

    /** Days from the first to the last; for periods {@code dayOfWeek} counts, from Monday as 0, for overrides it does not. */
    record Days(int first, int last, List<Slot> slots) {}

    /** A timetable: of each kind of days, no two have one in common. */
    record Plan(List<Days> periods, List<Days> overrides) {

        private List<Slot> beginningOn(int day) {
            for (Days days : overrides) {
                if (days.first <= day && day <= days.last) {
                    return days.slots;
                }
            }
            for (Days days : periods) {
                if (days.first <= day && day <= days.last) {
                    return days.slots.stream()
                            .filter(slot -> slot.dayOfWeek == (day + 3) % 7)
                            .toList();
                }
            }
            return List.of();
        }
    }

    private final int first;
    private final int[] states;

    private Minutes(int first, int days) {
        this.first = first;
        this.states = new int[days * DAY];
        Arrays.fill(states, -1);
    }

    /** Paints what begins earlier first, and never over what is painted. */
    static Minutes of(Plan plan, int first, int days) {
        Minutes minutes = new Minutes(first, days);
        for (int day = first - 8; day < first + days; day++) {
            int midnight = (day - first) * DAY;
            plan.beginningOn(day).stream()
                    .sorted(Comparator.comparing(Slot::begin))
                    .forEach(slot -> minutes.paint(midnight + slot.begin, slot.length, slot.state));
        }
        return minutes;
    }

    private void paint(int begin, int length, int state) {
        for (int minute = Math.max(begin, 0); minute < Math.min(begin + length, states.length); minute++) {
            if (states[minute] < 0) {
                states[minute] = state;
            }
        }
    }

    int count() {
        return states.length;
    }

    int stateAt(int minute) {
        return states[minute] < 0 ? CLOSED : states[minute];
    }

    /** The first later minute with another state; the end of the window when there is none. */
    int nextChangeAfter(int minute) {
        int next = minute;
        while (next < states.length && stateAt(next) == stateAt(minute)) {
            next++;
        }
        return next;
    }

    long epochSecond(int minute) {
        return (((long) first * DAY + minute) - 7 * 60) * 60;
    }

    /** Whether hours that come again with each cycle are ever at the same time: paints a cycle, and looks. */
    static boolean meet(List<Slot> slots, int cycle) {
        boolean[] taken = new boolean[cycle];
        for (Slot slot : slots) {
            for (int i = 0; i < slot.length; i++) {
                int minute = (slot.dayOfWeek * DAY + slot.begin + i) % cycle;
                if (taken[minute]) {
                    return true;
                }
                taken[minute] = true;
            }
        }
        return false;
    }
}
