package vn.hanoi.creativecity.centres.heritage;

import jakarta.inject.Singleton;
import vn.hanoi.creativecity.centres.centre.Publication;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.KeysetQuery;

/**
 * Which heritage sites the viewer sees. They belong to the city and to no agency: all staff see and keep all of them, and
 * everybody else sees what is published.
 */
@Singleton
class HeritageRights {

    private final Viewer viewer;

    HeritageRights(Viewer viewer) {
        this.viewer = viewer;
    }

    boolean maySee(HeritageSite site) {
        return site.publication() == Publication.PUBLISHED || viewer.tier() == Tier.STAFF;
    }

    /** The same for a list of sites. */
    void restrictToVisible(KeysetQuery query) {
        if (viewer.tier() != Tier.STAFF) {
            query.where("publication = 'PUBLISHED'");
        }
    }

    /** The same for a list of what belongs to sites. */
    void restrictToVisibleSites(KeysetQuery query) {
        if (viewer.tier() != Tier.STAFF) {
            query.where(
                    "exists (select 1 from heritage_site where heritage_site.id = site_id and publication = 'PUBLISHED')");
        }
    }
}
