package vn.hanoi.creativecity.events.session;

import java.time.Instant;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/**
 * A session has changed in a way that concerns who wants to come; fired within the transaction that changes it.
 *
 * @param before when it was to begin until then
 * @param reason why; null where nobody said
 */
public record SessionChanged(Session session, Kind kind, Instant before, LocalizedText reason, Instant at) {

    /** What has become of it. */
    public enum Kind {
        /** It takes place at another time, or elsewhere. */
        MOVED,
        CANCELLED,
        POSTPONED,
        MOVED_ONLINE,
        /** It takes place as it was planned before. */
        REINSTATED
    }
}
