package vn.hanoi.creativecity.events;

import jakarta.inject.Singleton;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.TierPolicy;
import vn.hanoi.creativecity.platform.identity.Viewer;

/** Those who make the festival see who did what; the staff of other fields do not. */
@Singleton
class EventsTiers implements TierPolicy {

    @Override
    public Tier tierOf(Viewer viewer) {
        return viewer.has(Roles.ADMIN) || viewer.has(Roles.EVENT_MANAGER) ? Tier.STAFF : Tier.PUBLIC;
    }
}
