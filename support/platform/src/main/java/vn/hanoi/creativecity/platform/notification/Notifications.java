package vn.hanoi.creativecity.platform.notification;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.write.DeferredWrites;

/**
 * Tells persons what concerns them, by mail. What is sent here is written in the running transaction and leaves soon after
 * it is through; without the one there is not the other.
 */
@Singleton
public class Notifications {

    private static final String INSERT = """
            insert into notification (id, event, recipient, address, name, languages, subject, text, created_at,
                next_attempt_at)
            values (?, ?, sha256(convert_to(? || chr(10) || ?, 'UTF8')), ?, ?, ?, ?, ?, ?, ?)
            on conflict (event, recipient) do nothing""";

    private final Session session;
    private final DeferredWrites writes;
    private final Clock clock;

    Notifications(Session session, DeferredWrites writes, Clock clock) {
        this.session = session;
        this.writes = writes;
        this.clock = clock;
    }

    /** Sends it once the running transaction is through, unless the same person was told of the same event before. */
    public void send(Notification notification) {
        Recipient recipient = notification.recipient();
        Letter letter = new Letter(notification);
        UUID id = Ids.next();
        Instant now = clock.instant();
        writes.add(
                INSERT,
                row -> row.add(id)
                        .add(notification.event())
                        .add(notification.event())
                        .add(Recipient.keyOf(recipient.address()))
                        .add(recipient.address())
                        .add(recipient.name())
                        .add(recipient.contentLanguage())
                        .add(letter.subject())
                        .add(letter.text())
                        .add(now)
                        .add(now));
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
