package vn.hanoi.creativecity.ideas.call;

import jakarta.inject.Singleton;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;

/** Who sees which calls: drafts are seen by those who make calls, and not by the staff of other fields. */
@Singleton
class CallAudience {

    private final Viewer viewer;

    CallAudience(Viewer viewer) {
        this.viewer = viewer;
    }

    Tier tier() {
        return viewer.hasRole(Roles.ADMIN) || viewer.hasRole(Roles.IDEA_MANAGER) ? Tier.STAFF : Tier.PUBLIC;
    }

    boolean maySee(Call call) {
        return call.state() != CallState.DRAFT || tier() == Tier.STAFF;
    }
}
