package vn.hanoi.creativecity.centres.centre;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.state.TransitionHistory;
import vn.hanoi.creativecity.platform.text.Message;

/** Moves a centre from state to state and keeps the history of it. */
@Singleton
class CentreMoves {

    private final CentreRepository centres;
    private final CentreFamily family;
    private final TransitionHistory history;
    private final Clock clock;

    CentreMoves(CentreRepository centres, CentreFamily family, TransitionHistory history, Clock clock) {
        this.centres = centres;
        this.family = family;
        this.history = history;
        this.clock = clock;
    }

    void move(Centre centre, CentreTransitionRequest request) {
        if ((request.lifecycle() == null) == (request.publication() == null)) {
            throw Problem.invalid(
                    "",
                    "exactly_one",
                    new Message(
                            "Phải có đúng một trong lifecycle và publication.",
                            "Exactly one of lifecycle and publication must be there."));
        }
        if (request.successor() != null && request.lifecycle() != Lifecycle.CLOSED) {
            throw Problem.invalid(
                    "/successor",
                    "only_when_closing",
                    new Message("Chỉ dùng khi đóng cửa trung tâm.", "Only when the centre is closed."));
        }
        Instant now = clock.instant();
        if (request.lifecycle() != null) {
            Lifecycle before = centre.moveTo(request.lifecycle(), now);
            if (request.successor() != null) {
                centre.isSucceededBy(family.successorOf(centre, request.successor()));
            }
            history.append(centre.id(), "lifecycle", before, request.lifecycle(), request.grounds());
        } else {
            Publication before = centre.moveTo(request.publication(), now);
            history.append(centre.id(), "publication", before, request.publication(), request.grounds());
        }
        centres.flush();
    }
}
