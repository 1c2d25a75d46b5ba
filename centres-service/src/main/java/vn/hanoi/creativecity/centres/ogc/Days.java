package vn.hanoi.creativecity.centres.ogc;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.text.Message;
import vn.hanoi.creativecity.platform.time.Clocks;
import vn.hanoi.creativecity.platform.time.Rfc3339;

/**
 * The days that {@code datetime} asks for, by the calendar of Hà Nội, in which all that is known by its day is kept.
 *
 * @param first null where there is no beginning
 * @param last null where there is no end
 */
public record Days(LocalDate first, LocalDate last) {

    private static final String OPEN = "..";

    /**
     * Reads an instant, or an interval that is open at one end at most [OGC 17-069r4 section 7.15.4]; empty when nothing is
     * asked.
     *
     * @throws Problem 400 when it is neither
     */
    public static Optional<Days> parse(String datetime) {
        if (datetime == null) {
            return Optional.empty();
        }
        try {
            String[] ends = datetime.split("/", -1);
            return Optional.of(
                    switch (ends.length) {
                        case 1 -> of(Rfc3339.instant(datetime), Rfc3339.instant(datetime));
                        case 2 -> of(end(ends[0]), end(ends[1]));
                        default -> throw new DateTimeException("More than two ends");
                    });
        } catch (DateTimeException unreadable) {
            throw Problem.invalidParameter(
                    "datetime",
                    "not_a_time",
                    new Message(
                            "Phải là một thời điểm hoặc một khoảng thời gian, như 2025-07-01T00:00:00Z/.. hoặc 2025-01-01T00:00:00Z/2025-07-01T00:00:00Z.",
                            "Must be an instant or an interval, such as 2025-07-01T00:00:00Z/.. or 2025-01-01T00:00:00Z/2025-07-01T00:00:00Z."));
        }
    }

    public static Days of(LocalDate day) {
        return new Days(day, day);
    }

    /**
     * Restricts a list to what is there on one of the days, and to what has no time.
     *
     * @param from the column with the first day of each, @param until the column with its last; NULL where it has none
     */
    public void restrict(KeysetQuery query, String from, String until) {
        if (first != null) {
            query.where("%1$s is null or %1$s >= :firstDay".formatted(until), "firstDay", first);
        }
        if (last != null) {
            query.where("%1$s is null or %1$s <= :lastDay".formatted(from), "lastDay", last);
        }
    }

    /** The same for what is known by its year alone. */
    public void restrictYears(KeysetQuery query, String year) {
        if (first != null) {
            query.where(year + " is null or " + year + " >= :firstYear", "firstYear", first.getYear());
        }
        if (last != null) {
            query.where(year + " is null or " + year + " <= :lastYear", "lastYear", last.getYear());
        }
    }

    private static Days of(Instant from, Instant until) {
        if (from == null && until == null || from != null && until != null && from.isAfter(until)) {
            throw new DateTimeException("Not from something until something later");
        }
        return new Days(day(from), day(until));
    }

    private static Instant end(String text) {
        return text.isEmpty() || text.equals(OPEN) ? null : Rfc3339.instant(text);
    }

    private static LocalDate day(Instant instant) {
        return instant == null ? null : LocalDate.ofInstant(instant, Clocks.HA_NOI);
    }
}
