package vn.hanoi.creativecity.ideas.project;

import jakarta.inject.Singleton;
import java.util.Optional;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;

/**
 * What the viewer is to a project, and so which of it they see and what they may do. Each rule is written for one project
 * and for the database.
 */
@Singleton
public class ProjectRights {

    private static final String PUBLIC = "state in ('INCUBATING', 'GRADUATED')";
    private static final String OWN = "owner = :viewer";
    private static final String MENTORED =
            "mentors @> jsonb_build_array(jsonb_build_object('subject', cast(:viewer as text)))";

    private final Viewer viewer;

    ProjectRights(Viewer viewer) {
        this.viewer = viewer;
    }

    /** As what the viewer sees it; empty when for them there is no such project. */
    Optional<Relation> seenAs(Project project) {
        if (isStaff()) {
            return Optional.of(Relation.STAFF);
        }
        if (isOwner(project)) {
            return Optional.of(Relation.OWNER);
        }
        if (isMentor(project)) {
            return Optional.of(Relation.MENTOR);
        }
        if (isFinance()) {
            return Optional.of(Relation.FINANCE);
        }
        return project.isPublic() ? Optional.of(Relation.PUBLIC) : Optional.empty();
    }

    /** A condition for the projects that the viewer sees; null when they see all. */
    public String visible() {
        if (isStaff() || isFinance()) {
            return null;
        }
        if (viewer.isAnonymous()) {
            return PUBLIC;
        }
        String rule = PUBLIC + " or " + OWN;
        return viewer.has(Roles.MENTOR) ? rule + " or " + MENTORED : rule;
    }

    void restrictToVisible(KeysetQuery query) {
        String rule = visible();
        if (rule != null) {
            query.where(rule).with("viewer", viewer.subject());
        }
    }

    /** Those that the viewer owns or accompanies. */
    void restrictToOwn(KeysetQuery query) {
        query.where(viewer.has(Roles.MENTOR) ? OWN + " or " + MENTORED : OWN, "viewer", viewer.subject());
    }

    /** Whether the viewer is one of the staff of ideas. */
    public boolean isStaff() {
        return viewer.tier() == Tier.STAFF;
    }

    public boolean isFinance() {
        return viewer.has(Roles.FINANCE);
    }

    public boolean isOwner(Project project) {
        return isViewer(project.owner());
    }

    boolean isViewer(String subject) {
        return !viewer.isAnonymous() && subject.equals(viewer.subject());
    }

    /** Whether the viewer has the role and accompanies this project. */
    public boolean isMentor(Project project) {
        return viewer.has(Roles.MENTOR) && project.hasMentor(viewer.subject());
    }

    /** @throws Problem 403 unless it holds */
    public static void require(boolean holds) {
        if (!holds) {
            throw new Problem(ProblemType.FORBIDDEN);
        }
    }
}
