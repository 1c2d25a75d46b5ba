package vn.hanoi.creativecity.platform.notification;

import static vn.hanoi.creativecity.platform.notification.NotificationSettings.StartTls.NONE;
import static vn.hanoi.creativecity.platform.notification.NotificationSettings.StartTls.REQUIRED;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/** Hands mails to a mail server [RFC 5321, RFC 3207]. */
final class SmtpCarrier implements Carrier {

    private static final Duration TO_CONNECT = Duration.ofSeconds(10);

    /**
     * Long, because who gives up before the server has said whether it took the mail does not know it, and sends it again
     * [RFC 5321 section 4.5.3.2.6].
     */
    private static final Duration TO_ANSWER = Duration.ofMinutes(10);

    private final NotificationSettings.Smtp settings;
    private final String from;
    private final Session session;

    SmtpCarrier(NotificationSettings.Smtp settings, SSLSocketFactory tls) {
        this.settings = settings;
        from = settings.from()
                .filter(address -> address.matches(Recipient.ADDRESS))
                .orElseThrow(() -> new IllegalStateException("notifications.smtp.from must be an address: "
                        + "a mail server is set, and mails have to come from somebody"));
        session = Session.getInstance(properties(tls));
    }

    @Override
    public void carry(WaitingMail mail) throws Undelivered {
        try {
            Mail message = new Mail(mail, from);
            Transport transport = session.getTransport();
            try {
                transport.connect(
                        settings.user().orElse(null), settings.password().orElse(null));
                transport.sendMessage(message, message.getAllRecipients());
            } finally {
                close(transport);
            }
        } catch (MessagingException failure) {
            throw SmtpReply.to(failure);
        }
    }

    /** Whatever happens now, the server has answered. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException closed) {
            // It was closed from the other side.
        }
    }

    private Properties properties(SSLSocketFactory tls) {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", settings.host().orElseThrow());
        properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(settings.user().isPresent()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.starttls() != NONE));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.starttls() == REQUIRED));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.socketFactory", tls);
        properties.setProperty("mail.smtp.connectiontimeout", Long.toString(TO_CONNECT.toMillis()));
        properties.setProperty("mail.smtp.timeout", Long.toString(TO_ANSWER.toMillis()));
        properties.setProperty("mail.smtp.writetimeout", Long.toString(TO_ANSWER.toMillis()));
        // Between the answer to the mail and the mark in the database nothing shall be waited for.
        properties.setProperty("mail.smtp.quitwait", "false");
        return properties;
    }
}
