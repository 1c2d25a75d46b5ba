package vn.hanoi.creativecity.platform.notification;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The rows from which mails are sent. */
@Singleton
class Outbox {

    private static final Duration CONTENT_IS_KEPT = Duration.ofDays(90);
    private static final int BATCH = 1_000;

    private final Session session;
    private final Clock clock;

    Outbox(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /**
     * The mail that is due for the longest time and that nobody else is sending. It is the caller's until the running
     * transaction ends; if the process dies, that is at once.
     */
    Optional<WaitingMail> takeDue() {
        return session.createNativeQuery("""
                        select id, event, address, name, languages, subject, text, created_at, attempts, tried_since
                        from notification where next_attempt_at <= :now
                        order by next_attempt_at limit 1 for update skip locked""", Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("event", String.class)
                .addScalar("address", String.class)
                .addScalar("name", String.class)
                .addScalar("languages", String.class)
                .addScalar("subject", String.class)
                .addScalar("text", String.class)
                .addScalar("created_at", Instant.class)
                .addScalar("attempts", Integer.class)
                .addScalar("tried_since", Instant.class)
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst()
                .map(Outbox::mail);
    }

    void markSent(WaitingMail mail) {
        session.createNativeMutationQuery("""
                        update notification set sent_at = :now, next_attempt_at = null, attempts = attempts + 1
                        where id = :id""")
                .setParameter("now", clock.instant())
                .setParameter("id", mail.id())
                .executeUpdate();
    }

    void postpone(WaitingMail mail, Instant until) {
        session.createNativeMutationQuery("""
                        update notification set next_attempt_at = :until, attempts = attempts + 1,
                            tried_since = coalesce(tried_since, :now)
                        where id = :id""")
                .setParameter("until", until)
                .setParameter("now", clock.instant())
                .setParameter("id", mail.id())
                .executeUpdate();
    }

    void giveUp(WaitingMail mail) {
        session.createNativeMutationQuery("""
                        update notification set given_up_at = :now, next_attempt_at = null, attempts = attempts + 1
                        where id = :id""")
                .setParameter("now", clock.instant())
                .setParameter("id", mail.id())
                .executeUpdate();
    }

    @Transactional
    int waiting() {
        return session.createNativeQuery(
                        "select cast(count(*) as integer) from notification where next_attempt_at is not null",
                        Integer.class)
                .getSingleResult();
    }

    /**
     * Lets go of what was said to whom long ago, and of what has waited so long. That it was said stays.
     *
     * @return whether there is more of it
     */
    @Transactional
    boolean forgetSome() {
        Instant now = clock.instant();
        int forgotten = session.createNativeMutationQuery("""
                        update notification set address = null, name = null, languages = null, subject = null,
                            text = null, next_attempt_at = null,
                            given_up_at = case when sent_at is null then coalesce(given_up_at, :now) end
                        where id in (select id from notification where address is not null and created_at < :oldest
                            order by created_at limit :batch for update skip locked)""")
                .setParameter("now", now)
                .setParameter("oldest", now.minus(CONTENT_IS_KEPT))
                .setParameter("batch", BATCH)
                .executeUpdate();
        return forgotten == BATCH;
    }

    private static WaitingMail mail(Tuple row) {
        return new WaitingMail(
                row.get("id", UUID.class),
                row.get("event", String.class),
                row.get("address", String.class),
                row.get("name", String.class),
                row.get("languages", String.class),
                row.get("subject", String.class),
                row.get("text", String.class),
                row.get("created_at", Instant.class),
                row.get("attempts", Integer.class),
                row.get("tried_since", Instant.class));
    }
}
