package vn.hanoi.creativecity.gateway.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** When a receiver wants to be asked again [RFC 9110, 10.2.3]: in so many seconds, or at a date. */
final class RetryAfter {

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    /** The form of today, and the two that HTTP once had [RFC 9110, 5.6.7]. */
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.RFC_1123_DATE_TIME,
            DateTimeFormatter.ofPattern("EEEE, dd-MMM-uu HH:mm:ss 'GMT'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss uuuu", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC));

    private RetryAfter() {}

    /**
     * How long to wait, a day at most; empty when nothing is asked for, or nothing that can be read or lies ahead.
     *
     * @param value what the header says, or null
     * @param date the header {@code Date}, or null: by the clock of whoever names a date it is read best
     */
    static Optional<Duration> of(String value, String date, Instant now) {
        if (value == null) {
            return Optional.empty();
        }
        Optional<Duration> wait = SECONDS.matcher(value).matches()
                ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
                : instant(value).map(then -> Duration.between(instant(date).orElse(now), then));
        return wait.filter(it -> !it.isNegative()).map(it -> it.compareTo(LONGEST) < 0 ? it : LONGEST);
    }

    private static Optional<Instant> instant(String text) {
        return text == null
                ? Optional.empty()
                : DATES.stream().flatMap(form -> read(form, text).stream()).findFirst();
    }

    private static Optional<Instant> read(DateTimeFormatter form, String text) {
        try {
            return Optional.of(form.parse(text, Instant::from));
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }
}
