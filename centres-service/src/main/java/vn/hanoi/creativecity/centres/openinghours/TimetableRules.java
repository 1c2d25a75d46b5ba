package vn.hanoi.creativecity.centres.openinghours;

import static vn.hanoi.creativecity.centres.openinghours.Hours.MINUTES_OF_A_DAY;

import java.time.LocalDate;
import java.util.List;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.text.Message;

/** What must hold in a timetable beyond the shape of its parts: no time is given away twice by rules of one kind. */
final class TimetableRules {

    private static final String OVERLAPS = "overlaps";

    private final Violations violations;

    private TimetableRules(Violations violations) {
        this.violations = violations;
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 422 with every place at which a rule is broken */
    static void check(Timetable timetable) {
        Violations violations = new Violations();
        TimetableRules rules = new TimetableRules(violations);
        rules.checkPeriods(timetable.periods());
        rules.checkOverrides(timetable.overrides());
        violations.throwIfAny();
    }

    private void checkPeriods(List<Period> periods) {
        for (int i = 0; i < periods.size(); i++) {
            Period period = periods.get(i);
            String at = "/periods/" + i;
            violations.checkOrder(at + "/validUntil", period.validFrom(), period.validUntil());
            checkWeek(period.weekly(), at + "/weekly/");
            for (int j = 0; j < i; j++) {
                Period other = periods.get(j);
                if (overlap(period.validFrom(), period.validUntil(), other.validFrom(), other.validUntil())) {
                    violations.add(at, OVERLAPS, overlapping("/periods/" + j));
                }
            }
        }
    }

    private void checkWeek(List<WeeklyRule> weekly, String at) {
        List<Hours> hours = weekly.stream().map(WeeklyRule::hours).toList();
        List<Integer> offsets = weekly.stream()
                .map(rule -> rule.dayOfWeek().ordinal() * MINUTES_OF_A_DAY)
                .toList();
        checkHours(hours, offsets, 7 * MINUTES_OF_A_DAY, at);
    }

    private void checkOverrides(List<SpecialDays> overrides) {
        for (int i = 0; i < overrides.size(); i++) {
            SpecialDays days = overrides.get(i);
            String at = "/overrides/" + i;
            violations.checkOrder(at + "/until", days.from(), days.until());
            violations.check(
                    days.hours().isEmpty() || days.state() == null,
                    at + "/state",
                    "only_without_hours",
                    new Message(
                            "state chỉ dùng khi không có hours; mỗi mục của hours có state riêng.",
                            "state is only for days without hours; each of the hours has a state of its own."));
            checkDays(days, at + "/hours/");
            for (int j = 0; j < i; j++) {
                SpecialDays other = overrides.get(j);
                if (overlap(days.from(), days.until(), other.from(), other.until())) {
                    violations.add(at, OVERLAPS, overlapping("/overrides/" + j));
                }
            }
        }
    }

    /** The hours of one day come again on the next, if it is not the only one. */
    private void checkDays(SpecialDays days, String at) {
        int cycle = days.from().isBefore(days.until()) ? MINUTES_OF_A_DAY : 100 * MINUTES_OF_A_DAY;
        checkHours(days.hours(), days.hours().stream().map(_ -> 0).toList(), cycle, at);
    }

    /** @param offsets where in the cycle the day of each begins, in minutes */
    private void checkHours(List<Hours> hours, List<Integer> offsets, int cycle, String at) {
        for (int i = 0; i < hours.size(); i++) {
            Hours later = hours.get(i);
            if (later.endMinute() <= later.beginMinute()) {
                violations.add(
                        at + i + "/closes",
                        "ends_before_it_begins",
                        new Message(
                                "Phải kết thúc sau khi bắt đầu; qua nửa đêm thì closesDaysLater là 1.",
                                "It must end after it begins; past midnight, closesDaysLater is 1."));
                continue;
            }
            if (later.endMinute() - later.beginMinute() > cycle) {
                violations.add(
                        at + i,
                        OVERLAPS,
                        new Message("Chưa kết thúc thì đã bắt đầu lại.", "It has not ended when it begins once more."));
            }
            for (int j = 0; j < i; j++) {
                if (meet(hours.get(j), offsets.get(j), later, offsets.get(i), cycle)) {
                    violations.add(at + i, OVERLAPS, overlapping(at + j));
                }
            }
        }
    }

    /** Whether two hours that come again with each cycle are ever at the same time. */
    private static boolean meet(Hours one, int offset, Hours other, int otherOffset, int cycle) {
        int begin = offset + one.beginMinute();
        int otherBegin = otherOffset + other.beginMinute();
        int length = one.endMinute() - one.beginMinute();
        int otherLength = other.endMinute() - other.beginMinute();
        // From the beginning of each to the next one of the other: it must have ended by then.
        return length > 0
                && otherLength > 0
                && (Math.floorMod(otherBegin - begin, cycle) < length
                        || Math.floorMod(begin - otherBegin, cycle) < otherLength);
    }

    /** Both ends are within; null is the end of time. Dates in the wrong order are reported as that alone. */
    private static boolean overlap(LocalDate from, LocalDate until, LocalDate otherFrom, LocalDate otherUntil) {
        boolean areInOrder = !isBefore(until, from) && !isBefore(otherUntil, otherFrom);
        return areInOrder && !isBefore(until, otherFrom) && !isBefore(otherUntil, from);
    }

    private static boolean isBefore(LocalDate end, LocalDate date) {
        return end != null && end.isBefore(date);
    }

    private static Message overlapping(String pointer) {
        return Message.of("Trùng thời gian với %s.", "It overlaps %s.", pointer);
    }
}
