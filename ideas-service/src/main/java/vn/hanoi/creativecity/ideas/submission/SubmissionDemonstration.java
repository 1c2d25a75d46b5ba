package vn.hanoi.creativecity.ideas.submission;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import vn.hanoi.creativecity.ideas.call.CallRepository;
import vn.hanoi.creativecity.platform.demonstration.DemonstrationFiles;
import vn.hanoi.creativecity.platform.slug.Ids;

/** Loads the submissions of the demonstration set, all invented and marked so, and brings them as far as they have come. */
@Singleton
class SubmissionDemonstration {

    private static final String OWNER = "demonstration";
    private static final String SOURCE = "Demonstration";
    private static final List<String> ASSUMED =
            List.of("title", "summary", "disciplines", "answers", "contributors", "owner", "state", "submittedAt");

    private final DemonstrationFiles files;
    private final SubmissionRepository submissions;
    private final SubmissionCodes codes;
    private final SubmissionMoves moves;
    private final CallRepository calls;

    SubmissionDemonstration(
            DemonstrationFiles files,
            SubmissionRepository submissions,
            SubmissionCodes codes,
            SubmissionMoves moves,
            CallRepository calls) {
        this.files = files;
        this.submissions = submissions;
        this.codes = codes;
        this.moves = moves;
        this.calls = calls;
    }

    @Transactional
    @ActivateRequestContext
    void load(@Observes @Priority(300) StartupEvent start) {
        if (files.areWantedIn("submission")) {
            files.read("submissions.json", Entry.class).forEach(this::load);
        }
    }

    private void load(Entry entry) {
        Instant begun = entry.moves().getFirst().at();
        Submission submission = new Submission(
                Ids.next(),
                codes.next(),
                calls.require(entry.submission().call()),
                OWNER,
                entry.submission().content(List.of(), begun),
                begun);
        submission.comesFrom(SOURCE, ASSUMED);
        submissions.persist(submission);
        entry.moves().forEach(move -> moves.carryOut(submission, move.to(), move.at()));
        if (entry.publishedAt() != null) {
            submission.publish(entry.publishedAt());
        }
    }

    /** One line of the file: a submission, its moves, and when the decision about it was published. */
    record Entry(SubmissionRequest submission, List<Move> moves, Instant publishedAt) {}

    /** A move, and when it was made. */
    record Move(Instant at, SubmissionTransitionRequest to) {}
}
