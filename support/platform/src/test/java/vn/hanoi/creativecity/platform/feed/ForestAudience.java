package vn.hanoi.creativecity.platform.feed;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;

/** The public, staff, and organisations by their slugs. */
@Singleton
class ForestAudience implements Audience {

    private final Viewer viewer;

    ForestAudience(Viewer viewer) {
        this.viewer = viewer;
    }

    @Override
    public Set<String> ofViewer() {
        Set<String> words = new HashSet<>(viewer.organisations());
        words.add(PUBLIC);
        if (viewer.tier() == Tier.STAFF) {
            words.add(STAFF);
        }
        return words;
    }
}
