package vn.hanoi.creativecity.centres.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hanoi.creativecity.centres.centre.Lifecycle.APPROVED;
import static vn.hanoi.creativecity.centres.centre.Lifecycle.CLOSED;
import static vn.hanoi.creativecity.centres.centre.Lifecycle.IN_PREPARATION;
import static vn.hanoi.creativecity.centres.centre.Lifecycle.OPERATING;
import static vn.hanoi.creativecity.centres.centre.Lifecycle.PILOT;
import static vn.hanoi.creativecity.centres.centre.Lifecycle.PROPOSED;
import static vn.hanoi.creativecity.centres.centre.Lifecycle.SUSPENDED;
import static vn.hanoi.creativecity.centres.centre.Publication.ARCHIVED;
import static vn.hanoi.creativecity.centres.centre.Publication.DRAFT;
import static vn.hanoi.creativecity.centres.centre.Publication.PUBLISHED;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.platform.state.StateMachine;

class StateTablesTest {

    /** proposed → approved → in preparation → pilot → operating; operating ⇄ suspended; any → closed, which is the end. */
    static final Map<Lifecycle, List<Lifecycle>> LIFECYCLE = Map.of(
            PROPOSED, List.of(APPROVED, CLOSED),
            APPROVED, List.of(IN_PREPARATION, CLOSED),
            IN_PREPARATION, List.of(PILOT, CLOSED),
            PILOT, List.of(OPERATING, CLOSED),
            OPERATING, List.of(SUSPENDED, CLOSED),
            SUSPENDED, List.of(OPERATING, CLOSED),
            CLOSED, List.of());

    /** What was published once is archived, never a draft again. */
    static final Map<Publication, List<Publication>> PUBLICATION = Map.of(
            DRAFT, List.of(PUBLISHED),
            PUBLISHED, List.of(ARCHIVED),
            ARCHIVED, List.of(PUBLISHED));

    @Test
    void everyPairOfTheLifecycleIsAsTheDomainSays() {
        assertEquals(List.of(), disagreements(Lifecycle.TABLE, LIFECYCLE, Lifecycle.values()));
    }

    @Test
    void everyPairOfThePublicationIsAsTheDomainSays() {
        assertEquals(List.of(), disagreements(Publication.TABLE, PUBLICATION, Publication.values()));
    }

    private static <S extends Enum<S>> List<String> disagreements(
            StateMachine<S> table, Map<S, List<S>> expected, S[] states) {
        return Stream.of(states)
                .flatMap(from -> Stream.of(states)
                        .filter(to ->
                                table.allows(from, to) != expected.get(from).contains(to))
                        .map(to -> from + " to " + to))
                .toList();
    }
}
