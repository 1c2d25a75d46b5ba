package vn.hanoi.creativecity.events.registration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Now and then lets offers lapse that nobody has accepted in time; whoever touches the terms before does so too. */
@Singleton
class OfferSchedule {

    private static final Logger LOG = Logger.getLogger(OfferSchedule.class);

    private final TermsRepository terms;
    private final Seats seats;
    private final Session session;
    private final Clock clock;

    OfferSchedule(TermsRepository terms, Seats seats, Session session, Clock clock) {
        this.terms = terms;
        this.seats = seats;
        this.session = session;
        this.clock = clock;
    }

    @Scheduled(every = "{registration.offers.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        try {
            lapse();
        } catch (RuntimeException away) {
            LOG.warnf("Offers lapse later: %s", away.getMessage());
        }
    }

    /** Each set of terms in a transaction of its own, so that nobody waits for all of them. */
    @ActivateRequestContext
    void lapse() {
        List<UUID> stale = QuarkusTransaction.requiringNew().call(this::withLapsedOffers);
        stale.forEach(id -> QuarkusTransaction.requiringNew().run(() -> settle(id)));
    }

    private List<UUID> withLapsedOffers() {
        return session.createNativeQuery(
                        "select distinct terms_id from registration where state = 'OFFERED' and offer_until <= :end",
                        UUID.class)
                .addScalar("terms_id", UUID.class)
                .setParameter("end", clock.instant().minus(Seats.ON_THE_WAY))
                .getResultList();
    }

    /** Terms that are locked are left to who has them: they let offers lapse themselves. */
    private void settle(UUID id) {
        boolean isOurs = session.createNativeQuery(
                        "select id from registration_terms where id = :id for no key update skip locked", UUID.class)
                .addScalar("id", UUID.class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .isPresent();
        if (isOurs) {
            seats.settle(terms.findById(id), clock.instant());
        }
    }
}
