package vn.hanoi.creativecity.events.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeSet;
import vn.hanoi.creativecity.events.occurrence.Language;
import vn.hanoi.creativecity.events.occurrence.Occurrence;
import vn.hanoi.creativecity.events.occurrence.Subject;
import vn.hanoi.creativecity.platform.time.Clocks;

/**
 * What both forms of a schedule say before the first day.
 *
 * @param version of the programme that was released last
 * @param days in their order: all of the edition, and any other on which there is something
 */
record Conference(Subject edition, int version, List<LocalDate> days, Rooms rooms, Language language, String base) {

    static final String TIMESLOT = "00:15";

    private static final LocalTime BEGINNING_OF_A_DAY = LocalTime.of(4, 0);

    /** All days from the first to the last of the edition, and those that have sessions. */
    static List<LocalDate> days(Subject edition, List<LocalDate> withSessions) {
        TreeSet<LocalDate> days = new TreeSet<>(withSessions);
        if (edition.firstDay() != null && edition.lastDay() != null) {
            edition.firstDay().datesUntil(edition.lastDay().plusDays(1)).forEach(days::add);
        } else if (edition.firstDay() != null) {
            days.add(edition.firstDay());
        }
        return List.copyOf(days);
    }

    String acronym() {
        return "hncdf" + edition.reference();
    }

    String title() {
        return language.of(edition.name());
    }

    String url() {
        return base + "/v1/festival-editions/" + edition.reference();
    }

    /** A day of the festival ends at four in the morning. */
    static String beginning(LocalDate day) {
        return Occurrence.iso(
                day.atTime(BEGINNING_OF_A_DAY).atZone(Clocks.HA_NOI).toInstant());
    }

    static String end(LocalDate day) {
        return beginning(day.plusDays(1));
    }
}
