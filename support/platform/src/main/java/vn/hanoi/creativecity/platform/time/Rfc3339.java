package vn.hanoi.creativecity.platform.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * Reads instants and dates as RFC 3339 writes them, in the years 1 to 9999: nothing else comes back as it was sent, and
 * the database cannot hold every year that Java can.
 */
public final class Rfc3339 {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})", Pattern.CASE_INSENSITIVE);
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-12-31T23:59:59Z").plusSeconds(1);

    private Rfc3339() {}

    /**
     * The instant, to the microsecond that the database keeps.
     *
     * @throws DateTimeException when the text is none
     */
    public static Instant instant(String text) {
        if (INSTANT.matcher(text).matches()) {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            if (!instant.isBefore(FIRST) && instant.isBefore(END)) {
                return instant.truncatedTo(ChronoUnit.MICROS);
            }
        }
        throw new DateTimeException("No instant of RFC 3339");
    }

    /**
     * The date.
     *
     * @throws DateTimeException when the text is none
     */
    public static LocalDate date(String text) {
        if (DATE.matcher(text).matches()) {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() > 0) {
                return date;
            }
        }
        throw new DateTimeException("No date of RFC 3339");
    }
}
