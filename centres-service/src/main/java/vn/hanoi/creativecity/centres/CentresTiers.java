package vn.hanoi.creativecity.centres;

import jakarta.inject.Singleton;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Scopes;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.TierPolicy;
import vn.hanoi.creativecity.platform.identity.Viewer;

/** Staff keep the network; a partner acts for an organisation, and without one has nothing of its own to see. */
@Singleton
class CentresTiers implements TierPolicy {

    @Override
    public Tier tierOf(Viewer viewer) {
        if (viewer.has(Roles.ADMIN) || viewer.has(Roles.CENTRE_EDITOR)) {
            return Tier.STAFF;
        }
        boolean isPartner = viewer.has(Roles.PARTNER) || viewer.has(Scopes.CENTRES_PARTNER);
        return isPartner && !viewer.organisations().isEmpty() ? Tier.PARTNER : Tier.PUBLIC;
    }
}
