package vn.hanoi.creativecity.ideas.ballot;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.ideas.submission.Candidate;
import vn.hanoi.creativecity.ideas.submission.Candidates;
import vn.hanoi.creativecity.platform.problem.Violations;

/**
 * Casts the viewer's ballot, which is final. Only one for what has left the vote since gives way to another one, so that
 * nobody loses their vote by what others do.
 */
@Singleton
class Voting {

    private final Ballots ballots;
    private final Candidates candidates;

    Voting(Ballots ballots, Candidates candidates) {
        this.ballots = ballots;
        this.candidates = candidates;
    }

    /**
     * @param call held by the caller
     * @return whether it is new; a repeat of the same is not
     */
    boolean cast(Call call, String reference, Instant receivedAt) {
        call.requireVoteAt(receivedAt);
        Violations violations = new Violations();
        Candidate candidate = violations.follow("/submission", reference, wanted -> candidates.find(call, wanted));
        violations.throwIfAny();
        call.lockVoting(receivedAt);
        if (ballots.add(call, candidate.id())) {
            return true;
        }
        UUID before = ballots.find(call).orElseThrow();
        if (before.equals(candidate.id())) {
            return false;
        }
        if (candidates.isStanding(call, before) || !ballots.replace(call, before, candidate.id())) {
            throw new AlreadyVoted();
        }
        return true;
    }
}
