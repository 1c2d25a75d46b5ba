package vn.hanoi.creativecity.ideas.grant;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.hanoi.creativecity.ideas.project.Project;
import vn.hanoi.creativecity.ideas.project.ProjectRights;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.problem.Violation;
import vn.hanoi.creativecity.platform.text.Message;

/**
 * Who sees the money of a project: its owner, finance and staff. Mentors do not. And who does what with it: the owner asks,
 * staff approve, finance pays, and no two of these are the same person.
 */
@Singleton
class GrantRights {

    private static final Message REQUESTED = new Message(
            "Người đề nghị không thể tự duyệt hoặc chi.", "Whoever asked for it neither approves nor pays it.");
    private static final Message APPROVED =
            new Message("Người duyệt không thể chi.", "Whoever approved it does not pay it.");

    private final ProjectRights projects;
    private final Viewer viewer;

    GrantRights(ProjectRights projects, Viewer viewer) {
        this.projects = projects;
        this.viewer = viewer;
    }

    boolean seesMoneyOf(Project project) {
        return seesWhoDidIt() || projects.isOwner(project);
    }

    /** Whether the viewer learns who asked, approved and paid; the owner knows the first alone. */
    boolean seesWhoDidIt() {
        return projects.isStaff() || projects.isFinance();
    }

    /** The states to which the viewer may move it. */
    List<InstalmentState> moves(Instalment instalment) {
        return InstalmentState.TABLE.from(instalment.state()).stream()
                .filter(next ->
                        makes(instalment, next) && refusal(instalment, next).isEmpty())
                .toList();
    }

    /** @throws Problem 403 when others make such moves, or this person has done what comes before */
    void requireMove(Instalment instalment, InstalmentState next) {
        ProjectRights.require(makes(instalment, next));
        refusal(instalment, next).ifPresent(violation -> {
            throw new Problem(ProblemType.FORBIDDEN, violation.message(), List.of(violation));
        });
    }

    private boolean makes(Instalment instalment, InstalmentState next) {
        return switch (next.mover()) {
            case OWNER -> projects.isOwner(instalment.grant().project());
            case STAFF -> projects.isStaff();
            case FINANCE -> projects.isFinance();
        };
    }

    private Optional<Violation> refusal(Instalment instalment, InstalmentState next) {
        boolean needsAnother = next == InstalmentState.APPROVED || next == InstalmentState.PAID;
        if (needsAnother && viewer.subject().equals(instalment.requestedBy())) {
            return Optional.of(Violation.at("/state", "requested_by_you", REQUESTED));
        }
        if (next == InstalmentState.PAID && viewer.subject().equals(instalment.approvedBy())) {
            return Optional.of(Violation.at("/state", "approved_by_you", APPROVED));
        }
        return Optional.empty();
    }
}
