package vn.hanoi.creativecity.ideas.review;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.state.Grounds;
import vn.hanoi.creativecity.platform.state.TransitionHistory;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * Makes, changes and submits reviews, of which the caller has locked call and assignment. A draft is changed in place; what
 * was submitted gets a further revision by each change.
 */
@Singleton
class Reviewing {

    private final ReviewRepository reviews;
    private final AssignmentRepository assignments;
    private final AssignmentMoves assignmentMoves;
    private final EvaluationRepository evaluations;
    private final TransitionHistory history;
    private final Clock clock;

    Reviewing(
            ReviewRepository reviews,
            AssignmentRepository assignments,
            AssignmentMoves assignmentMoves,
            EvaluationRepository evaluations,
            TransitionHistory history,
            Clock clock) {
        this.reviews = reviews;
        this.assignments = assignments;
        this.assignmentMoves = assignmentMoves;
        this.evaluations = evaluations;
        this.history = history;
        this.clock = clock;
    }

    Review begin(ReviewRequest request, String juror) {
        Violations violations = new Violations();
        ReviewAssignment found = violations.follow(
                "/assignment",
                request.assignment(),
                reference -> assignments.findByReference(reference).filter(assignment -> assignment.isOf(juror)));
        violations.throwIfAny();
        ReviewAssignment assignment = assignments.requireForChange(found.id().toString());
        if (!assignment.isAtWork()) {
            throw conflict(
                    "/assignment",
                    "not_accepted",
                    new Message(
                            "Chỉ đánh giá được sau khi nhận phân công và khai báo không có xung đột lợi ích.",
                            "First accept the assignment, declaring that you have no conflict of interest."));
        }
        evaluations.requireOpen(assignment.call());
        int lastVersion = assignment.submission().versions();
        Findings findings = request.findings(lastVersion);
        ReviewRules.checkDraft(findings, assignment.call(), lastVersion, violations);
        violations.throwIfAny();
        Review review = new Review(Ids.next(), assignment, findings, clock.instant());
        reviews.persistAndFlush(review);
        return review;
    }

    void change(Review review, ReviewRequest request) {
        evaluations.requireOpen(review.call());
        Violations violations = new Violations();
        violations.check(
                request.assignment().equalsIgnoreCase(review.assignment().id().toString()),
                "/assignment",
                "unchangeable",
                new Message("Bản đánh giá không đổi được phân công.", "A review stays with its assignment."));
        int lastVersion = review.submission().versions();
        Findings findings = request.findings(lastVersion);
        ReviewRules.checkDraft(findings, review.call(), lastVersion, violations);
        violations.throwIfAny();
        Instant now = clock.instant();
        review.change(findings, now);
        if (review.isSubmitted()) {
            freeze(review, now);
        }
        reviews.flush();
    }

    void submit(Review review, ReviewState next) {
        ReviewState.TABLE.check(review.state(), next);
        evaluations.requireOpen(review.call());
        Instant now = clock.instant();
        if (!review.call().isInEvaluationAt(now)) {
            throw conflict(
                    "/state",
                    "not_in_evaluation",
                    Message.of(
                            "Chỉ nộp được bản đánh giá sau khi đợt kêu gọi đã hết hạn, lúc %s.",
                            "A review can be submitted once the call has closed, at %s.",
                            review.call().closesAt()));
        }
        history.append(review.id(), "state", review.state(), next, Grounds.NONE, now);
        freeze(review, now);
        review.call().lockCriteria(now);
        assignmentMoves.complete(review.assignment(), now);
        reviews.flush();
    }

    private void freeze(Review review, Instant now) {
        int lastVersion = review.submission().versions();
        ReviewRules.requireWhole(review.content(), review.call(), lastVersion);
        if (!review.submission().isJudged()) {
            throw conflict(
                    "",
                    "not_judged",
                    new Message("Bài nộp không còn được đánh giá.", "The submission is no longer judged."));
        }
        if (Inviting.isOwn(review.submission(), review.assignment().juror())) {
            throw conflict("", "own_submission", Inviting.HAS_PART);
        }
        if (review.content().submissionVersion() != lastVersion) {
            throw conflict(
                    "/submissionVersion",
                    "newer_version",
                    Message.of(
                            "Bài nộp đã được nộp lại; hãy đọc phiên bản %d.",
                            "The submission has been handed in again; read version %d.", lastVersion));
        }
        reviews.getEntityManager().persist(review.submit(Ids.next(), now));
    }

    private static Problem conflict(String pointer, String code, Message message) {
        return new Problem(ProblemType.CONFLICT, message, List.of(Violation.at(pointer, code, message)));
    }
}
