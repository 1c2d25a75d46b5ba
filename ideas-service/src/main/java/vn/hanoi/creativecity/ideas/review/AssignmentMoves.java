package vn.hanoi.creativecity.ideas.review;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.state.Grounds;
import vn.hanoi.creativecity.platform.state.TransitionHistory;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * Moves an assignment, which the caller has locked with its call. The juror accepts, declines, and recuses themselves at
 * any time; staff recuse a juror. What was recused stays so, and its review counts no more.
 */
@Singleton
class AssignmentMoves {

    private final EvaluationRepository evaluations;
    private final TransitionHistory history;
    private final Viewer viewer;
    private final Clock clock;

    AssignmentMoves(EvaluationRepository evaluations, TransitionHistory history, Viewer viewer, Clock clock) {
        this.evaluations = evaluations;
        this.history = history;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** The states to which the viewer may move it. */
    List<AssignmentState> possible(ReviewAssignment assignment) {
        return AssignmentState.TABLE.from(assignment.state()).stream()
                .filter(next -> mayMove(assignment, next))
                .filter(next -> next != AssignmentState.ACCEPTED
                        || hindrance(assignment).isEmpty())
                .toList();
    }

    void move(ReviewAssignment assignment, AssignmentTransitionRequest request) {
        AssignmentState next = request.state();
        AssignmentState.TABLE.check(assignment.state(), next);
        if (!mayMove(assignment, next)) {
            throw new Problem(ProblemType.FORBIDDEN);
        }
        checkGrounds(request);
        if (next != AssignmentState.RECUSED) {
            evaluations.requireOpen(assignment.call());
        }
        Instant now = clock.instant();
        boolean isJurors = assignment.isOf(viewer.subject());
        if (next == AssignmentState.ACCEPTED) {
            hindrance(assignment).ifPresent(hindrance -> {
                throw hindrance;
            });
            assignment.declareNoConflict(now);
        } else if (next == AssignmentState.RECUSED && isJurors) {
            assignment.declareConflict(request.reason(), now);
        }
        // A juror's own reason is kept with their declaration alone, with which it can be erased.
        carryOut(assignment, next, isJurors ? Grounds.NONE : new Grounds(null, request.reason(), null), now);
    }

    /** What the submission of the review does. */
    void complete(ReviewAssignment assignment, Instant now) {
        if (assignment.state() != AssignmentState.COMPLETED) {
            carryOut(assignment, AssignmentState.COMPLETED, Grounds.NONE, now);
        }
    }

    private void carryOut(ReviewAssignment assignment, AssignmentState next, Grounds grounds, Instant now) {
        AssignmentState before = assignment.moveTo(next, now);
        history.append(assignment.id(), "state", before, next, grounds, now);
    }

    private boolean mayMove(ReviewAssignment assignment, AssignmentState next) {
        return switch (next) {
            case ACCEPTED, DECLINED -> assignment.isOf(viewer.subject());
            case RECUSED -> assignment.isOf(viewer.subject()) || viewer.tier() == Tier.STAFF;
            case INVITED, COMPLETED -> false;
        };
    }

    /** Why nobody in the viewer's place judges it. Staff see who is behind every submission of an anonymised call. */
    private Optional<Problem> hindrance(ReviewAssignment assignment) {
        if (assignment.call().isAnonymised() && viewer.tier() == Tier.STAFF) {
            return Optional.of(conflict(
                    "sees_names",
                    new Message(
                            "Đợt kêu gọi được đánh giá ẩn danh, còn tài khoản này thấy tên người nộp.",
                            "The call is judged without names, and this account sees who handed things in.")));
        }
        if (Inviting.isOwn(assignment.submission(), assignment.juror())) {
            return Optional.of(conflict("own_submission", Inviting.HAS_PART));
        }
        return Optional.empty();
    }

    private static Problem conflict(String code, Message detail) {
        return new Problem(ProblemType.CONFLICT, detail, List.of(Violation.at("/state", code, detail)));
    }

    private static void checkGrounds(AssignmentTransitionRequest request) {
        Violations violations = new Violations();
        boolean accepts = request.state() == AssignmentState.ACCEPTED;
        boolean recuses = request.state() == AssignmentState.RECUSED;
        violations.check(
                !accepts || request.conflict() != null,
                "/conflict",
                "required",
                new Message(
                        "Phải khai báo có xung đột lợi ích hay không.",
                        "Say whether you have a conflict of interest."));
        violations.check(
                !accepts || !Boolean.TRUE.equals(request.conflict()),
                "/conflict",
                "conflict_declared",
                new Message(
                        "Có xung đột lợi ích thì phải chuyển sang recused.",
                        "With a conflict of interest, move it to recused."));
        violations.check(
                !recuses || !Boolean.FALSE.equals(request.conflict()),
                "/conflict",
                "no_conflict_declared",
                new Message("Không có xung đột thì không recused.", "Without a conflict there is no recused."));
        violations.check(
                accepts || recuses || request.conflict() == null,
                "/conflict",
                "not_applicable",
                new Message("Chỉ dành cho accepted và recused.", "Only for accepted and recused."));
        violations.check(
                !recuses || request.reason() != null,
                "/reason",
                "required",
                new Message("Cần nêu lý do.", "A reason is needed."));
        violations.throwIfAny();
    }
}
