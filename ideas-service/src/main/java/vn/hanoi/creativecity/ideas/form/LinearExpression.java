package vn.hanoi.creativecity.ideas.form;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.regex.RegularExpression;
import java.util.Optional;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * Regular expressions of people whom nobody need trust: RE2 takes time that grows with the length of the text and of the
 * expression, and never with a power of it. What it lacks for that are look-around and back-references.
 */
final class LinearExpression {

    /** In instructions: a text is read once for each of them at most. */
    private static final int LARGEST = 500;

    private LinearExpression() {}

    /** Why the pattern cannot be used; empty when it can. */
    static Optional<Message> flawIn(String pattern) {
        if (ExpressionSize.of(pattern) > LARGEST) {
            return Optional.of(tooLarge());
        }
        try {
            return Pattern.compile(pattern).programSize() > LARGEST ? Optional.of(tooLarge()) : Optional.empty();
        } catch (PatternSyntaxException unusable) {
            return Optional.of(Message.of(
                    "Không dùng được như một biểu thức chính quy: %s.",
                    "Cannot be used as a regular expression: %s.", unusable.getDescription()));
        }
    }

    /** The size of what a usable pattern is compiled to. */
    static int size(String pattern) {
        return Pattern.compile(pattern).programSize();
    }

    /** Finds the pattern anywhere in a text, as JSON Schema has it. */
    static RegularExpression matcher(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return text -> compiled.matcher(text).find();
    }

    private static Message tooLarge() {
        return new Message(
                "Quá lớn: hãy lặp ít lần hơn, hoặc dùng maxLength.", "Too large: repeat less often, or use maxLength.");
    }
}
