package vn.hanoi.creativecity.platform.feed;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Reads a part of the feed for one viewer. Whether they see a resource is asked twice: of what the feed has told of it so
 * far, and of the rights by which its own address answers. A document that only one of the two shows waits for the change
 * that makes them agree: nobody reads past one that is hidden, as it may be shown again before the feed has told of either.
 */
@Singleton
class ChangeReader {

    private final Session session;
    private final Map<String, FeedCollection<?>> collections;

    ChangeReader(Session session, @All List<FeedCollection<?>> collections) {
        this.session = session;
        this.collections = collections.stream().collect(Collectors.toMap(FeedCollection::name, c -> c));
    }

    /** What of the feed follows a position. */
    record Part(List<Change> changes, long end, boolean more) {}

    Set<String> names() {
        return collections.keySet();
    }

    /**
     * What is read from now on in this transaction is of one moment; nothing has been read in it before. Nothing is written
     * in it either: a flush before each query would only make Hibernate forget what it can fetch together, and what entities
     * were like when they were read is not asked for.
     */
    void beginSnapshot() {
        session.setHibernateFlushMode(FlushMode.MANUAL);
        session.createNativeMutationQuery("set transaction isolation level repeatable read")
                .executeUpdate();
        session.setDefaultReadOnly(true);
    }

    Part after(long position, long head, FeedScope scope, int limit) {
        List<Tuple> rows = rows(position, head, scope, limit);
        boolean more = rows.size() > limit;
        List<Tuple> told = more ? rows.subList(0, limit) : rows;
        Map<Subject, Object> documents = documents(told);
        Map<Subject, Successor> successors = successors(told);
        List<Change> changes = new ArrayList<>();
        for (Tuple row : told) {
            Subject subject = subject(row);
            Object document = documents.get(subject);
            if (isSeen(row) && document != null) {
                // Who lost sight of it as one of those that they are may see it as another: nothing has changed for
                // them.
                if (isTold(row)) {
                    changes.add(change(row, collections.get(subject.collection()), document));
                }
            } else if (isSeen(row) && somethingWaits()) {
                return new Part(changes, row.get("position", Long.class) - 1, false);
            } else if (isLost(row)) {
                changes.add(removal(row, successors.get(subject)));
            }
        }
        return new Part(changes, more ? told.getLast().get("position", Long.class) : head, more);
    }

    /** Whether something was written of which the feed has not told yet. */
    private boolean somethingWaits() {
        return session.createNativeQuery("select exists (select 1 from change_waiting)", Boolean.class)
                .addScalar("exists", Boolean.class)
                .getSingleResult();
    }

    /** The changes that concern the viewer: of what they see since, or saw until then. */
    private List<Tuple> rows(long position, long head, FeedScope scope, int limit) {
        NativeQuery<Tuple> query = session.createNativeQuery("""
                        select c.position, c.collection, c.resource_id, c.version, c.kind, c.at,
                            c.audience && viewer.words as told, c.lost && viewer.words as lost,
                            s.audience && viewer.words as seen
                        from change c join change_subject s using (collection, resource_id),
                            (select string_to_array(:audience, ',') as words) viewer
                        where c.position > :position and c.position <= :head
                            and (c.audience && viewer.words or c.lost && viewer.words)
                            and (:all or c.collection in (:collections))
                        order by c.position limit :rows""", Tuple.class)
                .addScalar("position", Long.class)
                .addScalar("collection", String.class)
                .addScalar("resource_id", UUID.class)
                .addScalar("version", Long.class)
                .addScalar("kind", String.class)
                .addScalar("at", Instant.class)
                .addScalar("told", Boolean.class)
                .addScalar("lost", Boolean.class)
                .addScalar("seen", Boolean.class);
        return query.setParameter("audience", String.join(",", scope.audience()))
                .setParameter("position", position)
                .setParameter("head", head)
                .setParameter("all", scope.collections().isEmpty())
                .setParameter("collections", scope.collections().isEmpty() ? List.of("") : scope.collections())
                .setParameter("rows", limit + 1)
                .getResultList();
    }

    private Map<Subject, Object> documents(List<Tuple> rows) {
        Set<Subject> seen = rows.stream()
                .filter(ChangeReader::isSeen)
                .map(ChangeReader::subject)
                .collect(Collectors.toSet());
        Map<Subject, Object> documents = new HashMap<>();
        Subject.byCollection(seen)
                .forEach((name, ids) -> collections
                        .get(name)
                        .documents(ids)
                        .forEach((id, document) -> documents.put(new Subject(name, id), document)));
        return documents;
    }

    private Map<Subject, Successor> successors(List<Tuple> rows) {
        Set<Subject> gone = new HashSet<>();
        rows.stream()
                .filter(row -> isLost(row) && !isSeen(row))
                .map(ChangeReader::subject)
                .forEach(gone::add);
        Map<Subject, Successor> successors = new HashMap<>();
        Subject.byCollection(gone)
                .forEach((name, ids) -> collections
                        .get(name)
                        .successors(ids)
                        .forEach((id, successor) -> successors.put(new Subject(name, id), successor)));
        return successors;
    }

    private <T> Change change(Tuple row, FeedCollection<T> collection, Object document) {
        Subject subject = subject(row);
        return new Change(
                subject.collection(),
                subject.id(),
                row.get("version", Long.class),
                ChangeKind.valueOf(row.get("kind", String.class)),
                row.get("at", Instant.class),
                collection.href(subject.id(), collection.type().cast(document)),
                document,
                null);
    }

    private static Change removal(Tuple row, Successor successor) {
        return new Change(
                row.get("collection", String.class),
                row.get("resource_id", UUID.class),
                row.get("version", Long.class),
                ChangeKind.REMOVED,
                row.get("at", Instant.class),
                null,
                null,
                successor);
    }

    private static Subject subject(Tuple row) {
        return new Subject(row.get("collection", String.class), row.get("resource_id", UUID.class));
    }

    private static boolean isTold(Tuple row) {
        return row.get("told", Boolean.class);
    }

    private static boolean isSeen(Tuple row) {
        return row.get("seen", Boolean.class);
    }

    private static boolean isLost(Tuple row) {
        return row.get("lost", Boolean.class);
    }
}
