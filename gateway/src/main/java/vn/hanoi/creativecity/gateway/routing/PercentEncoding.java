package vn.hanoi.creativecity.gateway.routing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Percent-encoding as RFC 3986 has it, over UTF-8 and nothing else. */
final class PercentEncoding {

    /** What stands for itself in a segment [RFC 3986 section 3.3], but for {@code ;}, which services may cut at. */
    private static final String PUNCTUATION = "-._~!$&'()*+,=:@";

    private static final String UNRESERVED = "-._~";

    /** Where there are escapes already. */
    private static final String IN_VALUES = PUNCTUATION + "%/?";

    private PercentEncoding() {}

    /** The text; empty if an escape is broken or the bytes are not UTF-8. */
    static Optional<String> decode(String raw) {
        if (raw.indexOf('%') < 0) {
            return Optional.of(raw);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '%') {
                bytes.write(c);
            } else if (i + 2 < raw.length() && isHex(raw.charAt(i + 1)) && isHex(raw.charAt(i + 2))) {
                bytes.write(HexFormat.fromHexDigits(raw, i + 1, i + 3));
                i += 2;
            } else {
                return Optional.empty();
            }
        }
        return utf8(bytes.toByteArray());
    }

    /** A segment of a path in the one form that everybody reads alike. */
    static String encodeSegment(String text) {
        return encode(text.getBytes(StandardCharsets.UTF_8), PUNCTUATION);
    }

    /** The name of a parameter in that form: what is not unreserved is escaped. */
    static String encodeName(String text) {
        return encode(text.getBytes(StandardCharsets.UTF_8), UNRESERVED);
    }

    /**
     * The value of a parameter in which the characters that RFC 3986 leaves out, and that browsers send all the same, are
     * escaped; {@code ;} too, at which some services would cut.
     */
    static String escapeValue(String raw) {
        return encode(raw.getBytes(StandardCharsets.US_ASCII), IN_VALUES);
    }

    static boolean isPlainInSegment(char c) {
        return isPlain(c, PUNCTUATION);
    }

    private static String encode(byte[] bytes, String punctuation) {
        StringBuilder encoded = new StringBuilder(bytes.length);
        for (byte b : bytes) {
            if (isPlain((char) b, punctuation)) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return encoded.toString();
    }

    private static boolean isPlain(char c, String punctuation) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || punctuation.indexOf(c) >= 0;
    }

    private static boolean isHex(char c) {
        return HexFormat.isHexDigit(c);
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
