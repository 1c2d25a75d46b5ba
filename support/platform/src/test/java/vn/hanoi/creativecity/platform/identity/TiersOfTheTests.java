package vn.hanoi.creativecity.platform.identity;

import jakarta.inject.Singleton;

/** The tiers of the module that these tests make of the platform. */
@Singleton
class TiersOfTheTests implements TierPolicy {

    @Override
    public Tier tierOf(Viewer viewer) {
        if (viewer.has(Roles.ADMIN)) {
            return Tier.STAFF;
        }
        if (viewer.has(Roles.PARTNER)) {
            return Tier.PARTNER;
        }
        return viewer.has(Roles.JUROR) ? Tier.JURY : Tier.PUBLIC;
    }
}
