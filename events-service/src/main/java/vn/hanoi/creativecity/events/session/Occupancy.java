package vn.hanoi.creativecity.events.session;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.FlushMode;
import org.hibernate.jpa.HibernateHints;
import org.hibernate.query.QueryFlushMode;
import vn.hanoi.creativecity.events.venue.Venue;

/**
 * Which sessions a venue has. It is locked before, so that what is found stays true until the transaction ends. Nothing is
 * written by asking: the database would refuse what is to be asked about, without saying what is in its way.
 */
@Singleton
class Occupancy {

    private static final int MOST = 20;
    private static final UUID NONE = new UUID(0, 0);

    private final SessionRepository sessions;

    Occupancy(SessionRepository sessions) {
        this.sessions = sessions;
    }

    /** Whoever else wants to have something in the venue waits. What is known of the venue stays as it was read. */
    void lock(Venue venue) {
        sessions.getSession()
                .createNativeQuery("select id from venue where id = :id for no key update", UUID.class)
                .addScalar("id", UUID.class)
                .setParameter("id", venue.id())
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .getSingleResult();
    }

    /**
     * Those that take place in the venue, which takes one at a time, within the slot; as many as anybody reads. Also those
     * that were there before it took one alone.
     *
     * @param except a session that does not count, as it is the one to be placed
     */
    List<Session> within(Venue venue, Slot slot, UUID except) {
        return taking(venue, slot, except).page(0, MOST).list();
    }

    /** All of them. */
    List<Session> all(Venue venue, Slot slot) {
        return taking(venue, slot, NONE).list();
    }

    private PanacheQuery<Session> taking(Venue venue, Slot slot, UUID except) {
        return sessions.find(
                        """
                from Session s join fetch s.event join fetch s.venue
                where s.venue = ?1 and s.status in ?2
                    and s.startsAt < ?3 and s.startsAt > ?4 and s.endsAt > ?5 and s.id <> ?6
                order by s.startsAt, s.id""",
                        venue,
                        List.of(SessionStatus.SCHEDULED, SessionStatus.RESCHEDULED),
                        slot.until(),
                        slot.from().minus(SessionListing.LONGEST),
                        slot.from(),
                        except)
                .withHint(HibernateHints.HINT_FLUSH_MODE, FlushMode.MANUAL);
    }
}
