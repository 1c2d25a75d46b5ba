package vn.hanoi.creativecity.events.session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Days of Hà Nội that end at four in the morning: a night belongs to the evening before. */
public final class FestivalDay {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final LocalTime BEGINNING = LocalTime.of(4, 0);

    private FestivalDay() {}

    /** The day on which something that begins at the instant is counted. */
    public static LocalDate of(Instant instant) {
        return instant.atZone(ZONE).minus(Duration.ofHours(BEGINNING.getHour())).toLocalDate();
    }

    /** When the day begins. */
    public static Instant beginningOf(LocalDate day) {
        return day.atTime(BEGINNING).atZone(ZONE).toInstant();
    }
}
