package vn.hanoi.creativecity.events.certificate;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a certificate is verified by: 100 random bits, written so that they can be read out and typed. Letters that look
 * like digits are none of the alphabet, and are read as these.
 */
final class Code {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern PLAIN = Pattern.compile("[" + ALPHABET + "]{20}");
    private static final SecureRandom CHANCE = new SecureRandom();

    private Code() {}

    static String random() {
        StringBuilder code = new StringBuilder();
        CHANCE.ints(20, 0, ALPHABET.length()).mapToObj(ALPHABET::charAt).forEach(code::append);
        return grouped(code);
    }

    /** The code as it is kept, however somebody has written it; empty when it can be none. */
    static Optional<String> read(String written) {
        String plain = written.toUpperCase(Locale.ROOT)
                .replaceAll("[- ]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        return PLAIN.matcher(plain).matches() ? Optional.of(grouped(new StringBuilder(plain))) : Optional.empty();
    }

    private static String grouped(StringBuilder plain) {
        return plain.insert(15, '-').insert(10, '-').insert(5, '-').toString();
    }
}
