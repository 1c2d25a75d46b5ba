package vn.hanoi.creativecity.platform.feed;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Gives what was written its place in the feed. Only one does so at a time, in one transaction on one snapshot: what it
 * does not see yet comes in a later round, and what breaks off has not happened.
 *
 * <p>A change may show or hide other resources, or be told of by them: those are looked at again, and get a place too when
 * their audience has changed or their document tells of it. What the feed has said of a resource is kept beside it, so
 * that whoever saw it and does not any more is told. Of what it shows of another only those are told who see that one too,
 * or the feed would tell the others that something moves out of their sight. A state that came and went between two rounds has been told to nobody.
 */
@Singleton
class Sequencer {

    private static final String SERIALIZATION_FAILURE = "40001";

    /** So that a round stays short, and memory small. */
    private static final int MOST_IN_A_ROUND = 2_000;

    private final DataSource database;
    private final Map<String, FeedCollection<?>> collections;

    Sequencer(DataSource database, @All List<FeedCollection<?>> collections) {
        this.database = database;
        this.collections = byName(collections);
    }

    private static Map<String, FeedCollection<?>> byName(List<FeedCollection<?>> collections) {
        Map<String, FeedCollection<?>> byName = new LinkedHashMap<>();
        collections.forEach(collection -> byName.put(collection.name(), collection));
        return byName;
    }

    boolean hasNothingToTell() {
        return collections.isEmpty();
    }

    /** Gives the oldest of what waits its place, unless another process is at it; tells whether more may wait. */
    boolean round() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                FeedTables tables = new FeedTables(connection);
                boolean mayBeMore = tables.lock() && round(tables);
                connection.commit();
                return mayBeMore;
            } catch (SQLException failure) {
                connection.rollback();
                if (SERIALIZATION_FAILURE.equals(failure.getSQLState())) {
                    // Another process ended its round between this one's snapshot and its lock.
                    return true;
                }
                throw failure;
            }
        }
    }

    private boolean round(FeedTables tables) throws SQLException {
        List<Waiting> waiting = tables.takeWaiting(MOST_IN_A_ROUND);
        if (!waiting.isEmpty()) {
            tables.append(placed(waiting, tables));
        }
        return waiting.size() == MOST_IN_A_ROUND;
    }

    private List<Placed> placed(List<Waiting> waiting, FeedTables tables) throws SQLException {
        Map<Subject, List<Waiting>> writes = new LinkedHashMap<>();
        waiting.forEach(write ->
                writes.computeIfAbsent(write.subject(), _ -> new ArrayList<>()).add(write));
        Map<Subject, Sight> sights = look(new ArrayList<>(writes.keySet()), tables);
        List<Placed> placed = new ArrayList<>();
        Map<Subject, Integer> told = new HashMap<>();
        for (Waiting write : waiting) {
            int number = told.merge(write.subject(), 1, Integer::sum);
            boolean isLast = number == writes.get(write.subject()).size();
            placed.add(sights.get(write.subject()).ownChange(write, number == 1, isLast));
        }
        // Of several writes only the last is seen here: what others showed in between is not known, and told of anyway.
        List<Subject> moved = new ArrayList<>();
        sights.forEach((subject, sight) -> {
            if (sight.hasMoved() || writes.get(subject).size() > 1) {
                moved.add(subject);
            }
        });
        addDependents(moved, sights, placed, waiting.getLast(), tables);
        tables.remember(sights);
        return placed;
    }

    /** Goes from what moved to what depends on it, until nothing more moves; what was written itself tells enough. */
    private void addDependents(
            List<Subject> moved, Map<Subject, Sight> sights, List<Placed> placed, Waiting cause, FeedTables tables)
            throws SQLException {
        Map<Subject, Sight> looked = new LinkedHashMap<>();
        Map<Subject, Set<String>> showTo = new LinkedHashMap<>();
        List<Subject> causes = moved;
        while (!causes.isEmpty()) {
            Map<Subject, Set<String>> dependents =
                    dependents(causes, subject -> sights.getOrDefault(subject, looked.get(subject)), tables);
            dependents.keySet().removeAll(sights.keySet());
            dependents.forEach((subject, words) ->
                    showTo.computeIfAbsent(subject, _ -> new HashSet<>()).addAll(words));
            dependents.keySet().removeAll(looked.keySet());
            Map<Subject, Sight> found = look(new ArrayList<>(dependents.keySet()), tables);
            looked.putAll(found);
            causes = found.keySet().stream()
                    .filter(subject -> found.get(subject).hasMoved())
                    .toList();
        }
        looked.forEach((subject, sight) -> {
            if (sight.hasMoved() || !showTo.get(subject).isEmpty() && !sight.isGone()) {
                placed.add(sight.changeBecauseOf(subject, cause, showTo.get(subject)));
                sights.put(subject, sight);
            }
        });
    }

    /** What depends on these, and whom it shows one of them. */
    private Map<Subject, Set<String>> dependents(
            List<Subject> causes, Function<Subject, Sight> sights, FeedTables tables) throws SQLException {
        Map<Set<String>, List<Subject>> bySeers = new LinkedHashMap<>();
        causes.forEach(cause -> bySeers.computeIfAbsent(sights.apply(cause).seers(), _ -> new ArrayList<>())
                .add(cause));
        Map<Subject, Set<String>> found = new LinkedHashMap<>();
        for (var seenAlike : bySeers.entrySet()) {
            for (var ofCollection : Subject.byCollection(seenAlike.getValue()).entrySet()) {
                for (Dependents dependents :
                        collections.get(ofCollection.getKey()).dependents()) {
                    Set<String> words = dependents.showIt() ? seenAlike.getKey() : Set.of();
                    tables.ids(dependents.ids(), ofCollection.getValue())
                            .forEach(id -> found.computeIfAbsent(
                                            new Subject(dependents.collection(), id), _ -> new HashSet<>())
                                    .addAll(words));
                }
            }
        }
        return found;
    }

    /** How each is seen now, and was when it was told of last. */
    private Map<Subject, Sight> look(List<Subject> subjects, FeedTables tables) throws SQLException {
        Map<Subject, Sight> sights = new LinkedHashMap<>();
        for (var ofCollection : Subject.byCollection(subjects).entrySet()) {
            String name = ofCollection.getKey();
            var before = tables.remembered(name, ofCollection.getValue());
            var now = tables.subjects(collections.get(name).subjects(), ofCollection.getValue());
            ofCollection
                    .getValue()
                    .forEach(id -> sights.put(new Subject(name, id), new Sight(before.get(id), now.get(id))));
        }
        return sights;
    }
}
