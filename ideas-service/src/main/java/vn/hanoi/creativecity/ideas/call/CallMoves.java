package vn.hanoi.creativecity.ideas.call;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.hanoi.creativecity.platform.audit.Audit;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.state.Grounds;
import vn.hanoi.creativecity.platform.state.TransitionHistory;
import vn.hanoi.creativecity.platform.text.Message;

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
        if (next == CallState.COMPLETED && call.state() == CallState.PUBLISHED) {
            requireOver(call);
        }
        CallState before = call.moveTo(next, clock.instant());
        history.append(call.id(), "state", before, next, grounds);
        calls.flush();
    }

    /** Whoever hands in or votes in time is not turned away, and hidden votes stay so as long as was said. */
    private void requireOver(Call call) {
        Instant now = clock.instant();
        if (now.isBefore(call.closesAt())) {
            throw early(
                    "call_open",
                    Message.of(
                            "Đợt kêu gọi nhận bài đến %s; trước đó chỉ có thể huỷ.",
                            "The call takes submissions until %s; before that it can only be cancelled.",
                            call.closesAt()));
        }
        if (!call.hasAllVotesAt(now)) {
            throw early(
                    "vote_open",
                    Message.of(
                            "Chưa chắc mọi phiếu bầu đúng hạn đã đến; có thể hoàn tất từ %s.",
                            "Ballots that came in time may be under way; the call can be completed from %s.",
                            call.allVotesAt()));
        }
    }

    private static Problem early(String code, Message detail) {
        return new Problem(ProblemType.CONFLICT, detail, List.of(Violation.at("/state", code, detail)));
    }

    /** Completes a call, which the caller has locked, because its decision is published; the audit tells of it. */
    public void complete(Call call, Grounds grounds) {
        Instant now = clock.instant();
        CallResponse before = CallResponse.from(call, now);
        move(call, CallState.COMPLETED, grounds);
        audit.record(Audit.MOVED, Call.COLLECTION, call.id(), before, CallResponse.from(call, now));
    }
}
