package vn.hanoi.creativecity.platform.feed;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
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

    /** A change as it stands in the feed, and what it is for the viewer. */
    private record Told(
            long position,
            Subject subject,
            long version,
            ChangeKind kind,
            Instant at,
            boolean isTold,
            boolean isLost,
            boolean isSeen) {

        static Told of(Object[] row) {
            return new Told(
                    (Long) row[0],
                    new Subject((String) row[1], (UUID) row[2]),
                    (Long) row[3],
                    ChangeKind.valueOf((String) row[4]),
                    (Instant) row[5],
                    (Boolean) row[6],
                    (Boolean) row[7],
                    (Boolean) row[8]);
        }
    }

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
        List<Told> rows = rows(position, head, scope, limit);
        boolean more = rows.size() > limit;
        List<Told> told = more ? rows.subList(0, limit) : rows;
        Map<Subject, Object> documents = documents(told);
        Map<Subject, Successor> successors = successors(told);
        List<Change> changes = new ArrayList<>();
        for (Told row : told) {
            Subject subject = row.subject();
            Object document = documents.get(subject);
            if (row.isSeen() && document != null) {
                // Who lost sight of it as one of those that they are may see it as another: nothing has changed for
                // them.
                if (row.isTold()) {
                    changes.add(change(row, collections.get(subject.collection()), document));
                }
            } else if (row.isSeen() && somethingWaits()) {
                return new Part(changes, row.position() - 1, false);
            } else if (row.isLost()) {
                changes.add(removal(row, successors.get(subject)));
            }
        }
        return new Part(changes, more ? told.getLast().position() : head, more);
    }

    /** Whether something was written of which the feed has not told yet. */
    private boolean somethingWaits() {
        return session.createNativeQuery("select exists (select 1 from change_waiting)", Boolean.class)
                .addScalar("exists", Boolean.class)
                .getSingleResult();
    }

    /** The changes that concern the viewer: of what they see since, or saw until then. */
    private List<Told> rows(long position, long head, FeedScope scope, int limit) {
        NativeQuery<Object[]> query = session.createNativeQuery("""
                        select c.position, c.collection, c.resource_id, c.version, c.kind, c.at,
                            c.audience && cast(:audience as text[]) as told,
                            cardinality(c.lost) > 0 and c.lost && cast(:audience as text[]) as lost,
                            s.audience && cast(:audience as text[]) as seen
                        from change c join change_subject s using (collection, resource_id)
                        where c.position > :position and c.position <= :head
                            and (c.audience && cast(:audience as text[])
                                or cardinality(c.lost) > 0 and c.lost && cast(:audience as text[]))
                            and (:all or c.collection in (:collections))
                        order by c.position limit :rows""", Object[].class)
                .addScalar("position", Long.class)
                .addScalar("collection", String.class)
                .addScalar("resource_id", UUID.class)
                .addScalar("version", Long.class)
                .addScalar("kind", String.class)
                .addScalar("at", Instant.class)
                .addScalar("told", Boolean.class)
                .addScalar("lost", Boolean.class)
                .addScalar("seen", Boolean.class);
        return query
                .setParameter("audience", scope.audience().toArray(String[]::new))
                .setParameter("position", position)
                .setParameter("head", head)
                .setParameter("all", scope.collections().isEmpty())
                .setParameter("collections", scope.collections().isEmpty() ? List.of("") : scope.collections())
                .setParameter("rows", limit + 1)
                .getResultList()
                .stream()
                .map(Told::of)
                .toList();
    }

    private Map<Subject, Object> documents(List<Told> rows) {
        Set<Subject> seen =
                rows.stream().filter(Told::isSeen).map(Told::subject).collect(Collectors.toSet());
        Map<Subject, Object> documents = new HashMap<>();
        Subject.byCollection(seen).forEach((name, ids) -> {
            // What another collection has read beside its own lacks what this one fetches with it, and Hibernate fails
            // to
            // add that to what is only read.
            session.clear();
            collections
                    .get(name)
                    .documents(ids)
                    .forEach((id, document) -> documents.put(new Subject(name, id), document));
        });
        return documents;
    }

    private Map<Subject, Successor> successors(List<Told> rows) {
        Set<Subject> gone = new HashSet<>();
        rows.stream()
                .filter(row -> row.isLost() && !row.isSeen())
                .map(Told::subject)
                .forEach(gone::add);
        Map<Subject, Successor> successors = new HashMap<>();
        Subject.byCollection(gone)
                .forEach((name, ids) -> collections
                        .get(name)
                        .successors(ids)
                        .forEach((id, successor) -> successors.put(new Subject(name, id), successor)));
        return successors;
    }

    private <T> Change change(Told row, FeedCollection<T> collection, Object document) {
        Subject subject = row.subject();
        return new Change(
                subject.collection(),
                subject.id(),
                row.version(),
                row.kind(),
                row.at(),
                collection.href(subject.id(), collection.type().cast(document)),
                document,
                null);
    }

    private static Change removal(Told row, Successor successor) {
        return new Change(
                row.subject().collection(),
                row.subject().id(),
                row.version(),
                ChangeKind.REMOVED,
                row.at(),
                null,
                null,
                successor);
    }
}
