package vn.hanoi.creativecity.ideas;

import jakarta.inject.Singleton;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.TierPolicy;
import vn.hanoi.creativecity.platform.identity.Viewer;

/** Those who make calls see what is not public yet; the staff of other fields do not. */
@Singleton
class IdeasTiers implements TierPolicy {

    @Override
    public Tier tierOf(Viewer viewer) {
        return viewer.has(Roles.ADMIN) || viewer.has(Roles.IDEA_MANAGER) ? Tier.STAFF : Tier.PUBLIC;
    }
}
