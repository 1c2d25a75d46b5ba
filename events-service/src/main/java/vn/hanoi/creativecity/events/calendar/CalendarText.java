package vn.hanoi.creativecity.events.calendar;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hanoi.creativecity.events.occurrence.Language;
import vn.hanoi.creativecity.events.occurrence.Occurrence;
import vn.hanoi.creativecity.events.occurrence.Place;
import vn.hanoi.creativecity.events.occurrence.Words;
import vn.hanoi.creativecity.events.session.SessionStatus;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * Writes a calendar [RFC 5545, RFC 7986], session by session. Nothing in it depends on when it is written: what has not
 * changed is the same to the byte.
 */
final class CalendarText {

    static final String MEDIA_TYPE = "text/calendar";
    static final String TYPE = MEDIA_TYPE + ";charset=UTF-8";

    private static final String ZONE = "Asia/Ho_Chi_Minh";
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter FOR_PEOPLE = DateTimeFormatter.ofPattern("HH:mm, dd/MM/yyyy", Locale.ROOT);
    private static final Message BEFORE = new Message("Giờ trước đây: ", "Was to begin at ");
    private static final Message WHY = new Message("Lý do: ", "Why: ");

    private final ContentLines lines;
    private final Language language;
    private final String base;

    /** @param base of the addresses in it */
    CalendarText(OutputStream out, Language language, String base) {
        this.lines = new ContentLines(out);
        this.language = language;
        this.base = base;
    }

    /** @param source the address of the calendar itself; null for one that is nobody else's business */
    void begin(String name, String source) throws IOException {
        lines.line("BEGIN", "VCALENDAR");
        lines.line("VERSION", "2.0");
        lines.line("PRODID", "-//Ha Noi Creative City//API//" + language.code().toUpperCase(Locale.ROOT));
        lines.line("CALSCALE", "GREGORIAN");
        lines.text("NAME", name);
        lines.text("X-WR-CALNAME", name);
        lines.line("X-WR-TIMEZONE", ZONE);
        lines.line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        lines.line("X-PUBLISHED-TTL", "PT1H");
        lines.line("SOURCE;VALUE=URI", source);
        lines.line("BEGIN", "VTIMEZONE");
        lines.line("TZID", ZONE);
        lines.line("BEGIN", "STANDARD");
        lines.line("DTSTART", "19700101T000000");
        lines.line("TZOFFSETFROM", "+0700");
        lines.line("TZOFFSETTO", "+0700");
        lines.line("TZNAME", "+07");
        lines.line("END", "STANDARD");
        lines.line("END", "VTIMEZONE");
    }

    void add(Occurrence session) throws IOException {
        lines.line("BEGIN", "VEVENT");
        lines.line("UID", session.uid());
        // Without a METHOD it says when what is told was revised last [RFC 5545 section 3.8.7.2].
        lines.line("DTSTAMP", utc(session.revisedAt()));
        lines.line("LAST-MODIFIED", utc(session.revisedAt()));
        lines.line("SEQUENCE", session.sequence());
        lines.line("DTSTART;TZID=" + ZONE, local(session.start()));
        lines.line("DTEND;TZID=" + ZONE, local(session.end()));
        lines.line("STATUS", status(session.status()));
        if (!takesTime(session.status())) {
            lines.line("TRANSP", "TRANSPARENT");
        }
        lines.text("SUMMARY", session.headline(language));
        lines.text("DESCRIPTION", description(session));
        place(session);
        lines.line("URL", base + session.path());
        lines.line("CATEGORIES", categories(session));
        lines.line("END", "VEVENT");
    }

    void end() throws IOException {
        lines.line("END", "VCALENDAR");
    }

    private void place(Occurrence session) throws IOException {
        Place place = session.place();
        if (session.status() == SessionStatus.MOVED_ONLINE || place == null) {
            lines.text("LOCATION", session.onlineUrl());
        } else {
            String address = language.of(place.address());
            String name = language.of(place.name());
            lines.text("LOCATION", address == null ? name : name + ", " + address);
            if (place.isOnTheMap()) {
                lines.line("GEO", degrees(place.latitude()) + ';' + degrees(place.longitude()));
            }
        }
        if (session.onlineUrl() != null) {
            lines.line("CONFERENCE;VALUE=URI;FEATURE=VIDEO", session.onlineUrl());
        }
    }

    private String description(Occurrence session) {
        String moved = session.status() == SessionStatus.RESCHEDULED
                        && !session.previousStarts().isEmpty()
                ? language.of(BEFORE)
                        + FOR_PEOPLE.format(
                                hanoi(session, session.previousStarts().getLast()))
                : null;
        String reason = language.of(session.reason());
        return Stream.of(
                        language.of(session.event().summary()),
                        moved,
                        reason == null ? null : language.of(WHY) + reason)
                .filter(line -> line != null && !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static ZonedDateTime hanoi(Occurrence session, Instant instant) {
        return instant.atZone(session.start().getZone());
    }

    private String categories(Occurrence session) {
        return Stream.concat(
                        Stream.of(Words.type(session.event().type(), language)),
                        session.event().disciplines().stream().map(one -> Words.discipline(one, language)))
                .map(ContentLines::escaped)
                .collect(Collectors.joining(","));
    }

    /**
     * What is postponed has no time yet, and a calendar has no place for that: it is tentative at the time that it had, and
     * its title says more.
     */
    private static String status(SessionStatus status) {
        return switch (status) {
            case CANCELLED -> "CANCELLED";
            case POSTPONED -> "TENTATIVE";
            case SCHEDULED, RESCHEDULED, MOVED_ONLINE -> "CONFIRMED";
        };
    }

    private static boolean takesTime(SessionStatus status) {
        return status != SessionStatus.CANCELLED && status != SessionStatus.POSTPONED;
    }

    private static String local(ZonedDateTime time) {
        return LOCAL.format(time);
    }

    private static String utc(Instant instant) {
        return UTC.format(instant);
    }

    /** Six decimals are a tenth of a metre. */
    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
