package vn.hanoi.creativecity.ideas.call;

import java.time.Instant;
import java.util.Optional;

/**
 * Where the vote of a call stands at an instant. Its window is half-open like the call's.
 *
 * <p>Each phase is written twice, for one call in {@link #of} and for the database, which filters by it.
 */
enum VotingPhase {
    UPCOMING("state = 'PUBLISHED' and :now < voting_opens_at"),
    OPEN("state = 'PUBLISHED' and voting_opens_at <= :now and :now < voting_closes_at"),
    CLOSED("state = 'PUBLISHED' and voting_closes_at <= :now or state = 'COMPLETED' and voting_closes_at is not null");

    private final String condition;

    VotingPhase(String condition) {
        this.condition = condition;
    }

    /** The phase of a call's vote; a call without one has none, nor have a draft and a cancelled call. */
    static Optional<VotingPhase> of(CallState state, VotingPolicy policy, Instant now) {
        if (policy == null) {
            return Optional.empty();
        }
        return switch (state) {
            case DRAFT, CANCELLED -> Optional.empty();
            case COMPLETED -> Optional.of(CLOSED);
            case PUBLISHED ->
                Optional.of(
                        now.isBefore(policy.opensAt()) ? UPCOMING : now.isBefore(policy.closesAt()) ? OPEN : CLOSED);
        };
    }

    /** The same in SQL, at the instant {@code :now}. */
    String condition() {
        return "(" + condition + ")";
    }
}
