package vn.hanoi.creativecity.platform.text;

import java.util.List;
import java.util.Locale;

/** One sentence for people, in both languages of the API. */
public record Message(String vi, String en) {

    /** The languages that the API answers in, the default first. */
    public static final List<Locale> LANGUAGES = List.of(Locale.of("vi"), Locale.ENGLISH);

    /** Longer than what any browser sends; the time that reading it takes grows with the square of its length. */
    private static final int LONGEST_WISH = 200;

    /** Fills both sentences with the same arguments, as {@link String#formatted} does. */
    public static Message of(String vi, String en, Object... args) {
        return args.length == 0 ? new Message(vi, en) : new Message(vi.formatted(args), en.formatted(args));
    }

    public String in(Locale language) {
        return language.getLanguage().equals("en") ? en : vi;
    }

    /** The language that an {@code Accept-Language} header asks for [RFC 9110 section 12.5.4]; Vietnamese by default. */
    public static Locale negotiate(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST_WISH) {
            return LANGUAGES.getFirst();
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return found == null ? LANGUAGES.getFirst() : found;
        } catch (IllegalArgumentException malformed) {
            return LANGUAGES.getFirst();
        }
    }
}
