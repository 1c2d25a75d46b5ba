package vn.hanoi.creativecity.platform.notification;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.hanoi.creativecity.platform.time.Clocks;

/**
 * A notification as it goes through the net [RFC 5322, RFC 2045 to 2047]. It is the same to the byte each time that it is
 * made: where a mail arrives twice, its Message-ID tells.
 */
final class Mail extends MimeMessage {

    private static final String SENDER = "Hà Nội Creative City";
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(Clocks.HA_NOI);

    private final String messageId;

    Mail(WaitingMail mail, String from) throws MessagingException {
        super((Session) null);
        messageId = "<" + mail.id() + from.substring(from.indexOf('@')) + ">";
        setFrom(address(from, SENDER));
        setRecipient(RecipientType.TO, address(mail.address(), mail.name()));
        setHeader("Date", DATE.format(mail.createdAt()));
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("Content-Language", mail.languages());
        setSubject(mail.subject(), UTF_8);
        setText(mail.text(), UTF_8);
        saveChanges();
    }

    private static InternetAddress address(String address, String name) {
        try {
            return new InternetAddress(address, name, UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
