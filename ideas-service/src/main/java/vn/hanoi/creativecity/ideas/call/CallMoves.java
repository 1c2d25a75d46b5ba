package vn.hanoi.creativecity.ideas.call;

import jakarta.inject.Singleton;
import java.time.Clock;
import vn.hanoi.creativecity.platform.state.Grounds;
import vn.hanoi.creativecity.platform.state.TransitionHistory;

/** Moves a call from state to state and keeps the history of it. */
@Singleton
class CallMoves {

    private final CallRepository calls;
    private final TransitionHistory history;
    private final Clock clock;

    CallMoves(CallRepository calls, TransitionHistory history, Clock clock) {
        this.calls = calls;
        this.history = history;
        this.clock = clock;
    }

    void move(Call call, CallState next, Grounds grounds) {
        CallState before = call.moveTo(next, clock.instant());
        history.append(call.id(), "state", before, next, grounds);
        calls.flush();
    }
}
