package vn.hanoi.creativecity.platform.notification;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.platform.text.Message;

/** A notification written out: greeting, text and farewell, in each language that its recipient gets it in. */
record Letter(Notification notification) {

    private static final Message GREETING = new Message("Kính gửi %s,", "Dear %s,");
    private static final Message GREETING_WITHOUT_NAME = new Message("Kính gửi Quý vị,", "Hello,");
    private static final Message FAREWELL = new Message("""
            Trân trọng,
            Hà Nội Creative City

            Thư này được gửi tự động, xin không trả lời.
            """, """
            Kind regards,
            Hà Nội Creative City

            This mail was sent automatically; please do not reply to it.
            """);
    private static final String ENGLISH_BELOW = "(English below)\n\n";
    private static final String BETWEEN_LANGUAGES = "\n* * *\n\n";

    String subject() {
        return languages().stream().map(notification.subject()::in).distinct().collect(Collectors.joining(" / "));
    }

    String text() {
        String text = languages().stream().map(this::textIn).collect(Collectors.joining(BETWEEN_LANGUAGES));
        return languages().size() == 1 ? text : ENGLISH_BELOW + text;
    }

    private String textIn(Locale language) {
        String name = notification.recipient().name();
        String greeting = name == null
                ? GREETING_WITHOUT_NAME.in(language)
                : GREETING.in(language).formatted(name);
        String text = notification.text().in(language).strip();
        return greeting + "\n\n" + text + "\n\n" + FAREWELL.in(language);
    }

    private List<Locale> languages() {
        return notification.recipient().languages();
    }
}
