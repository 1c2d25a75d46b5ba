package vn.hanoi.creativecity.events.edition;

import jakarta.inject.Singleton;
import java.time.Clock;
import vn.hanoi.creativecity.platform.state.Grounds;
import vn.hanoi.creativecity.platform.state.TransitionHistory;

/** Moves an edition from state to state and keeps the history of it. */
@Singleton
class EditionMoves {

    private final EditionRepository editions;
    private final TransitionHistory history;
    private final Clock clock;

    EditionMoves(EditionRepository editions, TransitionHistory history, Clock clock) {
        this.editions = editions;
        this.history = history;
        this.clock = clock;
    }

    void move(FestivalEdition edition, EditionState next, Grounds grounds) {
        EditionState before = edition.moveTo(next, clock.instant());
        history.append(edition.id(), "state", before, next, grounds);
        editions.flush();
    }
}
