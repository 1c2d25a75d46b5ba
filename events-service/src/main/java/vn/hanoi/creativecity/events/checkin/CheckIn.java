package vn.hanoi.creativecity.events.checkin;

import java.time.Instant;
import java.util.UUID;
import vn.hanoi.creativecity.events.registration.Arrival;

/**
 * Somebody who had registered has come to a session, and who came with them.
 *
 * @param at when they came
 * @param recordedAt when it was recorded, which a device without a network does later
 * @param recordedBy the account that recorded it
 */
record CheckIn(UUID id, Arrival arrival, UUID session, int present, Instant at, Instant recordedAt, String recordedBy) {

    static final String COLLECTION = "check-ins";
}
