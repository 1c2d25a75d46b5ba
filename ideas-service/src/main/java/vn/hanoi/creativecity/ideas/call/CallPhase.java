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
    IN_EVALUATION("state = 'PUBLISHED' and closes_at <= :now and criteria <> '[]'"),
    CLOSED("state = 'PUBLISHED' and closes_at <= :now and criteria = '[]' or state = 'COMPLETED'");

    private final String condition;

    CallPhase(String condition) {
        this.condition = condition;
    }

    /**
     * The phase of a call; a draft and a cancelled call have none. A call with criteria is in evaluation from its end until
     * somebody completes it, and a completed one stays closed.
     */
    static Optional<CallPhase> of(Call call, Instant now) {
        return switch (call.state()) {
            case DRAFT, CANCELLED -> Optional.empty();
            case COMPLETED -> Optional.of(CLOSED);
            case PUBLISHED -> Optional.of(ofPublished(call, now));
        };
    }

    private static CallPhase ofPublished(Call call, Instant now) {
        if (now.isBefore(call.opensAt())) {
            return UPCOMING;
        }
        if (now.isBefore(call.closesAt())) {
            return OPEN;
        }
        return call.criteria().isEmpty() ? CLOSED : IN_EVALUATION;
    }

    /** The same in SQL, at the instant {@code :now}. */
    String condition() {
        return "(" + condition + ")";
    }
}
