package vn.hanoi.creativecity.events.calendar;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Writes the lines of a calendar: escaped, folded by octets, ended by CRLF [RFC 5545 section 3.1]. */
final class ContentLines {

    private static final int OCTETS_OF_A_LINE = 75;
    private static final byte[] END = {'\r', '\n'};
    private static final byte[] FOLD = {'\r', '\n', ' '};

    private static final Pattern NEW_LINE = Pattern.compile("\r\n?|\n");

    /** What no text may hold [RFC 5545 section 3.3.11], but for the tab and for what becomes {@code \n}. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\t\n]]");

    private final OutputStream out;

    ContentLines(OutputStream out) {
        this.out = out;
    }

    /** A line whose value is written as it is; none for a value that is not there. */
    void line(String name, Object value) throws IOException {
        if (value == null) {
            return;
        }
        byte[] octets = (name + ':' + value).getBytes(StandardCharsets.UTF_8);
        int from = 0;
        int room = OCTETS_OF_A_LINE;
        while (octets.length - from > room) {
            int until = beginningOfCharacter(octets, from + room);
            out.write(octets, from, until - from);
            out.write(FOLD);
            from = until;
            // The space is a part of the line.
            room = OCTETS_OF_A_LINE - 1;
        }
        out.write(octets, from, octets.length - from);
        out.write(END);
    }

    /** A line whose value is a text; none for a text that is not there. */
    void text(String name, String text) throws IOException {
        line(name, text == null || text.isBlank() ? null : escaped(text));
    }

    static String escaped(String text) {
        String usable = CONTROL.matcher(NEW_LINE.matcher(text).replaceAll("\n")).replaceAll("");
        return usable.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** The last place up to this one at which a character begins: all but the first octet of one are 10xxxxxx. */
    private static int beginningOfCharacter(byte[] octets, int place) {
        int beginning = place;
        while ((octets[beginning] & 0xC0) == 0x80) {
            beginning--;
        }
        return beginning;
    }
}
