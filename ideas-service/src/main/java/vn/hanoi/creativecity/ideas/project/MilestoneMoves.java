package vn.hanoi.creativecity.ideas.project;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.state.TransitionHistory;
import vn.hanoi.creativecity.platform.text.Message;

/** Moves a milestone: its owner delivers, a mentor or staff judge; never the same person. */
@Singleton
class MilestoneMoves {

    private final MilestoneRepository milestones;
    private final ProjectRights rights;
    private final TransitionHistory history;
    private final Viewer viewer;
    private final Clock clock;

    MilestoneMoves(
            MilestoneRepository milestones,
            ProjectRights rights,
            TransitionHistory history,
            Viewer viewer,
            Clock clock) {
        this.milestones = milestones;
        this.rights = rights;
        this.history = history;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** The states to which the viewer may move it. */
    List<MilestoneState> of(Milestone milestone) {
        return MilestoneState.TABLE.from(milestone.state()).stream()
                .filter(next -> makes(milestone, next) && !judgesOwn(milestone, next))
                .toList();
    }

    void move(Milestone milestone, MilestoneTransitionRequest request) {
        MilestoneState next = request.state();
        MilestoneState.TABLE.check(milestone.state(), next);
        ProjectRights.require(makes(milestone, next));
        if (judgesOwn(milestone, next)) {
            Message detail =
                    new Message("Người giao kết quả không thể tự duyệt.", "Whoever delivered it does not judge it.");
            throw new Problem(
                    ProblemType.FORBIDDEN, detail, List.of(Violation.at("/state", "delivered_by_you", detail)));
        }
        requireProjectGoesOn(milestone.project());
        check(request);
        MilestoneState before = milestone.moveTo(next, request.delivery(), viewer.subject(), clock.instant());
        history.append(milestone.id(), "state", before, next, request.grounds());
        milestones.flush();
    }

    /** @throws Problem 409 when nothing more is expected of it */
    static void requireProjectGoesOn(Project project) {
        if (!project.goesOn()) {
            Message detail = new Message("Dự án đã kết thúc.", "The project is over.");
            throw new Problem(ProblemType.CONFLICT, detail, List.of(Violation.at("", "project_over", detail)));
        }
    }

    private boolean makes(Milestone milestone, MilestoneState next) {
        return switch (next.mover()) {
            case OWNER -> rights.isOwner(milestone.project());
            case JUDGE -> rights.isStaff() || rights.isMentor(milestone.project());
            case NOBODY -> false;
        };
    }

    private boolean judgesOwn(Milestone milestone, MilestoneState next) {
        return next.mover() == MilestoneState.Mover.JUDGE && viewer.subject().equals(milestone.deliveredBy());
    }

    private static void check(MilestoneTransitionRequest request) {
        boolean delivers = request.state() == MilestoneState.DELIVERED;
        Violations violations = new Violations();
        violations.check(
                request.state() != MilestoneState.SENT_BACK || request.reason() != null,
                "/reason",
                "required",
                new Message("Chủ dự án cần được biết lý do.", "The owner must be told why."));
        violations.check(
                !delivers || request.delivery() != null,
                "/delivery",
                "required",
                new Message("Cần nói đã giao gì.", "It must say what was delivered."));
        violations.check(
                delivers || request.delivery() == null,
                "/delivery",
                "not_applicable",
                new Message("Chỉ dành cho việc giao kết quả.", "Only for a delivery."));
        violations.throwIfAny();
    }
}
