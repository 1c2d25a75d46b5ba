package vn.hanoi.creativecity.events.programme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has become of a session since the programme was last released. */
@Schema(name = "ProgrammeChangeKind")
enum ChangeKind {
    NEW,
    MOVED,
    MOVED_ONLINE,
    POSTPONED,
    CANCELLED,
    REINSTATED,
    RETITLED,
    PARTICIPANTS_CHANGED,
    REMOVED
}
