package vn.hanoi.creativecity.events.session;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Instants as people of Hà Nội read them in a message. */
final class HanoiTime {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private HanoiTime() {}

    static String of(Instant instant) {
        return FORMAT.format(instant.atZone(FestivalDay.ZONE));
    }
}
