package vn.hanoi.creativecity.ideas.review;

import jakarta.inject.Singleton;
import java.util.List;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;

/**
 * Who sees a review, and as what. A draft is its juror's alone, before staff too. Jurors see each other's when none of
 * them can change theirs any more. Each rule is written for one review and for the database.
 */
@Singleton
class ReviewRights {

    private static final String FOR_STAFF = """
            state = 'SUBMITTED' and (exists (select 1 from evaluation e where e.call_id = review.call_id)
                or submission_id not in (select a.submission_id from review_assignment a
                    where a.juror = :viewer and a.state in ('INVITED', 'ACCEPTED', 'COMPLETED')))
            and submission_id not in (select s.id from submission s where s.owner = :viewer)""";
    private static final String OWN = """
            juror = :viewer and exists (select 1 from review_assignment a where a.id = assignment_id
                and a.state in ('ACCEPTED', 'COMPLETED'))""";
    private static final String COUNTING = """
            state = 'SUBMITTED' and exists (select 1 from review_assignment a where a.id = assignment_id
                and a.state = 'COMPLETED')""";
    private static final String OF_A_FELLOW = COUNTING + """
             and exists (select 1 from evaluation e where e.call_id = review.call_id)
             and submission_id in (select a.submission_id from review_assignment a
                where a.juror = :viewer and a.state = 'COMPLETED')""";
    private static final String FOR_THE_SUBMITTER = COUNTING + """
             and exists (select 1 from evaluation e where e.call_id = review.call_id and e.published_at is not null)
             and submission_id in (select s.id from submission s where s.owner = :viewer)""";

    private static final List<AssignmentState> JUDGING =
            List.of(AssignmentState.INVITED, AssignmentState.ACCEPTED, AssignmentState.COMPLETED);

    private final EvaluationRepository evaluations;
    private final AssignmentRepository assignments;
    private final Viewer viewer;

    ReviewRights(EvaluationRepository evaluations, AssignmentRepository assignments, Viewer viewer) {
        this.evaluations = evaluations;
        this.assignments = assignments;
        this.viewer = viewer;
    }

    /** Whether for the viewer there is such a review. */
    boolean isVisible(Review review) {
        return switch (sightOf(review)) {
            case JUROR -> true;
            case STAFF -> review.isSubmitted() && !isStillToJudge(review);
            case SUBMITTER -> !viewer.isAnonymous() && review.counts() && evaluations.isPublished(review.call());
            case FELLOW -> review.counts() && evaluations.isClosed(review.call()) && hasJudged(review);
        };
    }

    /** As what the viewer sees it, of a review that is visible to them. */
    Sight sightOf(Review review) {
        if (isJuror(review) && review.assignment().isAtWork()) {
            return Sight.JUROR;
        }
        if (review.submission().isBy(viewer.subject(), null)) {
            return Sight.SUBMITTER;
        }
        return viewer.tier() == Tier.STAFF ? Sight.STAFF : Sight.FELLOW;
    }

    /** The same for a list of reviews. */
    void restrictToVisible(KeysetQuery query) {
        String rule = either(OWN, FOR_THE_SUBMITTER, viewer.tier() == Tier.STAFF ? FOR_STAFF : OF_A_FELLOW);
        query.where(rule, "viewer", viewer.subject());
    }

    /** @throws Problem 403 for everybody else who sees it: it is the juror's work */
    void requireJuror(Review review) {
        if (!isJuror(review)) {
            throw new Problem(ProblemType.FORBIDDEN);
        }
    }

    List<ReviewState> moves(Review review) {
        return isJuror(review) ? ReviewState.TABLE.from(review.state()) : List.of();
    }

    private boolean isJuror(Review review) {
        return review.isOf(viewer.subject());
    }

    /** Staff who judge too are jurors here: until the evaluation is closed they do not see what the others found. */
    private boolean isStillToJudge(Review review) {
        return !evaluations.isClosed(review.call())
                && assignments.count(
                                "submission = ?1 and juror.subject = ?2 and state in ?3",
                                review.submission(),
                                viewer.subject(),
                                JUDGING)
                        > 0;
    }

    /** Whoever has not judged it, or has a conflict of interest, does not learn what the others found. */
    private boolean hasJudged(Review review) {
        return assignments.count(
                        "submission = ?1 and juror.subject = ?2 and state = ?3",
                        review.submission(),
                        viewer.subject(),
                        AssignmentState.COMPLETED)
                > 0;
    }

    private static String either(String... rules) {
        return "(" + String.join(") or (", rules) + ")";
    }
}
