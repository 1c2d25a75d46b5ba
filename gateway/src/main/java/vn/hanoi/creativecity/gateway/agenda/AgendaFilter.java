package vn.hanoi.creativecity.gateway.agenda;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.text.Message;

/** Whose agenda, and of which days. */
record AgendaFilter(
        @QueryParam("centre")
        @Size(max = 100)
        @Parameter(
                description = "The agenda of this centre, by id or slug.",
                example = "khong-gian-di-bo-van-mieu",
                schema = @Schema(maxLength = 100))
        String centre,

        @QueryParam("formerUnit")
        @Pattern(regexp = "\\d{3}(\\d{2})?")
        @Parameter(
                description = "The agenda of the district or unit that had this code before 2025-07-01.",
                example = "274",
                schema = @Schema(pattern = "^\\d{3}(\\d{2})?$", maxLength = 5))
        String formerUnit,

        @QueryParam("unit")
        @Pattern(regexp = "\\d{5}")
        @Parameter(
                description = "The agenda of the ward or commune with this code today.",
                example = "\"09877\"",
                schema = @Schema(pattern = "^\\d{5}$", maxLength = 5))
        String unit,

        @QueryParam("from") @Parameter(description = "The first day, in Hà Nội; today when absent.")
        LocalDate from,

        @QueryParam("until")
        @Parameter(
                description =
                        "The day after the last one, at most 92 days later than the first; 28 days later when absent.")
        LocalDate until) {

    private static final int DAYS = 28;
    private static final int MOST_DAYS = 92;

    /** Of a date with four digits for its year [RFC 3339]; there must be room for the days that follow. */
    private static final int LAST_YEAR = 9999;

    /** @throws Problem 400 when it does not say of whom, or of more than one */
    void requireOnePlace() {
        if (Stream.of(centre, formerUnit, unit).filter(place -> place != null).count() != 1) {
            throw Problem.invalidParameter(
                    "centre",
                    "one_of_several",
                    new Message(
                            "Cần đúng một trong các tham số centre, formerUnit, unit.",
                            "Exactly one of the parameters centre, formerUnit and unit is needed."));
        }
    }

    /** @throws Problem 400 when the days are none, or too many */
    Window window(LocalDate today) {
        LocalDate first = from == null ? today : from;
        if (first.getYear() >= LAST_YEAR) {
            throw Problem.invalidParameter(
                    "from",
                    "out_of_range",
                    Message.of("Phải trước năm %d.", "It must be before the year %d.", LAST_YEAR));
        }
        LocalDate end = until == null ? first.plusDays(DAYS) : until;
        if (!end.isAfter(first)) {
            throw Problem.invalidParameter(
                    "until", "ends_before_it_begins", new Message("Phải sau from.", "It must be after `from`."));
        }
        if (end.isAfter(first.plusDays(MOST_DAYS))) {
            throw Problem.invalidParameter(
                    "until",
                    "too_long",
                    Message.of("Nhiều nhất %d ngày sau from.", "At most %d days after `from`.", MOST_DAYS));
        }
        return new Window(first, end);
    }
}
