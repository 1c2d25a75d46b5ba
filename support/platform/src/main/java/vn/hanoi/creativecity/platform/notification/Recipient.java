package vn.hanoi.creativecity.platform.notification;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * Whom a notification is for.
 *
 * @param name how the person is greeted; null where it is not known
 * @param language what the person reads; null where it is not known, and then the mail says it in both languages
 */
public record Recipient(String address, String name, Locale language) {

    /** What an address looks like that every mail server takes [RFC 5321 section 4.1.2, without quoted names]. */
    public static final String ADDRESS = "(?=.{6,254}$)(?=[^@]{1,64}@)"
            + "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
            + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    /** What is said of one that is none, of which the pattern would tell nobody anything. */
    public static final String NO_ADDRESS = "{creativecity.MailAddress.message}";

    private static final Pattern VALID = Pattern.compile(ADDRESS);

    public Recipient {
        if (!VALID.matcher(address).matches()) {
            throw new IllegalArgumentException("Not an address that mail can be sent to");
        }
        name = name == null || name.isBlank() ? null : OneLine.of(name);
    }

    public static Recipient of(String address, String name) {
        return new Recipient(address, name, null);
    }

    public Recipient reading(Locale known) {
        return new Recipient(address, name, known);
    }

    List<Locale> languages() {
        return language == null ? Message.LANGUAGES : List.of(language);
    }

    /** As the mail names them, such as {@code vi, en} [RFC 3282]. */
    String contentLanguage() {
        return languages().stream().map(Locale::getLanguage).collect(Collectors.joining(", "));
    }

    /** The same person, however the address is written. */
    static String keyOf(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    /** Nobody's address shall get into a log by accident. */
    @Override
    public String toString() {
        return "a recipient";
    }
}
