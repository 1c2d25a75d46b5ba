package vn.hanoi.creativecity.platform.feed;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.util.Set;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;

/** For a service that says nothing else. */
@DefaultBean
@Singleton
class PublicAndStaff implements Audience {

    private final Viewer viewer;

    PublicAndStaff(Viewer viewer) {
        this.viewer = viewer;
    }

    @Override
    public Set<String> ofViewer() {
        return viewer.tier() == Tier.STAFF ? Set.of(PUBLIC, STAFF) : Set.of(PUBLIC);
    }
}
