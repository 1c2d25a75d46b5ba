package vn.hanoi.creativecity.platform.audit;

import io.opentelemetry.api.trace.Span;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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

    private static final String INSERT = """
            insert into audit (id, at, actor, actor_name, client, action, collection, resource_id, before, after, trace_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?)""";

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
     * One change. Of both states the members that differ are kept, as staff see them and without what is
     * {@link Personal}.
     *
     * @param before the resource as it was answered before, taken before it was changed; null when it was created
     * @param after the resource as it is answered now; null when it was taken away
     */
    public record Change(String action, String collection, UUID resource, Object before, Object after) {}

    /** Records one change. */
    public void record(String action, String collection, UUID resource, Object before, Object after) {
        record(List.of(new Change(action, collection, resource, before, after)));
    }

    /** Records many changes in one go. */
    public void record(List<Change> changes) {
        OffsetDateTime at = clock.instant().atOffset(ZoneOffset.UTC);
        String actor = viewer.subject();
        String name = viewer.name();
        String client = viewer.client();
        String traceId = traceId();
        session.flush();
        session.doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (Change change : changes) {
                    Kept kept = kept(change.before(), change.after());
                    insert.setObject(1, Ids.next());
                    insert.setObject(2, at);
                    insert.setString(3, actor);
                    insert.setString(4, name);
                    insert.setString(5, client);
                    insert.setString(6, change.action());
                    insert.setString(7, change.collection());
                    insert.setObject(8, change.resource());
                    insert.setString(9, kept.before());
                    insert.setString(10, kept.after());
                    insert.setString(11, traceId);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    /** Of two states what differs; of one that has no other, all of it. */
    private Kept kept(Object before, Object after) {
        if (before == null || after == null) {
            return new Kept(whole(before), whole(after));
        }
        Snapshot was = snapshots.of(before);
        Snapshot is = snapshots.of(after);
        return new Kept(
                was.whatDiffersFrom(is).toString(), is.whatDiffersFrom(was).toString());
    }

    private String whole(Object response) {
        return response == null ? null : snapshots.whole(response);
    }

    private record Kept(String before, String after) {}

    private static String traceId() {
        var span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
