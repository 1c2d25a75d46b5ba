package vn.hanoi.creativecity.platform.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail that is due.
 *
 * @param attempts how often it was tried before
 * @param triedSince when first; null when it was not
 */
record WaitingMail(
        UUID id,
        String event,
        String address,
        String name,
        String languages,
        String subject,
        String text,
        Instant createdAt,
        int attempts,
        Instant triedSince) {

    @Override
    public String toString() {
        return "Notification " + id + " of " + event;
    }
}
