package vn.hanoi.creativecity.ideas.call;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.state.Grounds;
import vn.hanoi.creativecity.platform.state.TransitionHistory;

/** Moves a call from state to state and keeps the history of it. */
@Singleton
public class CallMoves {

    private final CallRepository calls;
    private final TransitionHistory history;
    private final Audit audit;
    private final Clock clock;

    CallMoves(CallRepository calls, TransitionHistory history, Audit audit, Clock clock) {
        this.calls = calls;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    void move(Call call, CallState next, Grounds grounds) {
        CallState before = call.moveTo(next, clock.instant());
        history.append(call.id(), "state", before, next, grounds);
        calls.flush();
    }

    /** Completes a call, which the caller has locked, because its decision is published; the audit tells of it. */
    public void complete(Call call, Grounds grounds) {
        Instant now = clock.instant();
        CallResponse before = CallResponse.from(call, now);
        move(call, CallState.COMPLETED, grounds);
        audit.record(Audit.MOVED, Call.COLLECTION, call.id(), before, CallResponse.from(call, now));
    }
}
