package vn.hanoi.creativecity.events.session;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import vn.hanoi.creativecity.events.event.EventRevised;

/**
 * Lets whoever subscribed to sessions know what is new of their event. A title is a new one for those without a title of
 * their own.
 */
@Singleton
class Retelling {

    private final org.hibernate.Session session;

    Retelling(org.hibernate.Session session) {
        this.session = session;
    }

    /** All of them in one statement, locked in the order in which others lock several. */
    void eventRevised(@Observes EventRevised revised) {
        session.createNativeMutationQuery("""
                        with told as (
                            select id from session where event_id = :event and (:others or title_vi is null)
                            order by id for no key update)
                        update session s set version = version + 1, revised_at = :at, updated_at = :at,
                            sequence = sequence + case when :retitled and title_vi is null then 1 else 0 end
                        from told where s.id = told.id""")
                .setParameter("event", revised.event().id())
                .setParameter("others", revised.isOtherwiseRevised())
                .setParameter("retitled", revised.isRetitled())
                .setParameter("at", revised.at())
                .executeUpdate();
    }
}
