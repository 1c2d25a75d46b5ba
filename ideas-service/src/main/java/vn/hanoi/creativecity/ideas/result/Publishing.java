package vn.hanoi.creativecity.ideas.result;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.ideas.call.CallMoves;
import vn.hanoi.creativecity.ideas.review.ClosedEvaluations;
import vn.hanoi.creativecity.ideas.submission.Decided;
import vn.hanoi.creativecity.ideas.submission.Judging;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.state.Grounds;
import vn.hanoi.creativecity.platform.state.TransitionHistory;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * Publishes a decision, of a call that the caller has locked: result, lot, submissions, comments and mails all at once, in
 * one transaction.
 */
@Singleton
class Publishing {

    private final Deciding deciding;
    private final Judging judging;
    private final ClosedEvaluations evaluations;
    private final CallMoves callMoves;
    private final DecisionMails mails;
    private final TransitionHistory history;
    private final Clock clock;

    Publishing(
            Deciding deciding,
            Judging judging,
            ClosedEvaluations evaluations,
            CallMoves callMoves,
            DecisionMails mails,
            TransitionHistory history,
            Clock clock) {
        this.deciding = deciding;
        this.judging = judging;
        this.evaluations = evaluations;
        this.callMoves = callMoves;
        this.mails = mails;
        this.history = history;
        this.clock = clock;
    }

    void move(Determination determination, DeterminationTransitionRequest request) {
        DeterminationState.TABLE.check(determination.state(), request.state());
        Instant now = clock.instant();
        if (request.state() == DeterminationState.PUBLISHED) {
            publish(determination, now);
        }
        DeterminationState before = determination.moveTo(request.state(), now);
        history.append(determination.id(), "state", before, request.state(), request.grounds(), now);
    }

    private void publish(Determination determination, Instant now) {
        requireTime(determination, now);
        Call call = determination.call();
        evaluations.requireClosedAndUnpublished(call);
        deciding.requireSameReviews(determination.result(), "/state");
        List<Decided> decided = judging.decide(
                call, deciding.codesIn(determination.result()), determination.winners(), determination.document(), now);
        determination.result().publish(now);
        evaluations.publish(call, now);
        if (determination.completesCall()) {
            callMoves.complete(call, new Grounds(null, null, determination.document()));
        }
        decided.forEach(submission -> mails.send(call, submission));
    }

    private static void requireTime(Determination determination, Instant now) {
        if (now.isBefore(determination.publishAt())) {
            Message detail = Message.of(
                    "Quyết định được công bố sớm nhất lúc %s.",
                    "The decision may be published at %s at the earliest.", determination.publishAt());
            throw new Problem(ProblemType.CONFLICT, detail, List.of(Violation.at("/state", "under_embargo", detail)));
        }
    }
}
