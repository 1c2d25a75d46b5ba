package vn.hanoi.creativecity.events.programme;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.hanoi.creativecity.events.edition.FestivalEdition;

/** Looks at what would be released now, and keeps nothing. */
@Singleton
class Drafting {

    private static final int MOST_CHANGES = 1_000;

    private final ProgrammeVersionRepository versions;
    private final Conflicts conflicts;
    private final Programme programme;

    Drafting(ProgrammeVersionRepository versions, Conflicts conflicts, Programme programme) {
        this.versions = versions;
        this.conflicts = conflicts;
        this.programme = programme;
    }

    ProgrammeDraft draft(FestivalEdition edition) {
        ProgrammeVersion last = versions.last(edition).orElse(null);
        FirstChanges first = new FirstChanges();
        Contents contents = programme.read(edition.id(), last == null ? null : last.id(), first);
        first.changes.sort(Comparator.comparing(ProgrammeChange::startsAt).thenComparing(ProgrammeChange::code));
        return new ProgrammeDraft(
                last == null ? 0 : last.number(),
                contents.sessions(),
                contents.hash(),
                contents.counts(),
                first.changes,
                conflicts.blocking(edition));
    }

    private static final class FirstChanges implements Programme.Reader {

        private final List<ProgrammeChange> changes = new ArrayList<>();

        @Override
        public void session(FrozenSession session, String document) {
            // It is counted and hashed where it is read; a draft shows what is new.
        }

        @Override
        public void change(ProgrammeChange change) {
            if (changes.size() < MOST_CHANGES) {
                changes.add(change);
            }
        }
    }
}
