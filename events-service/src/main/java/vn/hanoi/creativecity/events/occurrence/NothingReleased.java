package vn.hanoi.creativecity.events.occurrence;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Where no programme is ever released, its version is 0. */
@DefaultBean
@Singleton
class NothingReleased implements ReleasedProgramme {

    @Override
    public int lastOf(UUID edition) {
        return 0;
    }
}
