package vn.hanoi.creativecity.gateway.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * A delivery that this process has taken.
 *
 * @param attempts how many there were before
 * @param takenUntil until when nobody else takes it
 */
record DueDelivery(UUID id, UUID endpoint, String url, String payload, int attempts, Instant takenUntil) {}
