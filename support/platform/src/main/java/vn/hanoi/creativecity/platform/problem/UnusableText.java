package vn.hanoi.creativecity.platform.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import vn.hanoi.creativecity.platform.text.Message;

/** A string that no text column can hold: with a NUL, another control character or half a surrogate pair. */
public final class UnusableText extends MismatchedInputException implements Explained {

    private final Message text;

    private UnusableText(JsonParser parser, Message text) {
        super(parser, text.en());
        this.text = text;
    }

    @Override
    public Message text() {
        return text;
    }

    /** Refuses the string if it cannot be stored as it is. */
    public static String check(JsonParser parser, String value) throws UnusableText {
        if (value != null && !isUsable(value)) {
            throw new UnusableText(
                    parser,
                    new Message(
                            "Chuỗi có ký tự điều khiển hoặc ký tự Unicode không trọn vẹn.",
                            "The string holds a control character or an incomplete Unicode character."));
        }
        return value;
    }

    /** Whether every character can be stored: line breaks and tabs may, other controls may not. */
    public static boolean isUsable(String value) {
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            if (!isUsable(c)) {
                return false;
            }
            i += Character.charCount(c);
        }
        return true;
    }

    /** The text with U+FFFD in place of every character that cannot be stored or sent. */
    public static String replaceIn(String value) {
        return value.codePoints()
                .map(c -> isUsable(c) ? c : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isUsable(int c) {
        return c == '\n'
                || c == '\r'
                || c == '\t'
                || !(Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }
}
