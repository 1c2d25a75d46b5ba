package vn.hanoi.creativecity.platform.state;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.write.DeferredWrites;

/** Keeps every transition in the transaction that makes it, and tells the history of a resource. */
@Singleton
public class TransitionHistory {

    /** As many moves as a resource shows; more than any real one makes. */
    private static final int MOST = 200;

    private static final String INSERT = """
            insert into transition
                (resource_id, state, from_value, to_value, at, actor, effective_on, reason, document)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Session session;
    private final DeferredWrites writes;
    private final Viewer viewer;
    private final Clock clock;

    TransitionHistory(Session session, DeferredWrites writes, Viewer viewer, Clock clock) {
        this.session = session;
        this.writes = writes;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * Records one move, and writes what moved.
     *
     * @param state which of the resource's states moved, by its name in JSON
     */
    public void append(UUID resource, String state, Enum<?> from, Enum<?> to, Grounds grounds) {
        append(resource, state, from, to, grounds, clock.instant());
    }

    /** The same of a move that counts as of another instant than now, such as that at which it was asked for. */
    public void append(UUID resource, String state, Enum<?> from, Enum<?> to, Grounds grounds, Instant at) {
        String actor = viewer.subject();
        session.flush();
        writes.add(
                INSERT,
                row -> row.add(resource)
                        .add(state)
                        .add(StateMachine.wireName(from))
                        .add(StateMachine.wireName(to))
                        .add(at)
                        .add(actor)
                        .add(grounds.effectiveOn())
                        .add(grounds.reason())
                        .add(grounds.document()));
    }

    /** The last moves of a resource, the oldest first. */
    public List<Transition> of(UUID resource) {
        writes.write();
        return session
                .createNativeQuery("""
                        select state, from_value, to_value, at, actor, effective_on, reason, document
                        from transition where resource_id = :resource order by id desc""", Tuple.class)
                .addScalar("state", String.class)
                .addScalar("from_value", String.class)
                .addScalar("to_value", String.class)
                .addScalar("at", Instant.class)
                .addScalar("actor", String.class)
                .addScalar("effective_on", LocalDate.class)
                .addScalar("reason", String.class)
                .addScalar("document", String.class)
                .setParameter("resource", resource)
                .setMaxResults(MOST)
                .getResultList()
                .reversed()
                .stream()
                .map(TransitionHistory::transition)
                .toList();
    }

    private static Transition transition(Tuple row) {
        return new Transition(
                row.get("state", String.class),
                row.get("from_value", String.class),
                row.get("to_value", String.class),
                row.get("at", Instant.class),
                row.get("actor", String.class),
                row.get("effective_on", LocalDate.class),
                row.get("reason", String.class),
                row.get("document", String.class));
    }
}
