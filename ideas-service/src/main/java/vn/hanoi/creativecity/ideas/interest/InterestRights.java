package vn.hanoi.creativecity.ideas.interest;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hanoi.creativecity.ideas.project.ProjectRights;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.KeysetQuery;

/**
 * Who sees an interest: the owner of the project, the partners of the organisation that asks, and staff; and what each may
 * do with it. Each rule is written for one interest and for the database.
 */
@Singleton
class InterestRights {

    private static final String OF_MY_PROJECT =
            "exists (select 1 from project p where p.id = project_id and p.owner = :viewer)";

    private final ProjectRights projects;
    private final Viewer viewer;

    InterestRights(ProjectRights projects, Viewer viewer) {
        this.projects = projects;
        this.viewer = viewer;
    }

    /** What the viewer is to it; empty when for them there is no such interest. */
    Optional<Party> partyTo(Interest interest) {
        if (projects.isOwner(interest.project())) {
            return Optional.of(Party.OWNER);
        }
        if (actsFor(interest.organisation())) {
            return Optional.of(Party.INVESTOR);
        }
        return projects.isStaff() ? Optional.of(Party.STAFF) : Optional.empty();
    }

    void restrictToVisible(KeysetQuery query) {
        if (projects.isStaff()) {
            return;
        }
        Set<String> own = viewer.has(Roles.PARTNER) ? viewer.organisations() : Set.of();
        query.where(own.isEmpty() ? OF_MY_PROJECT : OF_MY_PROJECT + " or organisation in (:own)")
                .with("viewer", viewer.subject());
        if (!own.isEmpty()) {
            query.with("own", own.stream().sorted().toList());
        }
    }

    boolean actsFor(String organisation) {
        return viewer.has(Roles.PARTNER) && viewer.organisations().contains(organisation);
    }

    /** The states to which the viewer may move it. */
    List<InterestState> moves(Interest interest) {
        return InterestState.TABLE.from(interest.state()).stream()
                .filter(next -> makes(interest, next))
                .toList();
    }

    boolean makes(Interest interest, InterestState next) {
        return switch (next.mover()) {
            case OWNER -> projects.isOwner(interest.project());
            case INVESTOR -> actsFor(interest.organisation());
            case NOBODY -> false;
        };
    }
}
