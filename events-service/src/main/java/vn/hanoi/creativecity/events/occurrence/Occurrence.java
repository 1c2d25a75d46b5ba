package vn.hanoi.creativecity.events.occurrence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.hanoi.creativecity.events.session.SessionStatus;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.Message;
import vn.hanoi.creativecity.platform.time.Clocks;

/**
 * A session as every format tells of it: with what its event and its venue say.
 *
 * @param number its number in schedules
 * @param uid by which calendars know it
 * @param sequence how often its subscribers had to be told of a change
 * @param revisedAt when they had to be last
 * @param day of the festival, which ends at four in the morning
 * @param previousStarts when it should have begun before each time that it was moved, the latest last
 * @param ownTitle in place of that of its event; null without one
 * @param place null where it is not known, or only online
 * @param performers only where they were asked for
 */
public record Occurrence(
        UUID id,
        int number,
        String uid,
        int sequence,
        Instant revisedAt,
        LocalDate day,
        Instant startsAt,
        Instant endsAt,
        SessionStatus status,
        List<Instant> previousStarts,
        LocalizedText reason,
        String onlineUrl,
        LocalizedText ownTitle,
        ToldEvent event,
        Place place,
        List<Performer> performers) {

    private static final Map<SessionStatus, Message> MARKS = Map.of(
            SessionStatus.POSTPONED, new Message("Hoãn", "Postponed"),
            SessionStatus.CANCELLED, new Message("Đã huỷ", "Cancelled"),
            SessionStatus.MOVED_ONLINE, new Message("Trực tuyến", "Online"));

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    /** Its event. */
    public record ToldEvent(
            UUID id,
            String slug,
            String type,
            LocalizedText title,
            LocalizedText summary,
            LocalizedText description,
            List<String> disciplines,
            List<String> languages) {}

    /** Formats that know no states, and readers that do not show them, still tell by the title. */
    public String headline(Language language) {
        String title = language.of(title());
        Message mark = MARKS.get(status);
        return mark == null ? title : language.of(mark) + ": " + title;
    }

    public LocalizedText title() {
        return ownTitle == null ? event.title() : ownTitle;
    }

    /** By the clocks of the city. */
    public ZonedDateTime start() {
        return startsAt.atZone(Clocks.HA_NOI);
    }

    public ZonedDateTime end() {
        return endsAt.atZone(Clocks.HA_NOI);
    }

    /** An instant as ISO 8601 and RFC 3339 write it, by the clocks of the city. */
    public static String iso(Instant instant) {
        return ISO.format(instant.atZone(Clocks.HA_NOI));
    }

    public String path() {
        return "/v1/sessions/" + id;
    }
}
