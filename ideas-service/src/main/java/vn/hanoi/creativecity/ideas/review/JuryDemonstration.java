package vn.hanoi.creativecity.ideas.review;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.ideas.call.CallRepository;
import vn.hanoi.creativecity.ideas.submission.Submission;
import vn.hanoi.creativecity.platform.demonstration.DemonstrationFiles;
import vn.hanoi.creativecity.platform.slug.Ids;

/** Loads the juries of the demonstration set: jurors without accounts, and invented marks for invented submissions. */
@Singleton
class JuryDemonstration {

    private final DemonstrationFiles files;
    private final CallRepository calls;
    private final Session session;

    JuryDemonstration(DemonstrationFiles files, CallRepository calls, Session session) {
        this.files = files;
        this.calls = calls;
        this.session = session;
    }

    @Transactional
    @ActivateRequestContext
    void load(@Observes @Priority(400) StartupEvent start) {
        if (files.areWantedIn("review_assignment")) {
            files.read("juries.json", Entry.class).forEach(this::load);
        }
    }

    private void load(Entry entry) {
        Call call = calls.require(entry.call());
        call.lockCriteria(entry.submittedAt());
        entry.reviewed().forEach(reviewed -> load(entry, submission(call, reviewed.title()), reviewed.marks()));
        session.flush();
        session.persist(new Evaluation(call.id(), "demonstration", null, entry.closedAt()));
    }

    private void load(Entry entry, Submission submission, List<List<String>> marks) {
        for (int juror = 0; juror < marks.size(); juror++) {
            ReviewAssignment assignment = new ReviewAssignment(
                    Ids.next(),
                    submission,
                    new Juror("demonstration-juror-" + (juror + 1), "Giám khảo " + (juror + 1), null),
                    entry.invitedAt());
            assignment.moveTo(AssignmentState.ACCEPTED, entry.invitedAt());
            assignment.declareNoConflict(entry.invitedAt());
            assignment.moveTo(AssignmentState.COMPLETED, entry.submittedAt());
            session.persist(assignment);
            Review review =
                    new Review(Ids.next(), assignment, findings(submission, marks.get(juror)), entry.invitedAt());
            ReviewRevision revision = review.submit(Ids.next(), entry.submittedAt());
            session.persist(review);
            session.flush();
            session.persist(revision);
        }
    }

    /** Marks in the order of the criteria; the last one may be missing. */
    private static Findings findings(Submission submission, List<String> marks) {
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            scores.add(new Score(submission.call().criteria().get(i).code(), marks.get(i)));
        }
        return new Findings(submission.versions(), scores, Recommendation.SHORTLIST, null, null);
    }

    private Submission submission(Call call, String title) {
        return session.createQuery(
                        "from Submission s where s.call = :call and s.title.vi = :title and s.source = 'Demonstration'",
                        Submission.class)
                .setParameter("call", call)
                .setParameter("title", title)
                .getSingleResult();
    }

    /** One jury of the file. */
    record Entry(String call, Instant invitedAt, Instant submittedAt, Instant closedAt, List<Reviewed> reviewed) {}

    /** What each juror gave a submission, found by its title. */
    record Reviewed(String title, List<List<String>> marks) {}
}
