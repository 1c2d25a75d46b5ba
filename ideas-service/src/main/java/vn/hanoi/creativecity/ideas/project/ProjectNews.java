package vn.hanoi.creativecity.ideas.project;

import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import vn.hanoi.creativecity.platform.notification.Notification;
import vn.hanoi.creativecity.platform.notification.Notifications;
import vn.hanoi.creativecity.platform.notification.Recipient;
import vn.hanoi.creativecity.platform.text.Message;

/** Tells whoever answers for a project what concerns it, by mail, in the transaction in which it happens. */
@Singleton
public class ProjectNews {

    private static final Pattern ADDRESS = Pattern.compile(Recipient.ADDRESS);

    private final Notifications notifications;

    ProjectNews(Notifications notifications) {
        this.notifications = notifications;
    }

    /** @param event what happened; the same person is told once of it */
    public void tell(Project project, String event, Message subject, Message text) {
        project.contact().ifPresent(contact -> tell(contact.mail(), contact.name(), event, subject, text));
    }

    /** Not every address that somebody has written down is one that mail can be sent to. */
    public void tell(String address, String name, String event, Message subject, Message text) {
        if (ADDRESS.matcher(address).matches()) {
            notifications.send(new Notification(event, Recipient.of(address, name), subject, text));
        }
    }
}
