package vn.hanoi.creativecity.events.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Says what has become of a session, as whoever kept the last programme must be told. */
final class Comparing {

    private final List<ProgrammeChange> changes = new ArrayList<>();
    private final FrozenSession before;
    private final FrozenSession now;

    private Comparing(FrozenSession before, FrozenSession now) {
        this.before = before;
        this.now = now;
    }

    /**
     * The changes of one session.
     *
     * @param before as it was released; null for one that was not
     * @param now null for one that is not part of the programme any more
     */
    static List<ProgrammeChange> of(FrozenSession before, FrozenSession now) {
        Comparing comparing = new Comparing(before, now);
        if (now == null) {
            comparing.note(ChangeKind.REMOVED);
        } else if (before == null) {
            comparing.note(now.isCancelled() ? ChangeKind.CANCELLED : ChangeKind.NEW);
        } else {
            comparing.compare();
        }
        return comparing.changes;
    }

    /** Of what is cancelled nothing else is told: neither where to it moved before nor under what title. */
    private void compare() {
        if (now.isCancelled()) {
            noteIf(!before.isCancelled(), ChangeKind.CANCELLED);
            return;
        }
        if (now.isPostponed()) {
            noteIf(!before.isPostponed(), ChangeKind.POSTPONED);
        } else if (before.isCancelled() || before.isPostponed()) {
            note(ChangeKind.REINSTATED);
        } else if (now.isOnline() && !before.isOnline()) {
            note(ChangeKind.MOVED_ONLINE);
        } else {
            noteIf(isElsewhere(), ChangeKind.MOVED);
        }
        noteIf(!now.title().equals(before.title()), ChangeKind.RETITLED);
        noteIf(!now.participants().equals(before.participants()), ChangeKind.PARTICIPANTS_CHANGED);
    }

    private boolean isElsewhere() {
        return !now.startsAt().equals(before.startsAt())
                || !now.endsAt().equals(before.endsAt())
                || !Objects.equals(now.venueId(), before.venueId())
                || now.isOnline() != before.isOnline();
    }

    private void noteIf(boolean holds, ChangeKind kind) {
        if (holds) {
            note(kind);
        }
    }

    private void note(ChangeKind kind) {
        changes.add(ProgrammeChange.of(kind, before, now));
    }
}
