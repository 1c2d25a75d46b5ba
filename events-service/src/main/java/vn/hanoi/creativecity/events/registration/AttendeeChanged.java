package vn.hanoi.creativecity.events.registration;

import java.util.UUID;

/**
 * Somebody has got seats for a training course, or for one of its sessions, or has given some back; fired within the
 * transaction that changes it, under the lock of the terms.
 *
 * @param attends whether they attend any of it now
 * @param reason why; null where nobody said
 */
public record AttendeeChanged(UUID event, Attendee attendee, boolean attends, String reason) {}
