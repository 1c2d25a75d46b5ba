package vn.hanoi.creativecity.gateway.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A live key as the database last confirmed it.
 *
 * @param confirmedAt when that was
 */
record KnownKey(UUID id, KnownClient client, Instant expiresAt, Instant confirmedAt) {

    /** How long what the database said holds: a revocation elsewhere is felt after this. */
    static final Duration FRESH = Duration.ofSeconds(2);

    /** How long it goes on while the database is away. */
    static final Duration USABLE = Duration.ofSeconds(60);

    boolean isFreshAt(Instant now) {
        return isLiveAt(now) && now.isBefore(confirmedAt.plus(FRESH));
    }

    boolean isUsableAt(Instant now) {
        return isLiveAt(now) && now.isBefore(confirmedAt.plus(USABLE));
    }

    private boolean isLiveAt(Instant now) {
        return now.isBefore(expiresAt);
    }
}
