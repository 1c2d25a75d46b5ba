package vn.hanoi.creativecity.events.programme;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.events.edition.FestivalEdition;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.slug.Ids;

/** Accepts conflicts as they are: the sessions do not move meanwhile. */
@Singleton
class Accepting {

    private static final String ACCEPTED = "accepted";

    private final Conflicts conflicts;
    private final Session session;
    private final Audit audit;
    private final Viewer viewer;
    private final Clock clock;

    Accepting(Conflicts conflicts, Session session, Audit audit, Viewer viewer, Clock clock) {
        this.conflicts = conflicts;
        this.session = session;
        this.audit = audit;
        this.viewer = viewer;
        this.clock = clock;
    }

    ConflictResponse accept(FestivalEdition edition, String key, String reason) {
        holdTheSessions(conflicts.require(edition, key));
        ConflictResponse before = conflicts.require(edition, key);
        ConflictAcceptance acceptance = new ConflictAcceptance(
                        Ids.next(), edition.id(), before, reason, clock.instant())
                .by(viewer.subject(), viewer.name());
        session.persist(acceptance);
        session.flush();
        ConflictResponse accepted = conflicts.require(edition, key);
        audit.record(ACCEPTED, ConflictAcceptance.COLLECTION, acceptance.id(), before, accepted);
        return accepted;
    }

    private void holdTheSessions(ConflictResponse conflict) {
        session.createNativeQuery("select id from session where id in (:ids) order by id for share", UUID.class)
                .addScalar("id", UUID.class)
                .setParameterList(
                        "ids",
                        conflict.sessions().stream()
                                .map(ConflictResponse.ConflictSession::id)
                                .toList())
                .getResultList();
    }
}
