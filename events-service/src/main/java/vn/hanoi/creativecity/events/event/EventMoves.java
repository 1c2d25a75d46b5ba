package vn.hanoi.creativecity.events.event;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.state.TransitionHistory;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.Message;

/** Moves an event from state to state and keeps the history of it. What depends on it is told within the transaction. */
@Singleton
public class EventMoves {

    private final EventRepository events;
    private final TransitionHistory history;
    private final jakarta.enterprise.event.Event<EventCancelled> cancelled;
    private final Clock clock;

    EventMoves(
            EventRepository events,
            TransitionHistory history,
            jakarta.enterprise.event.Event<EventCancelled> cancelled,
            Clock clock) {
        this.events = events;
        this.history = history;
        this.cancelled = cancelled;
        this.clock = clock;
    }

    /** @param event locked by the caller */
    public void move(Event event, EventTransitionRequest request) {
        EventPublication next = request.publication();
        LocalizedText reason = request.reason();
        EventPublication.TABLE.check(event.publication(), next);
        if (next == EventPublication.CANCELLED && reason == null) {
            throw Problem.invalid(
                    "/reason", "required", new Message("Hủy thì phải nêu lý do.", "Whoever cancels says why."));
        }
        Instant now = clock.instant();
        EventPublication before = event.moveTo(next, reason, now);
        history.append(event.id(), "publication", before, next, request.grounds());
        events.flush();
        if (next == EventPublication.CANCELLED) {
            cancelled.fire(new EventCancelled(event, reason, now));
        }
    }
}
