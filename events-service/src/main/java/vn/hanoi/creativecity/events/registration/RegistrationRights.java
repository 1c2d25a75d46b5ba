package vn.hanoi.creativecity.events.registration;

import jakarta.inject.Singleton;
import java.util.List;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.KeysetQuery;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;

/** Who sees a registration, and what they may do with it: whoever registered their own, staff all. */
@Singleton
class RegistrationRights {

    private static final String OWN = "registrant = :viewer";

    private final Viewer viewer;

    RegistrationRights(Viewer viewer) {
        this.viewer = viewer;
    }

    boolean mayRead(Registration registration) {
        return isStaff() || isOwn(registration);
    }

    /** The same for a list of registrations. */
    void restrictToVisible(KeysetQuery query) {
        if (!isStaff()) {
            restrictToOwn(query);
        }
    }

    void restrictToOwn(KeysetQuery query) {
        query.where(OWN, "viewer", viewer.subject());
    }

    /** The states to which the viewer may move it. */
    List<RegistrationState> moves(Registration registration) {
        return RegistrationState.TABLE.from(registration.state()).stream()
                .filter(next -> mayMove(registration, next))
                .toList();
    }

    /** @throws Problem 403 when nobody makes such a move, or others do */
    void requireMove(Registration registration, RegistrationState next) {
        if (!mayMove(registration, next)) {
            throw new Problem(ProblemType.FORBIDDEN);
        }
    }

    /** @throws Problem 403 unless the viewer has registered */
    void requireOwn(Registration registration) {
        if (!isOwn(registration)) {
            throw new Problem(ProblemType.FORBIDDEN);
        }
    }

    boolean isOwn(Registration registration) {
        return !viewer.isAnonymous() && registration.registrant().equals(viewer.subject());
    }

    boolean isStaff() {
        return viewer.tier() == Tier.STAFF;
    }

    private boolean mayMove(Registration registration, RegistrationState next) {
        return switch (next) {
            case ATTENDING -> isOwn(registration);
            case CANCELLED -> isOwn(registration) || isStaff();
            case WAITLISTED, OFFERED -> false;
        };
    }
}
