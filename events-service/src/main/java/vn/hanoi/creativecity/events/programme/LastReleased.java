package vn.hanoi.creativecity.events.programme;

import jakarta.inject.Singleton;
import java.util.UUID;
import vn.hanoi.creativecity.events.occurrence.ReleasedProgramme;

/** Tells the feeds which programme they are of. */
@Singleton
class LastReleased implements ReleasedProgramme {

    private final ProgrammeVersionRepository versions;

    LastReleased(ProgrammeVersionRepository versions) {
        this.versions = versions;
    }

    @Override
    public int lastOf(UUID edition) {
        return versions.lastOf(edition).map(ProgrammeVersion::number).orElse(0);
    }
}
