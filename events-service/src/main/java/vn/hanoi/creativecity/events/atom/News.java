package vn.hanoi.creativecity.events.atom;

import java.time.Instant;
import java.util.UUID;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * What has become of a session.
 *
 * @param sequence that of the session since then
 * @param at when it happened
 * @param startsAt when it begins since then
 * @param venue null without one
 * @param previousStart when it was to begin until then; null for a new one
 * @param previousVenue null without one
 * @param reason null where nobody has said
 */
record News(
        UUID session,
        int sequence,
        Kind kind,
        Instant at,
        LocalizedText title,
        Instant startsAt,
        LocalizedText venue,
        Instant previousStart,
        LocalizedText previousVenue,
        LocalizedText reason) {

    /** What it is called in a headline. */
    enum Kind {
        NEW(new Message("Mới", "New")),
        MOVED(new Message("Đã dời", "Moved")),
        CANCELLED(new Message("Đã huỷ", "Cancelled")),
        POSTPONED(new Message("Hoãn", "Postponed")),
        MOVED_ONLINE(new Message("Chuyển sang trực tuyến", "Moved online")),
        REINSTATED(new Message("Vẫn diễn ra", "Takes place after all")),
        CHANGED(new Message("Thay đổi", "Changed"));

        private final Message headline;

        Kind(Message headline) {
            this.headline = headline;
        }

        Message headline() {
            return headline;
        }
    }
}
