package vn.hanoi.creativecity.events.registration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Lets go of who registered some time after the last session has ended. How many came stays. */
@Singleton
class ContactRetention {

    private static final Logger LOG = Logger.getLogger(ContactRetention.class);
    private static final int AT_ONCE = 500;

    private final Duration kept;
    private final Session session;
    private final Clock clock;

    ContactRetention(@ConfigProperty(name = "registration.contacts-kept") Duration kept, Session session, Clock clock) {
        this.kept = kept;
        this.session = session;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        try {
            forget();
        } catch (RuntimeException away) {
            LOG.warnf("Who registered is forgotten later: %s", away.getMessage());
        }
    }

    void forget() {
        while (QuarkusTransaction.requiringNew().call(this::forgetSome) == AT_ONCE) {
            // It has done its work.
        }
    }

    private int forgetSome() {
        return session.createNativeMutationQuery("""
                        update registration set name = null, mail = null, guests = '{}', calendar_hash = null,
                            forgotten_at = :now, updated_at = :now, version = version + 1
                        where id in (
                            select r.id from registration r join registration_terms t on t.id = r.terms_id
                            where r.forgotten_at is null and :before > coalesce(
                                (select max(s.ends_at) from session s where s.id = t.session_id or s.event_id = t.event_id),
                                t.closes_at)
                            order by r.id limit :most for no key update of r skip locked)""")
                .setParameter("now", clock.instant())
                .setParameter("before", clock.instant().minus(kept))
                .setParameter("most", AT_ONCE)
                .executeUpdate();
    }
}
