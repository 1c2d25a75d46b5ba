package vn.hanoi.creativecity.ideas.call;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a call stands at an instant. The window is half-open: it holds {@code opensAt} and not {@code closesAt}.
 *
 * <p>Each phase is written twice, for one call in {@link #of} and for the database, which filters by it.
 */
enum CallPhase {
    UPCOMING("state = 'PUBLISHED' and :now < opens_at"),
    OPEN("state = 'PUBLISHED' and opens_at <= :now and :now < closes_at"),
    CLOSED("state = 'PUBLISHED' and closes_at <= :now or state = 'COMPLETED'");

    private final String condition;

    CallPhase(String condition) {
        this.condition = condition;
    }

    /** The phase of a call; a draft and a cancelled call have none, and a completed one stays closed. */
    static Optional<CallPhase> of(CallState state, Instant opensAt, Instant closesAt, Instant now) {
        return switch (state) {
            case DRAFT, CANCELLED -> Optional.empty();
            case COMPLETED -> Optional.of(CLOSED);
            case PUBLISHED -> Optional.of(now.isBefore(opensAt) ? UPCOMING : now.isBefore(closesAt) ? OPEN : CLOSED);
        };
    }

    /** The same in SQL, at the instant {@code :now}. */
    String condition() {
        return "(" + condition + ")";
    }
}
