package vn.hanoi.creativecity.platform.feed;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * How a resource is seen.
 *
 * @param before how it was when the feed told of it last; null if it never did
 * @param now how it is; null when it is not there any more
 */
record Sight(State before, State now) {

    /**
     * @param audience who sees it
     * @param shown what others tell of it
     */
    record State(long version, Set<String> audience, String shown) {}

    boolean isGone() {
        return now == null;
    }

    /** Whether who sees it, or what others tell of it, is not what it was. */
    boolean hasMoved() {
        if (before == null || now == null) {
            return before != now;
        }
        return !before.audience.equals(now.audience) || !Objects.equals(before.shown, now.shown);
    }

    Placed ownChange(Waiting write, boolean isFirst, boolean isLast) {
        ChangeKind kind = ChangeKind.CHANGED;
        if (isLast && isGone()) {
            kind = ChangeKind.REMOVED;
        } else if (isFirst && before == null) {
            kind = ChangeKind.CREATED;
        }
        return new Placed(write.subject(), write.version(), kind, write.at(), audience(), isLast ? lost() : Set.of());
    }

    /**
     * The resource itself was not written; what it depends on was. That is for those who see it since, and for those whom
     * it shows something new; for the others nothing has changed.
     *
     * @param showsTo whom it shows what it depends on
     */
    Placed changeBecauseOf(Subject subject, Waiting cause, Set<String> showsTo) {
        ChangeKind kind = isGone() ? ChangeKind.REMOVED : ChangeKind.CHANGED;
        Set<String> told = new HashSet<>(audience());
        if (before != null && Objects.equals(before.shown, shown())) {
            told.removeAll(before.audience);
            told.addAll(showsTo);
        }
        return new Placed(subject, version(), kind, cause.at(), told, lost());
    }

    /** Who sees it, or saw it when it was told of last. */
    Set<String> seers() {
        Set<String> seers = new HashSet<>(audience());
        if (before != null) {
            seers.addAll(before.audience);
        }
        return seers;
    }

    Set<String> audience() {
        return isGone() ? Set.of() : now.audience;
    }

    long version() {
        return isGone() ? before == null ? 0 : before.version : now.version;
    }

    String shown() {
        return isGone() ? null : now.shown;
    }

    private Set<String> lost() {
        if (before == null) {
            return Set.of();
        }
        Set<String> lost = new HashSet<>(before.audience);
        lost.removeAll(audience());
        return lost;
    }
}
