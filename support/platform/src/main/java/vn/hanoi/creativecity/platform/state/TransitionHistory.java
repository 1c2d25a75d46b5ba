package vn.hanoi.creativecity.platform.state;

import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.identity.Viewer;

/** Keeps every transition in the transaction that makes it, and tells the history of a resource. */
@Singleton
public class TransitionHistory {

    /** As many moves as a resource shows; more than any real one makes. */
    private static final int MOST = 200;

    private final Session session;
    private final Viewer viewer;
    private final Clock clock;

    TransitionHistory(Session session, Viewer viewer, Clock clock) {
        this.session = session;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * Records one move.
     *
     * @param state which of the resource's states moved, by its name in JSON
     */
    public void append(UUID resource, String state, Enum<?> from, Enum<?> to, Grounds grounds) {
        session.createNativeMutationQuery("""
                        insert into transition
                            (resource_id, state, from_value, to_value, at, actor, effective_on, reason, document)
                        values (:resource, :state, :from, :to, :at, :actor,
                            cast(:effectiveOn as date), cast(:reason as text), cast(:document as text))""")
                .setParameter("resource", resource)
                .setParameter("state", state)
                .setParameter("from", StateMachine.wireName(from))
                .setParameter("to", StateMachine.wireName(to))
                .setParameter("at", clock.instant())
                .setParameter("actor", viewer.subject())
                .setParameter(
                        "effectiveOn",
                        grounds.effectiveOn() == null
                                ? null
                                : grounds.effectiveOn().toString())
                .setParameter("reason", grounds.reason())
                .setParameter("document", grounds.document())
                .executeUpdate();
    }

    /** The moves of a resource, the oldest first. */
    public List<Transition> of(UUID resource) {
        return session
                .createNativeQuery("""
                        select state, from_value, to_value, at, effective_on, reason, document
                        from transition where resource_id = :resource order by id""", Object[].class)
                .setParameter("resource", resource)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(TransitionHistory::transition)
                .toList();
    }

    private static Transition transition(Object[] row) {
        return new Transition(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                row[3] instanceof Instant at ? at : ((Timestamp) row[3]).toInstant(),
                row[4] == null ? null : row[4] instanceof LocalDate day ? day : LocalDate.parse(row[4].toString()),
                (String) row[5],
                (String) row[6]);
    }
}
