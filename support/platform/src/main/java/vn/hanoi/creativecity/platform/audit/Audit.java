package vn.hanoi.creativecity.platform.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opentelemetry.api.trace.Span;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.slug.Ids;

/** Records who changed what, in the transaction of the change: without the one there is not the other. */
@Singleton
public class Audit {

    /** The actions that most resources have; others are named by verbs in the past tense too. */
    public static final String CREATED = "created";

    public static final String CHANGED = "changed";
    public static final String MOVED = "moved";

    private final Session session;
    private final Snapshots snapshots;
    private final Viewer viewer;
    private final Clock clock;

    Audit(Session session, Snapshots snapshots, Viewer viewer, Clock clock) {
        this.session = session;
        this.snapshots = snapshots;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * Records one change. Of both states the members that differ are kept, as staff see them and without what is
     * {@link Personal}.
     *
     * @param before the resource as it was answered before, taken before it was changed; null when it was created
     * @param after the resource as it is answered now; null when it was taken away
     */
    public void record(String action, String collection, UUID resource, Object before, Object after) {
        Snapshot was = before == null ? null : snapshots.of(before);
        Snapshot is = after == null ? null : snapshots.of(after);
        session.createNativeMutationQuery("""
                        insert into audit (id, at, actor, actor_name, client, action, collection, resource_id,
                            before, after, trace_id)
                        values (:id, :at, :actor, :name, :client, :action, :collection, :resource,
                            cast(:before as jsonb), cast(:after as jsonb), :trace)""")
                .setParameter("id", Ids.next())
                .setParameter("at", clock.instant())
                .setParameter("actor", viewer.subject())
                .setParameter("name", viewer.name())
                .setParameter("client", viewer.client())
                .setParameter("action", action)
                .setParameter("collection", collection)
                .setParameter("resource", resource)
                .setParameter("before", difference(was, is), String.class)
                .setParameter("after", difference(is, was), String.class)
                .setParameter("trace", traceId(), String.class)
                .executeUpdate();
    }

    private static String difference(Snapshot state, Snapshot other) {
        if (state == null) {
            return null;
        }
        ObjectNode kept = other == null ? state.shown() : state.whatDiffersFrom(other);
        return kept.toString();
    }

    private static String traceId() {
        var span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
