package vn.hanoi.creativecity.ideas;

import jakarta.inject.Singleton;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Scopes;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.TierPolicy;
import vn.hanoi.creativecity.platform.identity.Viewer;

/**
 * Those who make calls see what is not public yet; the staff of other fields do not. Everybody who may hand something in
 * has a part of their own. What a juror sees is decided for each submission and not here.
 */
@Singleton
class IdeasTiers implements TierPolicy {

    @Override
    public Tier tierOf(Viewer viewer) {
        if (viewer.has(Roles.ADMIN) || viewer.has(Roles.IDEA_MANAGER)) {
            return Tier.STAFF;
        }
        boolean takesPart = viewer.scopes().isEmpty() ? !viewer.isAnonymous() : viewer.has(Scopes.IDEAS_SUBMIT);
        return takesPart ? Tier.PARTICIPANT : Tier.PUBLIC;
    }
}
