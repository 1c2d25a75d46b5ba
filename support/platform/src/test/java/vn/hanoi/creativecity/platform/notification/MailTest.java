package vn.hanoi.creativecity.platform.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hanoi.creativecity.platform.text.Message;

/** Mails as they arrive. */
@QuarkusTest
class MailTest {

    private static final List<String> HEADERS = List.of(
            "Auto-Submitted",
            "Content-Language",
            "Content-Transfer-Encoding",
            "Content-Type",
            "Date",
            "From",
            "MIME-Version",
            "Message-ID",
            "Subject",
            "To");

    private final Post post;
    private final MailServer server = MailServer.start();

    MailTest(Post post) {
        this.post = post;
    }

    @BeforeEach
    void empty() {
        post.empty();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void whoseLanguageIsNotKnownReadsItInBothVietnameseFirst() {
        ReceivedMail mail = sent(
                Recipient.of("lan@example.org", "Trần Thị Lan"),
                new Message("Lời mời thẩm định “Phố sách”", "Invitation to review “Book Street”"),
                new Message(
                        "Mời bạn thẩm định trước ngày 22/11/2026.\n\nhttps://creative.example/1", "Please review."));

        assertEquals("Lời mời thẩm định “Phố sách” / Invitation to review “Book Street”", mail.subject());
        assertEquals("Trần Thị Lan <lan@example.org>", mail.to());
        assertEquals("Hà Nội Creative City <no-reply@creative.example>", mail.from());
        assertEquals("vi, en", mail.header("Content-Language"));
        assertEquals("""
                (English below)

                Kính gửi Trần Thị Lan,

                Mời bạn thẩm định trước ngày 22/11/2026.

                https://creative.example/1

                Trân trọng,
                Hà Nội Creative City

                Thư này được gửi tự động, xin không trả lời.

                * * *

                Dear Trần Thị Lan,

                Please review.

                Kind regards,
                Hà Nội Creative City

                This mail was sent automatically; please do not reply to it.
                """, mail.text());
    }

    @Test
    void whoseLanguageIsKnownReadsItInThat() {
        ReceivedMail mail = sent(Recipient.of("an@example.org", null).reading(Locale.ENGLISH), Post.SUBJECT, Post.TEXT);

        assertEquals("Invitation to review", mail.subject());
        assertEquals("an@example.org", mail.to());
        assertEquals("en", mail.header("Content-Language"));
        assertEquals("""
                Hello,

                Please review.

                Kind regards,
                Hà Nội Creative City

                This mail was sent automatically; please do not reply to it.
                """, mail.text());
    }

    @Test
    void itSaysWhatProgramsNeedToKnow() {
        Instant before = Instant.now();
        ReceivedMail mail = sent(Recipient.of("lan@example.org", "Lan"), Post.SUBJECT, Post.TEXT);

        assertEquals(HEADERS, mail.headerNames());
        assertEquals("auto-generated", mail.header("Auto-Submitted"));
        assertEquals("1.0", mail.header("MIME-Version"));
        assertEquals("text/plain; charset=UTF-8", mail.header("Content-Type"));
        assertEquals("quoted-printable", mail.header("Content-Transfer-Encoding"));
        OffsetDateTime date = OffsetDateTime.parse(mail.header("Date"), DateTimeFormatter.RFC_1123_DATE_TIME);
        assertEquals("+07:00", date.getOffset().getId());
        assertTrue(!date.toInstant().isBefore(before.minusSeconds(1))
                && !date.toInstant().isAfter(Instant.now()));
        assertEquals(
                "<" + post.query("select id from notification").getFirst() + "@creative.example>",
                mail.header("Message-ID"));
    }

    @Test
    void onTheWireItIsShortLinesOfAscii() {
        String long998 = "Đường lên đỉnh Tản Viên ".repeat(60);
        ReceivedMail mail = sent(
                Recipient.of("lan@example.org", "Trần Thị Lan"),
                new Message(long998, "a b c ".repeat(100)),
                new Message(long998, "x".repeat(2_000)));

        assertEquals(
                List.of(),
                Stream.of(mail.raw().split("\r\n"))
                        .filter(line -> line.length() > 78 || !line.matches("[\\t\\x20-\\x7e]*"))
                        .toList());
        assertEquals(long998.strip() + " / " + "a b c ".repeat(100).strip(), mail.subject());
        assertTrue(mail.text().contains(long998.strip()));
        assertTrue(mail.text().contains("x".repeat(2_000)));
    }

    @Test
    void whatLooksLikeTheEndOfTheMailIsNot() {
        Message dots = new Message("trước\n.\n..\n.sau\nFrom đây", "before\n.\nQUIT\n.after");
        ReceivedMail mail = sent(Recipient.of("lan@example.org", null), Post.SUBJECT, dots);

        assertTrue(mail.text().contains(dots.vi() + "\n\nTrân trọng"), mail::text);
        assertTrue(mail.text().contains(dots.en() + "\n\nKind regards"), mail::text);
        assertEquals(1, server.received().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lan\r\nBcc: minh@example.org",
                "Lan\nBcc: minh@example.org",
                "Lan\rBcc: minh@example.org",
                "Lan\r\n\r\nBcc: minh@example.org",
                "Lan\u0085Bcc: minh@example.org",
                "Lan\u2028Bcc: minh@example.org",
                "Lan\u000bBcc: minh@example.org",
                "Lan\" <minh@example.org>, \"Bcc: ",
                "=?UTF-8?Q?Lan=0D=0ABcc:_minh@example.org?="
            })
    void aNameOrASubjectIsNeverAnotherHeader(String text) {
        ReceivedMail mail = sent(Recipient.of("lan@example.org", text), new Message(text, text), Post.TEXT);

        assertEquals(HEADERS, mail.headerNames());
        assertEquals("lan@example.org", mail.recipient());
        assertEquals(
                text.replaceAll("[\\r\\n\\u0085\\u2028\\u000b]+", " ")
                        .replace("=?", "= ?")
                        .strip(),
                mail.subject());
        assertEquals(1, server.received().size());
    }

    private ReceivedMail sent(Recipient recipient, Message subject, Message text) {
        post.send(new Notification(Post.event(), recipient, subject, text));
        post.dispatcher(server).sendWhatIsDue();
        return server.only();
    }
}
