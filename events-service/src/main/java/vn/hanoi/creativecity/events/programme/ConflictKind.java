package vn.hanoi.creativecity.events.programme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** What stands in the way of a programme, or should be known of it. */
@Schema(name = "ProgrammeConflictKind")
enum ConflictKind {
    PERSON_DOUBLE_BOOKED("%3$s ở hai nơi cùng một lúc: %1$s và %2$s.", "%3$s is in two places at once: %1$s and %2$s."),
    VENUE_OVERLAP("Hai buổi cùng lúc tại %4$s: %1$s và %2$s.", "Two sessions at once at %4$s: %1$s and %2$s."),
    OUTSIDE_EDITION("Ngoài những ngày của lễ hội: %1$s.", "Outside of the days of the festival: %1$s."),
    VENUE_GONE("Địa điểm %4$s không còn: %1$s.", "The venue %4$s is gone: %1$s."),
    UNPUBLISHED_EVENT("Sự kiện chưa công bố: %1$s.", "The event is not published: %1$s.");

    private final String vi;
    private final String en;

    ConflictKind(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    /** @param of the session, the other one, the person and the venue, as far as there are such */
    LocalizedText text(String[] of, String[] inEnglish) {
        return LocalizedText.of(vi.formatted((Object[]) of), en.formatted((Object[]) inEnglish));
    }
}
