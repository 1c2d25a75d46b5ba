package vn.hanoi.creativecity.events.programme;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.events.edition.EditionMoves;
import vn.hanoi.creativecity.events.edition.EditionRepository;
import vn.hanoi.creativecity.events.edition.FestivalEdition;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.text.Message;

/** Releases the programme of an edition as it is at one moment, if nothing stands in its way then. */
@Singleton
class Releasing {

    private final EditionRepository editions;
    private final EditionMoves moves;
    private final ProgrammeVersionRepository versions;
    private final Conflicts conflicts;
    private final Programme programme;
    private final ObjectMapper json;
    private final Session session;
    private final Viewer viewer;
    private final Clock clock;

    Releasing(
            EditionRepository editions,
            EditionMoves moves,
            ProgrammeVersionRepository versions,
            Conflicts conflicts,
            Programme programme,
            ObjectMapper json,
            Session session,
            Viewer viewer,
            Clock clock) {
        this.editions = editions;
        this.moves = moves;
        this.versions = versions;
        this.conflicts = conflicts;
        this.programme = programme;
        this.json = json;
        this.session = session;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** @throws Problem 409 when another version came between, when conflicts block it, or when nothing has changed */
    ProgrammeVersion release(String reference, ProgrammeVersionRequest request) {
        holdTheProgramme();
        FestivalEdition edition = editions.requireForChange(reference);
        ProgrammeVersion last = versions.last(edition).orElse(null);
        requireBasedOn(request.basedOn(), last);
        moves.releaseProgramme(edition);
        conflicts.requireNone(edition);
        UUID id = Ids.next();
        Contents contents = session.doReturningWork(connection -> {
            try (ReleaseWriter writer = new ReleaseWriter(connection, id, json)) {
                return programme.read(edition.id(), last == null ? null : last.id(), writer);
            }
        });
        requireNews(contents, last);
        ProgrammeVersion version = new ProgrammeVersion(
                        id, edition.id(), number(last) + 1, contents, request.note(), clock.instant())
                .by(viewer.subject(), viewer.name());
        versions.persistAndFlush(version);
        return version;
    }

    static int number(ProgrammeVersion last) {
        return last == null ? 0 : last.number();
    }

    /**
     * What is checked is what is released: until the end of the transaction nobody writes what a programme is made of. The
     * locks come before that of the edition, as whoever writes an event holds them in this order.
     */
    private void holdTheProgramme() {
        session.createNativeMutationQuery(
                        "lock table participant, venue, event, event_participant, session in share mode")
                .executeUpdate();
    }

    private static void requireBasedOn(int basedOn, ProgrammeVersion last) {
        if (basedOn != number(last)) {
            Message detail = Message.of(
                    "Phiên bản được công bố gần nhất là %d, không phải %d.",
                    "The version released last is %d, not %d.", number(last), basedOn);
            throw new Problem(ProblemType.CONFLICT, detail, List.of(Violation.at("/basedOn", "superseded", detail)));
        }
    }

    private static void requireNews(Contents contents, ProgrammeVersion last) {
        boolean isNew =
                last == null ? contents.sessions() > 0 : !contents.hash().equals(last.contentHash());
        if (!isNew) {
            Message detail = Message.of(
                    "Không có gì mới so với phiên bản %d.", "There is nothing new since version %d.", number(last));
            throw new Problem(ProblemType.CONFLICT, detail, List.of(Violation.at("", "unchanged", detail)));
        }
    }
}
