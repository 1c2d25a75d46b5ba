package vn.hanoi.creativecity.events.registration;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.state.Grounds;
import vn.hanoi.creativecity.platform.state.TransitionHistory;

/**
 * Gives seats that nobody has to those who wait: in their order, each to the first whose group fits, so that a large group
 * holds up no small one behind it. Whoever changes anything under terms ends with it, so afterwards nobody waits who would
 * fit, and whoever comes and fits may take what is free.
 */
@Singleton
class Seats {

    /** For so long an offer stays that has ended: who accepted it in time may still wait for the lock. */
    static final Duration ON_THE_WAY = Duration.ofSeconds(30);

    private static final int AT_ONCE = 200;

    private final RegistrationRepository registrations;
    private final Occasions occasions;
    private final RegistrationNews news;
    private final TransitionHistory history;
    private final Audit audit;
    private final Session session;

    Seats(
            RegistrationRepository registrations,
            Occasions occasions,
            RegistrationNews news,
            TransitionHistory history,
            Audit audit,
            Session session) {
        this.registrations = registrations;
        this.occasions = occasions;
        this.news = news;
        this.history = history;
        this.audit = audit;
        this.session = session;
    }

    /**
     * Lets offers lapse that have ended, takes back those that no longer fit, and offers what is free.
     *
     * @param terms locked
     * @param at the instant that counts
     */
    void settle(RegistrationTerms terms, Instant at) {
        List<Moved> moves = new ArrayList<>();
        recount(terms);
        if (terms.offered() > 0) {
            lapse(terms, at, moves);
            withdraw(terms, at, moves);
        }
        if (terms.waiting() > 0 && terms.free() > 0) {
            offer(terms, at, moves);
        }
        moves.forEach(move -> history.append(
                move.registration().id(),
                "state",
                move.from(),
                move.registration().state(),
                Grounds.NONE,
                at));
        if (!moves.isEmpty()) {
            audit.record(moves.stream().map(Moved::change).toList());
        }
    }

    /**
     * What the terms are for is at another time: offers end then at the latest, and whoever has one that ends earlier now
     * is told.
     *
     * @param terms locked
     */
    void shortenOffers(RegistrationTerms terms, Instant at) {
        Optional<Instant> end = occasions.lastMoment(terms, at);
        if (end.isEmpty()) {
            return;
        }
        List<Audit.Change> changes = new ArrayList<>();
        for (Registration registration : registrations.withOfferBeyond(terms, end.get())) {
            RegistrationResponse before = RegistrationResponse.whole(registration);
            registration.shortenOffer(end.get(), at);
            changes.add(new Audit.Change(
                    Audit.CHANGED,
                    Registration.COLLECTION,
                    registration.id(),
                    before,
                    RegistrationResponse.whole(registration)));
            if (end.get().isAfter(at)) {
                news.offerShortened(registration, occasions.of(terms));
            }
        }
        audit.record(changes);
    }

    private void lapse(RegistrationTerms terms, Instant at, List<Moved> moves) {
        List<Registration> lapsed = registrations.withLapsedOffer(terms, at.minus(ON_THE_WAY));
        for (Registration registration : lapsed) {
            moves.add(Moved.by(registration, () -> registration.cancel(Cancellation.OFFER_LAPSED, at)));
            news.offerLapsed(registration, occasions.of(terms));
        }
        if (!lapsed.isEmpty()) {
            recount(terms);
        }
    }

    /** Nobody who has a seat loses it; of those who are offered some, the first keep theirs. */
    private void withdraw(RegistrationTerms terms, Instant at, List<Moved> moves) {
        if (terms.taken() + terms.offered() <= terms.capacity()) {
            return;
        }
        int room = terms.capacity() - terms.taken();
        for (Registration registration : registrations.withOffer(terms)) {
            if (registration.groupSize() <= room) {
                room -= registration.groupSize();
            } else {
                moves.add(Moved.by(registration, () -> registration.withdrawOffer(at)));
                news.offerWithdrawn(registration, occasions.of(terms));
            }
        }
        recount(terms);
    }

    private void offer(RegistrationTerms terms, Instant at, List<Moved> moves) {
        Occasion occasion = occasions.of(terms);
        Instant until = occasions.offerUntil(terms, at);
        if (terms.isCancelled() || !until.isAfter(at)) {
            return;
        }
        int free = terms.free();
        long turn = 0;
        boolean more = true;
        while (free > 0 && more) {
            List<Registration> next = registrations.waitingBehind(terms, turn, free, AT_ONCE);
            for (Registration registration : next) {
                turn = registration.turn();
                if (registration.groupSize() <= free) {
                    free -= registration.groupSize();
                    moves.add(Moved.by(registration, () -> registration.offer(until, at)));
                    news.offered(registration, occasion);
                }
            }
            more = next.size() == AT_ONCE;
        }
        recount(terms);
    }

    /** The database has counted what was written. */
    private void recount(RegistrationTerms terms) {
        session.flush();
        session.refresh(terms);
    }

    private record Moved(Registration registration, RegistrationState from, RegistrationResponse before) {

        static Moved by(Registration registration, Runnable move) {
            Moved moved = new Moved(registration, registration.state(), RegistrationResponse.whole(registration));
            move.run();
            return moved;
        }

        Audit.Change change() {
            return new Audit.Change(
                    Audit.MOVED,
                    Registration.COLLECTION,
                    registration.id(),
                    before,
                    RegistrationResponse.whole(registration));
        }
    }
}
