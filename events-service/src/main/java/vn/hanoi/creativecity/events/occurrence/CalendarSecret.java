package vn.hanoi.creativecity.events.occurrence;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * What opens somebody's own calendar: 160 random bits in an address that no reader of calendars can log in to. It is shown
 * once; what is kept is its hash.
 */
public record CalendarSecret(String text) {

    private static final int LETTERS = 32;
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final Pattern FORM = Pattern.compile("[a-z2-7]{" + LETTERS + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one: 32 letters of five bits each. */
    public static CalendarSecret fresh() {
        return new CalendarSecret(RANDOM.ints(LETTERS, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString());
    }

    /** Where the calendar is that it opens. */
    public String path() {
        return "/v1/calendars/registrations/" + text + ".ics";
    }

    /** Whether it could be one at all. */
    public boolean isPossible() {
        return FORM.matcher(text).matches();
    }

    /** What is kept of it. So many random bits need no salt. */
    public byte[] hash() {
        return Digests.sha256(text);
    }

    /** Logs must not open calendars. */
    @Override
    public String toString() {
        return "CalendarSecret";
    }
}
