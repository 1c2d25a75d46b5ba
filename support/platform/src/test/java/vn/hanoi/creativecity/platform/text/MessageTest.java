package vn.hanoi.creativecity.platform.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none               | vi",
                "''                 | vi",
                "vi                 | vi",
                "vi-VN              | vi",
                "en                 | en",
                "EN                 | en",
                "en-GB              | en",
                "en-GB, vi;q=0.5    | en",
                "vi;q=0.5, en       | en",
                "en;q=0.5, vi;q=0.6 | vi",
                "fr, de             | vi",
                "fr, en;q=0.1       | en",
                "*                  | vi",
                "fr, *;q=0.5        | vi",
                "vi;q=0, en         | en",
                "en;q=0             | vi",
                "en;q=2             | vi",
                ";;;==              | vi",
                "en_GB              | vi"
            })
    void theLanguageIsNegotiated(String acceptLanguage, String language) {
        assertEquals(language, Message.negotiate(acceptLanguage).getLanguage());
    }

    /** To read a header takes the square of its length. */
    @Test
    void whatIsTooLongToBeAWishIsNone() {
        assertEquals("en", Message.negotiate("en" + ", fr".repeat(49)).getLanguage());
        assertEquals("vi", Message.negotiate("en" + ", fr".repeat(50)).getLanguage());
    }

    @Test
    void vietnameseSpeaksForEveryLanguageButEnglish() {
        Message message = new Message("Xin chào", "Hello");

        assertEquals("Xin chào", message.in(Locale.of("vi")));
        assertEquals("Hello", message.in(Locale.UK));
        assertEquals("Xin chào", message.in(Locale.FRENCH));
    }

    @Test
    void bothSentencesTakeTheSameArguments() {
        assertEquals(new Message("từ a sang b", "b after a"), Message.of("từ %s sang %s", "%2$s after %1$s", "a", "b"));
    }

    @Test
    void withoutArgumentsAPercentSignIsOne() {
        assertEquals(new Message("100%", "100%"), Message.of("100%", "100%"));
    }
}
