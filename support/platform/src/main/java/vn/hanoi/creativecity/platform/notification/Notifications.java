package vn.hanoi.creativecity.platform.notification;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;
import vn.hanoi.creativecity.platform.slug.Ids;

/**
 * Tells persons what concerns them, by mail. What is sent here is written in the running transaction and leaves soon after
 * it is through; without the one there is not the other.
 */
@Singleton
public class Notifications {

    private final Session session;
    private final Clock clock;

    Notifications(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** Sends it once the running transaction is through, unless the same person was told of the same event before. */
    public void send(Notification notification) {
        Recipient recipient = notification.recipient();
        Letter letter = new Letter(notification);
        session.createNativeMutationQuery("""
                        insert into notification (id, event, recipient, address, name, languages, subject, text,
                            created_at, next_attempt_at)
                        values (:id, :event, sha256(convert_to(:event || chr(10) || :person, 'UTF8')), :address, :name,
                            :languages, :subject, :text, :now, :now)
                        on conflict (event, recipient) do nothing""")
                // It reads nothing that the session may hold unwritten; a call decides on thousands at once.
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .setParameter("id", Ids.next())
                .setParameter("event", notification.event())
                .setParameter("person", Recipient.keyOf(recipient.address()))
                .setParameter("address", recipient.address())
                .setParameter("name", recipient.name(), String.class)
                .setParameter("languages", recipient.contentLanguage())
                .setParameter("subject", letter.subject())
                .setParameter("text", letter.text())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /**
     * Forgets a person in the running transaction: what waits for the address is dropped, and what was sent keeps neither
     * the address nor what was said. A mail that is on its way is waited for.
     */
    public void erase(String address) {
        // First what waits: a row that is being sent is not deleted but waited for, and is then one of the others.
        session.createNativeMutationQuery("""
                        delete from notification where next_attempt_at is not null
                            and recipient = sha256(convert_to(event || chr(10) || :person, 'UTF8'))""")
                .setParameter("person", Recipient.keyOf(address))
                .executeUpdate();
        session.createNativeMutationQuery("""
                        update notification set address = null, name = null, languages = null, subject = null,
                            text = null, recipient = uuid_send(gen_random_uuid())
                        where recipient = sha256(convert_to(event || chr(10) || :person, 'UTF8'))""")
                .setParameter("person", Recipient.keyOf(address))
                .executeUpdate();
    }
}
