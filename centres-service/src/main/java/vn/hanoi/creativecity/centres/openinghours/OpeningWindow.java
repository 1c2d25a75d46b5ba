package vn.hanoi.creativecity.centres.openinghours;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/** Which dates to show. */
record OpeningWindow(
        @QueryParam("from")
        @Parameter(description = "The first date, in Hà Nội; today when absent.", example = "2027-02-05")
        LocalDate from,

        @QueryParam("until")
        @Parameter(
                description =
                        "The date after the last one, at most 366 days later than the first; 7 days later when absent.",
                example = "2027-02-12")
        LocalDate until) {

    private static final int MOST_DAYS = 366;
    private static final int DAYS = 7;

    /** Dates that calendars of today are about, and that clocks and databases agree on. */
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private static final LocalDate END = LocalDate.of(3000, 1, 1);

    /**
     * The window with both ends.
     *
     * @throws Problem 400 when it has no dates or too many
     */
    OpeningWindow whole(LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        check(isUsual(from), "from", violations);
        check(isUsual(until), "until", violations);
        throwIfAny(violations);
        LocalDate first = from == null ? today : from;
        LocalDate end = until == null ? first.plusDays(DAYS) : until;
        if (!end.isAfter(first)) {
            violations.add(Violation.ofParameter(
                    "until",
                    "ends_before_it_begins",
                    new Message(
                            "Phải sau from: ngày until không thuộc khoảng.",
                            "Must be after from: the date until is no longer within.")));
        } else if (end.isAfter(first.plusDays(MOST_DAYS))) {
            violations.add(Violation.ofParameter(
                    "until", "too_many", Message.of("Nhiều nhất %d ngày.", "At most %d days.", MOST_DAYS)));
        }
        throwIfAny(violations);
        return new OpeningWindow(first, end);
    }

    static void checkDay(LocalDate date, String parameter) {
        List<Violation> violations = new ArrayList<>();
        check(isUsual(date), parameter, violations);
        throwIfAny(violations);
    }

    private static boolean isUsual(LocalDate date) {
        return date == null || !date.isBefore(FIRST) && !date.isAfter(END);
    }

    private static void check(boolean holds, String parameter, List<Violation> violations) {
        if (!holds) {
            violations.add(Violation.ofParameter(
                    parameter, "out_of_range", Message.of("Từ %s đến %s.", "From %s to %s.", FIRST, END)));
        }
    }

    private static void throwIfAny(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw Problem.invalidParameters(violations);
        }
    }
}
