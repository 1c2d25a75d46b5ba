package vn.hanoi.creativecity.platform.notification;

import static vn.hanoi.creativecity.platform.notification.Undelivered.Lasting.FOR_ALL;
import static vn.hanoi.creativecity.platform.notification.Undelivered.Lasting.FOR_GOOD;
import static vn.hanoi.creativecity.platform.notification.Undelivered.Lasting.FOR_NOW;

import jakarta.mail.MessagingException;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** What a mail server said instead of taking a mail [RFC 5321 section 4.2, RFC 3463]. */
record SmtpReply(int code, String text) {

    private static final int CLOSING = 421;

    /** The server refuses us, as where we are not allowed to relay: the mail is good, and may be taken once that is mended. */
    private static final Pattern POLICY = Pattern.compile("^5\\d\\d[ -]5\\.7\\.");

    /** Only an answer to the recipient or to the content is about this mail; all else would have met any. */
    static Undelivered to(MessagingException failure) {
        for (Exception e = failure; e instanceof MessagingException m; e = m.getNextException()) {
            if (e instanceof SMTPAddressFailedException recipient) {
                return new SmtpReply(recipient.getReturnCode(), recipient.getMessage()).refusal();
            }
        }
        if (failure instanceof SMTPSendFailedException refused) {
            SmtpReply reply = new SmtpReply(refused.getReturnCode(), refused.getMessage());
            boolean isAboutUs = refused.getCommand().startsWith("MAIL");
            return isAboutUs ? new Undelivered(FOR_ALL, "sender refused, SMTP " + reply.code) : reply.refusal();
        }
        return new Undelivered(FOR_ALL, failure.getClass().getSimpleName());
    }

    private Undelivered refusal() {
        if (code < 400 || code == CLOSING) {
            return new Undelivered(FOR_ALL, code < 0 ? "the connection was closed" : "SMTP " + code);
        }
        boolean isFinal = code >= 500 && !POLICY.matcher(text).find();
        return new Undelivered(isFinal ? FOR_GOOD : FOR_NOW, "SMTP " + code);
    }
}
