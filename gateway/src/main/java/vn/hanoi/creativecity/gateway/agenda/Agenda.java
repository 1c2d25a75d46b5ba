package vn.hanoi.creativecity.gateway.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.gateway.composition.CompositionWarning;

/** What happens at a place, in the order of time. */
@Schema(description = "What happens at a centre or in a district, in the order of time.")
record Agenda(
        @Schema(description = "The first day, in Hà Nội.", required = true)
        LocalDate from,

        @Schema(description = "The day after the last one.", required = true)
        LocalDate until,

        @Schema(
                description = "What is not over before the first day and begins before the end.",
                required = true,
                maxItems = 1000)
        List<AgendaItem> items,

        @Schema(
                description =
                        "Where there is more than fits: the instant after which nothing is told. Ask again from this day on.")
        Instant completeUntil,

        @Schema(
                description =
                        "What could not be read this time: `sessions`, `openingExceptions`, `calls`, `episodes` or `courses`; empty when all could.",
                required = true,
                maxItems = 20)
        List<CompositionWarning> warnings) {

    private static final int MOST = 1_000;

    /** @param horizon after which sessions are not known; null where all are */
    static Agenda of(Window window, List<AgendaItem> found, Instant horizon, List<CompositionWarning> warnings) {
        List<AgendaItem> items = found.stream()
                .filter(item -> horizon == null || !item.startsAt().isAfter(horizon))
                .distinct()
                .sorted(AgendaItem.BY_TIME)
                .toList();
        Instant end = items.size() > MOST ? items.get(MOST - 1).startsAt() : horizon;
        return new Agenda(
                window.first(), window.end(), items.stream().limit(MOST).toList(), end, warnings);
    }
}
