package vn.hanoi.creativecity.events.session;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** A rule by which sessions are made: every week on some days, at the same time. */
@Schema(
        name = "SessionSeriesInput",
        description = "A rule by which sessions are made: every week on some days, at the same time in Hà Nội.")
record SeriesRequest(
        @NotEmpty @Size(max = 7) @Schema(description = "The days of the week, at least one.", uniqueItems = true)
        List<@NotNull DayOfWeek> weekdays,

        @NotNull @Schema(description = "The first day on which one may begin.", examples = "2026-11-07")
        LocalDate from,

        @NotNull
        @Schema(description = "The last day on which one may begin, at most two years later.", examples = "2026-12-26")
        LocalDate until,

        @NotNull
        @Pattern(regexp = CLOCK)
        @Schema(description = "When each begins, in Hà Nội.", maxLength = 5, examples = "19:30")
        String startTime,

        @NotNull
        @Pattern(regexp = CLOCK)
        @Schema(
                description = "When each is over; on the next day unless it is later than `startTime`.",
                maxLength = 5,
                examples = "22:00")
        String endTime,

        @Size(max = 200) @Schema(description = "The days on which there is none.", uniqueItems = true)
        List<@NotNull LocalDate> exceptions,

        @TextLength(max = 200)
        @Schema(description = "The title, at most 200 characters in each language; when absent, that of the event.")
        LocalizedText title,

        @Size(max = 100)
        @Schema(description = "The venue, by id or slug; none for what is online alone.", examples = "van-mieu")
        String venue,

        @Pattern(regexp = "https?://[^\\s]+")
        @Size(max = 2000)
        @Schema(
                description = "Where they are seen online.",
                pattern = "^https?://[^\\s]+$",
                examples = "https://example.org/truc-tiep")
        String onlineUrl,

        @Size(min = 1, max = 500)
        @Schema(
                description = "Why those may overlap with others in the venue that do; everybody reads it.",
                examples = "Hai hoạt động dùng chung sân khấu theo thoả thuận")
        String overlapReason,

        @Size(min = 1, max = 500)
        @Schema(
                description = "Where the records come from, for demonstration and imported ones.",
                examples = "Demonstration")
        String source,

        @Size(max = 50)
        @Schema(description = "The fields that are assumed and not known; no figure counts them.", uniqueItems = true)
        List<@NotNull @Size(max = 50) @Pattern(regexp = "[a-z][A-Za-z0-9]{0,49}") String> assumed) {

    private static final String CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9]";

    /** Lists that are left out are empty. */
    SeriesRequest {
        exceptions = exceptions == null ? List.of() : exceptions;
        assumed = assumed == null ? List.of() : assumed;
    }

    /** From when until when each takes place, the first one first. */
    List<Slot> slots() {
        Set<DayOfWeek> days = Set.copyOf(weekdays);
        return from.datesUntil(until.plusDays(1))
                .filter(day -> days.contains(day.getDayOfWeek()) && !exceptions.contains(day))
                .map(this::slotOn)
                .toList();
    }

    private Slot slotOn(LocalDate day) {
        LocalTime begins = LocalTime.parse(startTime);
        LocalTime ends = LocalTime.parse(endTime);
        LocalDate lastDay = ends.isAfter(begins) ? day : day.plusDays(1);
        return new Slot(instant(day, begins), instant(lastDay, ends));
    }

    private static Instant instant(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(FestivalDay.ZONE).toInstant();
    }

    /** What makes one of them by itself. */
    SessionRequest session(String event, Slot slot) {
        return new SessionRequest(
                event, title, slot.from(), slot.until(), venue, onlineUrl, overlapReason, source, assumed);
    }
}
