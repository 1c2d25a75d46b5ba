package vn.hanoi.creativecity.events.edition;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.state.Grounds;
import vn.hanoi.creativecity.platform.state.TransitionHistory;
import vn.hanoi.creativecity.platform.text.Message;

/** Moves an edition from state to state and keeps the history of it. */
@Singleton
public class EditionMoves {

    private final EditionRepository editions;
    private final TransitionHistory history;
    private final Audit audit;
    private final Clock clock;

    EditionMoves(EditionRepository editions, TransitionHistory history, Audit audit, Clock clock) {
        this.editions = editions;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A programme is released: an edition that was only announced has one now, and one that is over gets no other.
     *
     * @param edition locked by the caller
     * @throws Problem 409 when it is finished or cancelled
     */
    public void releaseProgramme(FestivalEdition edition) {
        if (EditionState.TABLE.from(edition.state()).isEmpty()) {
            Message detail = new Message(
                    "Kỳ lễ hội đã kết thúc hoặc bị huỷ; chương trình không thay đổi nữa.",
                    "The edition is finished or cancelled; its programme changes no more.");
            throw new Problem(ProblemType.CONFLICT, detail, List.of(Violation.at("", "edition_over", detail)));
        }
        if (edition.state() == EditionState.ANNOUNCED) {
            FestivalEditionResponse before = FestivalEditionResponse.from(edition);
            move(edition, EditionState.PROGRAMME_PUBLISHED, Grounds.NONE);
            audit.record(
                    Audit.MOVED,
                    FestivalEdition.COLLECTION,
                    edition.id(),
                    before,
                    FestivalEditionResponse.from(edition));
        }
    }

    void move(FestivalEdition edition, EditionState next, Grounds grounds) {
        EditionState before = edition.moveTo(next, clock.instant());
        history.append(edition.id(), "state", before, next, grounds);
        editions.flush();
    }
}
