package vn.hanoi.creativecity.centres.openinghours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a timetable comes to on dates and at instants.
 *
 * <p>An interval belongs whole to the date on which it begins: neither an override of the next date nor the end of a
 * period cuts it. Where it runs into an interval of another rule, the one that began first holds until it ends.
 */
record OpeningCalendar(Timetable timetable, ZoneId zone) {

    /** How far ahead a change is looked for. */
    static final int DAYS_AHEAD = 366;

    OpeningDay on(LocalDate date) {
        return timetable
                .ruleOf(date)
                .map(rule -> new OpeningDay(date, rule, intervals(rule, date)))
                .orElse(new OpeningDay(date, null, List.of()));
    }

    Stream<OpeningDay> between(LocalDate from, LocalDate until) {
        return from.datesUntil(until).map(this::on);
    }

    OpeningStatus at(Instant instant) {
        LocalDate today = LocalDate.ofInstant(instant, zone);
        List<Stretch> ahead = stretches(today.minusDays(Hours.LONGEST_DAYS), today.plusDays(DAYS_AHEAD)).stream()
                .filter(stretch -> stretch.ends().isAfter(instant))
                .toList();
        Stretch now = ahead.getFirst();
        Stretch next = ahead.stream()
                .filter(stretch -> stretch.state() != now.state())
                .findFirst()
                .orElse(null);
        return new OpeningStatus(instant, now, next);
    }

    private List<Interval> intervals(DayRule rule, LocalDate date) {
        return rule.hoursOn(date).stream()
                .map(hours -> hours.on(date, zone))
                .sorted(Comparator.comparing(Interval::begins))
                .toList();
    }

    /** What holds from the beginning of one date to that of another, without a gap. */
    private List<Stretch> stretches(LocalDate from, LocalDate until) {
        List<Stretch> found = new ArrayList<>();
        Instant end = from.atStartOfDay(zone).toInstant();
        for (Interval interval :
                between(from, until).flatMap(day -> day.intervals().stream()).toList()) {
            if (interval.begins().isAfter(end)) {
                found.add(new Stretch(end, interval.begins(), null));
                end = interval.begins();
            }
            if (interval.ends().isAfter(end)) {
                found.add(new Stretch(end, interval.ends(), interval));
                end = interval.ends();
            }
        }
        Instant last = until.atStartOfDay(zone).toInstant();
        if (last.isAfter(end)) {
            found.add(new Stretch(end, last, null));
        }
        return found;
    }
}
