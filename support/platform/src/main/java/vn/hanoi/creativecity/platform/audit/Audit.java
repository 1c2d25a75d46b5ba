package vn.hanoi.creativecity.platform.audit;

import io.opentelemetry.api.trace.Span;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.write.DeferredWrites;

/** Records who changed what, in the transaction of the change: without the one there is not the other. */
@Singleton
public class Audit {

    /** The actions that most resources have; others are named by verbs in the past tense too. */
    public static final String CREATED = "created";

    public static final String CHANGED = "changed";
    public static final String MOVED = "moved";

    private static final String INSERT = """
            insert into audit (id, at, actor, actor_name, client, action, collection, resource_id, before, after, trace_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?)""";

    private final Session session;
    private final DeferredWrites writes;
    private final Snapshots snapshots;
    private final Viewer viewer;
    private final Clock clock;

    Audit(Session session, DeferredWrites writes, Snapshots snapshots, Viewer viewer, Clock clock) {
        this.session = session;
        this.writes = writes;
        this.snapshots = snapshots;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * One change. Of both states the members that differ are kept, as staff see them and without what is
     * {@link Personal}.
     *
     * @param before the resource as it was answered before, taken before it was changed; null when it was created
     * @param after the resource as it is answered now; null when it was taken away
     */
    public record Change(String action, String collection, UUID resource, Record before, Record after) {}

    /** Records one change. */
    public void record(String action, String collection, UUID resource, Record before, Record after) {
        record(List.of(new Change(action, collection, resource, before, after)));
    }

    /** Records many changes. */
    public void record(List<Change> changes) {
        Instant at = clock.instant();
        String actor = viewer.subject();
        String name = viewer.name();
        String client = viewer.client();
        String traceId = traceId();
        session.flush();
        for (Change change : changes) {
            UUID id = Ids.next();
            String before = kept(change.before(), change.after());
            String after = kept(change.after(), change.before());
            writes.add(
                    INSERT,
                    row -> row.add(id)
                            .add(at)
                            .add(actor)
                            .add(name)
                            .add(client)
                            .add(change.action())
                            .add(change.collection())
                            .add(change.resource())
                            .add(before)
                            .add(after)
                            .add(traceId));
        }
    }

    /** Of a state that has another what differs; of one that has none, all of it. */
    private String kept(Record state, Record other) {
        if (state == null) {
            return null;
        }
        return other == null ? snapshots.whole(state) : snapshots.whatDiffers(state, other);
    }

    private static String traceId() {
        var span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
