package vn.hanoi.creativecity.platform.notification;

import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/** Where mails go. */
interface Carrier {

    /** Hands one mail over: when it returns, somebody else has it for good. */
    void carry(WaitingMail mail) throws Undelivered;

    /** A mail server before a folder; empty when the settings name neither. */
    static Optional<Carrier> of(NotificationSettings settings) {
        if (settings.smtp().host().isPresent()) {
            return Optional.of(new SmtpCarrier(settings.smtp(), (SSLSocketFactory) SSLSocketFactory.getDefault()));
        }
        return settings.folder().map(FolderCarrier::new);
    }
}
