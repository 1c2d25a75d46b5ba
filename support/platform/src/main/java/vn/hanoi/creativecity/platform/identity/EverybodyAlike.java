package vn.hanoi.creativecity.platform.identity;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;

/** For a module that says nothing else. */
@DefaultBean
@Singleton
class EverybodyAlike implements TierPolicy {

    @Override
    public Tier tierOf(Viewer viewer) {
        return Tier.PUBLIC;
    }
}
